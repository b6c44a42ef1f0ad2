import type { LoaderFunctionArgs } from '@remix-run/node';
import { meetingCalendar } from '@sklaida/emails/send';
import { readGuestMeeting } from '@sklaida/workgroups/server';
import { anyone } from '~/auth/guards.server';
import { guestDevice } from '~/auth/guest-device.server';
import { kitHeaders, throughGuest } from '~/auth/kit-door.server';
import { fileHeaders } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

/** The meeting for her calendar; without the link, since calendars are shared. */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const device = guestDevice(args);
  const seen = await throughGuest(args, (tx) => readGuestMeeting(tx, { device, look: false }));
  if (!seen?.here) throw notFound();
  const { id: meetingId, state, updatedAt, ...meeting } = seen.meeting;
  const agenda = seen.agenda.map((item) => ({ title: item.title, minutes: item.plannedMinutes }));
  const what = state === 'cancelled' ? ('cancelled' as const) : ('invited' as const);
  const file = meetingCalendar(
    { ...meeting, meetingId, agenda, what, url: '' },
    readLocale(args.request),
    new Date(updatedAt),
  );
  return new Response(file.content, {
    headers: { ...fileHeaders(file.filename, file.contentType), ...kitHeaders },
  });
}
