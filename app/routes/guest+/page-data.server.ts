import type { LoaderFunctionArgs } from '@remix-run/node';
import { guestDevice } from '~/auth/guest-device.server';
import { isLook, throughGuest } from '~/auth/kit-door.server';
import { type GuestCard, readGuestPage } from '~/flows/guests/guest-page.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';

type Door = { path: string; name: string; host: string; address: string };
export type GuestPage = { title: string; withoutScript: true; demo: boolean } & (
  | { kind: 'nothing' }
  | ({ kind: 'asked' } & Door)
  /** Open in another browser already; `sent` says that a code has left, or that no more leave for a while. */
  | ({ kind: 'elsewhere'; sent: 'code' | 'too-many' | null } & Door)
  | { kind: 'card'; path: string; card: GuestCard }
);

/** The page behind a guest's link: nothing, the question, the code, or the meeting. Nothing looks the same whatever the reason. */
export async function guestPage(args: LoaderFunctionArgs): Promise<GuestPage> {
  const { request, params } = args;
  const page = { withoutScript: true as const, demo: isDemonstration() };
  const path = `/g/${encodeURIComponent(params.token ?? '')}`;
  const view = { device: guestDevice(args), look: isLook(request), locale: readLocale(request) };
  const seen = await throughGuest(args, (tx) => readGuestPage(tx, view));
  if (!seen) return { ...page, kind: 'nothing', title: pageTitle(request, (t) => t('guests.page.over')) };
  if (seen.here)
    return {
      ...page,
      kind: 'card',
      path,
      card: seen.card,
      title: pageTitle(request, seen.card.title),
    };
  const { name, host, address, taken } = seen;
  const door = { ...page, path, name, host, address };
  if (!taken) return { ...door, kind: 'asked', title: pageTitle(request, (t) => t('guests.page.asked')) };
  const said = new URL(request.url).searchParams.get('code');
  const sent = said === 'sent' ? 'code' : said === 'too-many' ? 'too-many' : null;
  return { ...door, kind: 'elsewhere', sent, title: pageTitle(request, (t) => t('guests.page.elsewhere')) };
}
