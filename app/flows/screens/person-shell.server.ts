import { data } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import { isPlatformAdmin, type OwnAccount, readOwnAccount } from '@sklaida/people/server';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { doorsOfPerson } from '~/auth/person.server';
import { notFound } from '~/http/errors';
import { clearedToastCookie, readToast } from '~/http/toast';
import type { Locale } from '~/i18n/locale';
import { readLocale, readTheme } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import type { NavItem } from '~/ui/shell';
import { doorLinks, type ShellData, toastText } from './shell-data.server';

/** The account behind a session that a guard has just let in. */
export async function ownAccount({ context }: GuardedArgs, { sessionHash }: SignedIn): Promise<OwnAccount> {
  const account = await withIdentity(context.database, (tx) => readOwnAccount(tx, sessionHash));
  if (!account) throw notFound();
  return account;
}

function platformItem(locale: Locale): NavItem {
  const t = translatorFor(locale, 'platform');
  return { to: '/platform', label: t('title'), short: t('short'), icon: 'library' };
}

/** The shell around pages of a person outside any library, and the waiting toast. */
export async function personReply(args: GuardedArgs, signedIn: SignedIn) {
  const locale = readLocale(args.request);
  const t = translatorFor(locale, 'shell');
  const [account, doors, administers] = await Promise.all([
    ownAccount(args, signedIn),
    doorsOfPerson(args.context, signedIn.sessionHash),
    withIdentity(args.context.database, (tx) => isPlatformAdmin(tx, signedIn.sessionHash)),
  ]);
  const home = homeOf(doors);
  const homeDoor = doors.find((door) => homeOf([door]) === home);
  const item = (key: 'today' | 'account' | 'help', to: string, icon: NavItem['icon']): NavItem => ({
    to,
    label: key === 'account' ? t('accountShort') : t(`nav.${key}`),
    short: key === 'account' ? t('accountShort') : t(`navShort.${key}`),
    icon,
  });
  const shell: ShellData = {
    nav: [
      ...(home ? [item('today', home, 'today')] : []),
      item('account', '/account', 'person'),
      ...(administers ? [platformItem(locale)] : []),
      item('help', '/help', 'help'),
    ],
    library: homeDoor?.shortName ?? t('tagline'),
    person: { name: `${account.firstName} ${account.lastName}`.trim() || account.email, jobTitle: null },
    doors: doorLinks(doors, '', t('nav.region').toLocaleLowerCase(locale)),
    currentPath: new URL(args.request.url).pathname.replace(/\.data$/, ''),
    locale,
    theme: readTheme(args.request),
    demo: isDemonstration(),
  };
  const waiting = readToast(args.request);
  const toast = waiting && toastText(locale, waiting);
  return data({ shell, toast }, toast ? { headers: { 'Set-Cookie': clearedToastCookie } } : undefined);
}
