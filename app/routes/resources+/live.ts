import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCampaign } from '@sklaida/campaigns/server';
import { enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { type Member, requireMember, standingOf } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { watchCampaign } from '~/server/watching.server';

/** Tells an open page that its campaign has moved; what has, the page asks for itself. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const id = args.params.campaign;
  if (!isUuid(id)) throw notFound();
  const { scopes } = member.entered;
  const campaign = await withTenant(member, (tx) => findCampaign(tx, { scopes, id }));
  if (!campaign) throw notFound();
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8' };
  // Whoever does not read events is not kept waiting for them.
  if (!args.request.headers.get('Accept')?.includes('text/event-stream'))
    return new Response(': \n\n', { headers });
  const { database } = args.context;
  const watching = watchCampaign(database, {
    campaignId: campaign.id,
    back: args.request.headers.has('Last-Event-ID'),
    may: () => mayStillLook(database, member),
  });
  return watching ?? new Response(null, { status: 503, headers: { 'Retry-After': '60' } });
}

async function mayStillLook(
  database: LoaderFunctionArgs['context']['database'],
  { sessionHash, door }: Member,
): Promise<boolean> {
  const scope = openRequest(database);
  try {
    const seat = await enterTenant(scope, sessionHash, door, 'read');
    return seat !== null && standingOf(seat.entered, 'campaign:track').permissions.has('campaign:track');
  } finally {
    await scope.end();
  }
}
