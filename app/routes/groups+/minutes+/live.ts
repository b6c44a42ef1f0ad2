import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isUuid } from '@sklaida/kernel';
import { z } from 'zod';
import { type GuardedArgs, requireGroup } from '~/auth/guards.server';
import { hasMeeting, placeOf, readOn, takeWriting, tellPresence } from '~/flows/minutes/live-minutes.server';
import { notFound } from '~/http/errors';
import { parseForm } from '~/http/form';
import { knownOf, watchMinutes } from '~/server/minutes-streams.server';

/** Every writing of a meeting's minutes as it is acknowledged, from where the page stopped. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const meetingId = await meetingOf(args, (id) => hasMeeting(member, id));
  const { request, context } = args;
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' };
  // Whoever does not read events is not kept waiting for them.
  if (!request.headers.get('Accept')?.includes('text/event-stream'))
    return new Response(': \n\n', { headers });
  const from = request.headers.get('Last-Event-ID') ?? new URL(request.url).searchParams.get('from');
  const place = placeOf(member, meetingId);
  const stream = watchMinutes(context.database, {
    meetingId,
    known: knownOf(from),
    read: (known) => readOn(context.database, member, { place, known }),
  });
  return stream ?? new Response(null, { status: 503, headers: { 'Retry-After': '60' } });
}

const sent = z.object({
  intent: z.enum(['write', 'here']),
  item: z.union([z.uuid(), z.literal('')]).default(''),
  key: z.uuid().optional(),
  update: z
    .string()
    .regex(/^[\w-]+$/)
    .max(350_000)
    .optional(),
});

/** One writing, answered only when it is kept; or that somebody is here. */
export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const meetingId = await meetingOf(args, (id) => hasMeeting(member, id));
  const form = await parseForm(args.request, sent);
  if (!form.ok) return Response.json({ error: 'unreadable' }, { status: 422 });
  const { intent, item, key, update } = form.value;
  if (intent === 'here') {
    await tellPresence(member, { meetingId, item: item || null });
    return Response.json({});
  }
  if (!key || !update || !item) return Response.json({ error: 'unreadable' }, { status: 422 });
  const bytes = new Uint8Array(Buffer.from(update, 'base64url'));
  const written = await takeWriting(member, { meetingId, itemId: item, key, update: bytes });
  if (written.ok) return Response.json(written.value);
  if (written.error === 'not-found') throw notFound();
  return Response.json({ error: written.error }, { status: written.error === 'closed' ? 409 : 422 });
}

async function meetingOf({ params }: GuardedArgs, known: (id: string) => Promise<boolean>) {
  const { meeting } = params;
  if (!isUuid(meeting) || !(await known(meeting))) throw notFound();
  return meeting;
}
