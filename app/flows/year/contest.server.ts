import { type ContestPhase, contestPhase } from '@sklaida/campaigns';
import {
  type Campaign,
  type Contest,
  type ContestRules,
  createContest,
  type DecisionRefusal,
  decideContest,
  eraseContest,
  excludeEntry,
  findCampaign,
  findContest,
  listEntries,
  saveScore,
  updateContest,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

type Key = { campaignId: string };

/** Kept nowhere until the draw: derived from the installation's secret, so that nobody can look it up before. */
const seedOf = (secret: string, contestId: string) => deriveToken(secret, 'contest-seed', contestId);

type OwnContest = { campaign: Campaign; contest: Contest | null; phase: ContestPhase | null };

/** The tenant's own contest campaign; null for any other. */
export async function findOwnContest(
  tx: TenantTx,
  member: Member,
  input: Key & { today: IsoDate },
): Promise<OwnContest | null> {
  const { tenant, scopes } = member.entered;
  const campaign = await findCampaign(tx, { scopes, id: input.campaignId });
  if (!campaign || campaign.tenantId !== tenant.id || campaign.kind !== 'contest') return null;
  const contest = await findContest(tx, { scopes, campaignTenantId: tenant.id, campaignId: campaign.id });
  return { campaign, contest, phase: contest && contestPhase(contest, input.today) };
}

/** May this person read entries, without names, and give points? */
export const maySeeEntries = (member: Member) => member.permissions.has('campaign:track');
export const mayJudge = (member: Member) => maySeeEntries(member) && member.permissions.has('comment:write');

type RulesRefusal = 'not-found' | 'forbidden' | 'decided' | 'over' | 'stale';

/** Rules, days and the way of deciding. The first time the hash of the seed is promised with them. */
export async function saveRules(
  tx: TenantTx,
  member: Member,
  input: Key & { version: number; rules: ContestRules; today: IsoDate; tokenSecret: string },
): Promise<Result<null, RulesRefusal>> {
  const { tenant, person } = member.entered;
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  const found = await findOwnContest(tx, member, input);
  if (!found) return fail('not-found');
  const { campaign, contest } = found;
  if (!['draft', 'workgroup_review', 'open'].includes(campaign.state)) return fail('over');
  if (contest?.drawnAt) return fail('decided');
  if (contest) {
    const { version, rules } = input;
    const saved = await updateContest(tx, { tenantId: tenant.id, id: contest.id, version, rules });
    return saved.ok ? ok(null) : fail('stale');
  }
  const id = uuidv7();
  const shared = campaign.share === 'region';
  const made = await createContest(tx, {
    ...input.rules,
    tenantId: tenant.id,
    id,
    campaignId: campaign.id,
    seedHash: hashOf(seedOf(input.tokenSecret, id)),
    personId: person.id,
    share: shared ? 'region' : 'tenant',
    shareScopeId: shared ? tenant.regionId : null,
  });
  if (!made) return fail('stale');
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    action: 'promise-seed',
  });
  return ok(null);
}

type JudgeRefusal = 'not-found' | 'forbidden' | 'decided';

/** Points of one member of the jury, who sees neither names nor libraries. */
export async function judge(
  tx: TenantTx,
  member: Member,
  input: Key & { entryId: string; points: number; note: string | null; today: IsoDate },
): Promise<Result<null, JudgeRefusal>> {
  const { tenant, person } = member.entered;
  if (!mayJudge(member)) return fail('forbidden');
  const found = await findOwnContest(tx, member, input);
  if (!found?.contest) return fail('not-found');
  if (found.contest.drawnAt) return fail('decided');
  const entries = await listEntries(tx, { tenantId: tenant.id, contestId: found.contest.id });
  if (!entries.some((one) => one.id === input.entryId && one.state === 'received')) return fail('not-found');
  const { entryId, points, note } = input;
  const jurorName = `${person.firstName} ${person.lastName}`;
  await saveScore(tx, { tenantId: tenant.id, entryId, points, note, jurorId: person.id, jurorName });
  return ok(null);
}

/** *Skelbti laimėtojus*: the seed is opened and the winners follow from it. */
export async function decide(
  tx: TenantTx,
  member: Member,
  input: Key & { today: IsoDate; tokenSecret: string },
): Promise<Result<null, DecisionRefusal | 'forbidden'>> {
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  const found = await findOwnContest(tx, member, input);
  if (!found?.contest) return fail('not-found');
  const { id } = found.contest;
  const done = await decideContest(tx, { contestId: id, seed: seedOf(input.tokenSecret, id) });
  return done.ok ? ok(null) : fail(done.error);
}

/** Leaves an entry out with a reason, or takes it back in. */
export async function exclude(
  tx: TenantTx,
  member: Member,
  input: { entryId: string; reason: string | null },
): Promise<Result<null, 'not-found' | 'forbidden' | 'decided'>> {
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  return excludeEntry(tx, input);
}

/** *Ištrinti dalyvių duomenis* before the promised day. */
export async function forget(
  tx: TenantTx,
  member: Member,
  input: Key & { today: IsoDate },
): Promise<Result<number, 'not-found' | 'forbidden' | 'too-early'>> {
  if (!member.permissions.has('campaign:write')) return fail('forbidden');
  const found = await findOwnContest(tx, member, input);
  if (!found?.contest) return fail('not-found');
  const gone = await eraseContest(tx, found.contest.id);
  return gone === null ? fail('too-early') : ok(gone);
}
