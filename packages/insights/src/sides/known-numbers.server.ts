import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { MetricKey } from '../index';

type Period = { from: IsoDate; to: IsoDate };
type Known = { campaigns: number; numbers: Record<MetricKey, number> };

const sums = sql`count(*)::integer as campaigns, coalesce(sum(n.events), 0)::integer as events,
  coalesce(sum(n.participants), 0)::integer as participants, coalesce(sum(n.children_and_youth), 0)::integer as "childrenAndYouth",
  coalesce(sum(n.online_participants), 0)::integer as "onlineParticipants", coalesce(sum(n.posts), 0)::integer as posts,
  coalesce(sum(n.reach), 0)::integer as reach, coalesce(sum(n.media_mentions), 0)::integer as "mediaMentions"`;

/** A sum of one or two libraries would tell what a single one counted. */
const fewest = 3;

/** What the campaigns that ended within the period brought in her region, of those that at least three libraries reported. */
export async function sumKnownOfRegion(
  tx: TenantTx,
  { tenantId, from, to }: Period & { tenantId: string },
): Promise<Known> {
  const [row] = await rowsOf<Known['numbers'] & { campaigns: number }>(
    tx,
    sql`select ${sums} from (
        select sum(x.events) as events, sum(x.participants) as participants, sum(x.children_and_youth) as children_and_youth,
          sum(x.online_participants) as online_participants, sum(x.posts) as posts, sum(x.reach) as reach,
          sum(x.media_mentions) as media_mentions
        from campaign_totals x join campaigns c on c.tenant_id = x.campaign_tenant_id and c.id = x.campaign_id
        where x.tenant_id = ${tenantId} and c.ends_on between ${from} and ${to}
        group by x.campaign_tenant_id, x.campaign_id having sum(x.libraries) >= ${fewest}) n`,
  );
  return known(row);
}

/** What her own library reported of them. */
export async function sumKnownOfLibrary(
  tx: TenantTx,
  { tenantId, from, to }: Period & { tenantId: string },
): Promise<Known> {
  const [row] = await rowsOf<Known['numbers'] & { campaigns: number }>(
    tx,
    sql`select ${sums} from results n join adoptions a on a.tenant_id = n.tenant_id and a.id = n.adoption_id
      join campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
      where n.tenant_id = ${tenantId} and n.reported_at is not null and c.ends_on between ${from} and ${to}`,
  );
  return known(row);
}

function known(row: (Known['numbers'] & { campaigns: number }) | undefined): Known {
  if (!row) throw new Error('a sum always answers');
  const { campaigns, ...numbers } = row;
  return { campaigns, numbers };
}
