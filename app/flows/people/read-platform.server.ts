import { data } from '@remix-run/node';
import { municipalities, municipalityById } from '@sklaida/people';
import {
  listPlatformAccess,
  listPlatformAdmins,
  listPlatformRegions,
  type PlatformRegion,
} from '@sklaida/people/server';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import { doorsOfPerson } from '~/auth/person.server';
import { asPlatform } from '~/auth/platform.server';
import { clearedToastCookie, readToast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { readLocale, readTheme } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import { doorLinks, type ShellData, toastText } from '../screens/shell-data.server';

const rooms = [
  { key: 'regions', to: '/platform', icon: 'library' },
  { key: 'access', to: '/platform/access', icon: 'lock' },
  { key: 'admins', to: '/platform/admins', icon: 'people' },
] as const;

/** The frame around an administrator's pages, with the waiting toast. */
export async function platformReply(args: GuardedArgs, signedIn: SignedIn) {
  const locale = readLocale(args.request);
  const t = translatorFor(locale, 'platform');
  const admins = await asPlatform(args, signedIn, listPlatformAdmins);
  const me = admins.find((one) => one.isMe);
  const doors = await doorsOfPerson(args.context, signedIn.sessionHash);
  const shell: ShellData = {
    nav: rooms.map(({ key, to, icon }) => ({ to, icon, label: t(`nav.${key}`), short: t(`nav.${key}`) })),
    library: t('title'),
    person: {
      name: `${me?.firstName ?? ''} ${me?.lastName ?? ''}`.trim() || (me?.email ?? ''),
      jobTitle: t('role'),
    },
    doors: doorLinks(doors, '/platform', t('nav.regions')),
    currentPath: new URL(args.request.url).pathname,
    locale,
    theme: readTheme(args.request),
    demo: isDemonstration(),
  };
  const waiting = readToast(args.request);
  const toast = waiting && toastText(locale, waiting);
  return data({ shell, toast }, toast ? { headers: { 'Set-Cookie': clearedToastCookie } } : undefined);
}

export async function readRegions(args: GuardedArgs, signedIn: SignedIn) {
  const formats = formatsFor(readLocale(args.request));
  const regions = await asPlatform(args, signedIn, listPlatformRegions);
  return regions.map((one) => ({
    ...one,
    invitation: one.invitation && { ...one.invitation, at: formats.moment(one.invitation.at) },
    reach: formats.list(one.municipalities.map((id) => municipalityById(id)?.short ?? id)),
  }));
}

export type RegionLine = Awaited<ReturnType<typeof readRegions>>[number];

/** Municipalities that no region reaches, in the country's five groups. */
export function freeMunicipalities(
  regions: readonly PlatformRegion[],
  compare: (a: string, b: string) => number,
) {
  const taken = new Set(regions.flatMap((one) => one.municipalities));
  const free = municipalities.filter((one) => !taken.has(one.id));
  return [...new Set(free.map((one) => one.region))]
    .map((region) => ({
      id: region,
      places: free
        .filter((one) => one.region === region)
        .map(({ id, short }) => ({ id, name: short }))
        .sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.id, b.id));
}

export async function readAccess(args: GuardedArgs, signedIn: SignedIn) {
  const formats = formatsFor(readLocale(args.request));
  const requests = await asPlatform(args, signedIn, listPlatformAccess);
  return requests.map(({ requestedAt, validUntil, enteredAt, ...one }) => ({
    ...one,
    asked: formats.moment(requestedAt),
    until: validUntil && formats.moment(validUntil),
    entered: enteredAt && formats.moment(enteredAt),
  }));
}

export async function readAdmins(args: GuardedArgs, signedIn: SignedIn) {
  const formats = formatsFor(readLocale(args.request));
  const admins = await asPlatform(args, signedIn, listPlatformAdmins);
  return admins.map(({ since, ...one }) => ({ ...one, since: formats.moment(since) }));
}
