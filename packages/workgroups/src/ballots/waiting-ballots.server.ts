import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { BallotKind } from './ballot';

type WaitingBallot = {
  id: string;
  kind: BallotKind;
  question: string;
  closesOn: IsoDate | null;
  groupId: string;
  group: string;
  slug: string;
};

/** Ballots of these groups that wait for the person's vote; votes of a meeting are asked there. */
export async function listWaitingBallots(
  tx: TenantTx,
  { groups, personId, today }: { groups: readonly string[]; personId: string; today: IsoDate },
): Promise<WaitingBallot[]> {
  if (groups.length === 0) return [];
  return rowsOf<WaitingBallot>(
    tx,
    sql`select b.id, b.kind, b.question, b.closes_on as "closesOn", b.scope_id as "groupId", w.name as "group", t.slug
      from ballots b
      join ballot_turnout v on v.tenant_id = b.tenant_id and v.ballot_id = b.id and v.person_id = ${personId} and v.voted_at is null
      join workgroups w on w.tenant_id = b.tenant_id and w.id = b.scope_id
      join tenants t on t.id = b.tenant_id
      where b.scope_id = any (${`{${groups.join(',')}}`}::uuid[]) and b.state = 'open' and b.kind <> 'vote'
        and (b.closes_on is null or b.closes_on >= ${today})
      order by b.closes_on nulls last, b.id limit 50`,
  );
}
