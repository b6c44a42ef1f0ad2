import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { todayIn } from '@sklaida/kernel';
import { answerAttendLink, readAttendLink } from '~/auth/attend-door.server';
import { anyone } from '~/auth/guards.server';
import { kitHeaders } from '~/auth/kit-door.server';
import { safePath } from '~/http/safe-path';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { doorData } from '../_auth+/door-data.server';
import { AttendView } from './attend-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request } = args;
  const page = doorData(request, (t) => t('meetings.byMail.title'));
  const found = await readAttendLink(args);
  if (!found) return data({ ...page, invitation: null }, { status: 404, headers: kitHeaders });
  const formats = formatsFor(readLocale(request));
  const { startsAt, endsAt, zone, path, ...rest } = found;
  const on = todayIn(zone, new Date(startsAt));
  const when = `${formats.longDay(on)}, ${formats.weekday(on)}, ${formats.clock(startsAt)}–${formats.clock(endsAt)}`;
  return data({ ...page, invitation: { ...rest, when, path: safePath(path) } }, { headers: kitHeaders });
}

/** The link is the whole right: it answers one invitation for whom it was sent to. */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  if (!(await readAttendLink(args)))
    return data({ said: 'over' as const }, { status: 404, headers: kitHeaders });
  const intent = (await args.request.formData()).get('intent');
  if (intent !== 'comes' && intent !== 'stays_away')
    return data({ said: 'choose' as const }, { status: 422, headers: kitHeaders });
  const said: 'comes' | 'stays_away' = intent;
  const done = await answerAttendLink(args, said);
  if (done === 'ok') return data({ said }, { headers: kitHeaders });
  return data({ said: 'over' as const }, { status: done === 'over' ? 409 : 404, headers: kitHeaders });
}

export const headers: HeadersFunction = () => kitHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Attend() {
  return <AttendView {...useLoaderData<typeof loader>()} said={useActionData<typeof action>()?.said} />;
}
