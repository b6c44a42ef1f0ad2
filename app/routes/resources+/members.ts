import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { missionQueryOf } from '~/flows/campaigns/mission-filters';
import { readStanding } from '~/flows/campaigns/read-members.server';
import { readMoved } from '~/flows/campaigns/read-mission.server';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

/** Clocks of two machines differ a little, and a step written just before is told twice rather than never. */
const overlap = 10_000;

/** How a campaign stands now, and the lines that have moved since the moment asked about. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:track');
  const now = new Date();
  const standing = await withTenant(member, (tx) => readStanding(tx, member, args.params.campaign, now));
  if (!standing) throw notFound();
  const search = new URL(args.request.url).searchParams;
  const asked = Date.parse(search.get('since') ?? '');
  const since = new Date((Number.isNaN(asked) ? now.getTime() : asked) - overlap);
  const query = missionQueryOf(search);
  const moved = readMoved(member, standing, { query, since, now, locale: readLocale(args.request) });
  return Response.json(moved, { headers: { 'Cache-Control': 'private, no-store' } });
}
