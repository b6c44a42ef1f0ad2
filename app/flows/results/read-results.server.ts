import {
  type CampaignState,
  campaignVerdict,
  metricKeys,
  perLibraryRows,
  type ResultNumbers,
  type RowVerdict,
  sumResults,
  suppressSmallGroups,
} from '@sklaida/campaigns';
import { type CampaignTotal, listTotals, type Mirror } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { nameOf, type Standing, splitReminders } from '../campaigns/read-members.server';

type Kind = CampaignTotal['kind'];
export type ResultGroup = { kind: Kind; libraries: number; numbers: ResultNumbers | null };
export type ResultRow = {
  id: string;
  name: string;
  kind: Kind;
  verdict: RowVerdict;
  numbers: ResultNumbers | null;
};
export type ResultsPage = {
  groups: ResultGroup[];
  total: ResultNumbers | null;
  /** How many libraries the sums speak of. */
  reported: number;
  rows: ResultRow[];
  hides: { privately: number; joined: number };
  goal: number | null;
  missing: { libraries: string[]; schools: string[] };
  remindable: number;
  reportBy: IsoDate;
  canClose: boolean;
  closedNote: string | null;
  state: CampaignState;
  thanked: number;
};

type MirrorFacts = Pick<Mirror, 'id' | 'kind' | 'state' | 'numbers' | 'municipality' | 'shortName'>;

/** What may be shown of the numbers: sums of enough libraries, and single rows that give no other library away. */
export function openResults(totals: readonly CampaignTotal[], mirrors: readonly MirrorFacts[]) {
  const { shown, totalShown } = suppressSmallGroups(totals);
  const groups = totals
    .filter((one) => one.libraries > 0)
    .map(
      (one): ResultGroup => ({
        kind: one.kind,
        libraries: one.libraries,
        numbers: shown.includes(one) ? one.numbers : null,
      }),
    );
  const reported = mirrors.filter((one) => one.state === 'reported');
  const verdicts = perLibraryRows(reported, totals);
  const rows = reported.map((one): ResultRow => {
    const verdict = verdicts.get(one.id) ?? 'private';
    return {
      id: one.id,
      name: nameOf(one),
      kind: one.kind,
      verdict,
      numbers: verdict === 'shown' ? one.numbers : null,
    };
  });
  const sum = sumResults(totals.map((one) => one.numbers));
  const count = totals.reduce((all, one) => all + one.libraries, 0);
  return { groups, rows, total: totalShown && count > 0 ? sum : null, reported: count };
}

/** The page *Rezultatai*. Notes and moods of libraries never come this far. */
export async function readResults(
  tx: TenantTx,
  member: Member,
  { campaign, mirrors }: Standing,
  now: Date,
): Promise<ResultsPage> {
  const { tenant } = member.entered;
  const totals = await listTotals(tx, {
    tenantId: tenant.id,
    campaignTenantId: campaign.tenantId,
    campaignId: campaign.id,
  });
  const today = todayIn(timeZone, now);
  const open = openResults(totals, mirrors);
  const owing = mirrors.filter((one) => !['invited', 'declined', 'reported'].includes(one.state));
  const published = owing.filter((one) => one.state === 'published');
  const over = today > campaign.endsOn;
  const canRemind = over && campaign.state === 'open' && member.permissions.has('campaign:remind');
  const verdict = campaignVerdict(campaign.state, 'close', {
    permissions: member.permissions,
    endsOn: campaign.endsOn,
    today,
  });
  return {
    ...open,
    hides: {
      privately: open.rows.filter((one) => one.verdict === 'private').length,
      joined: open.rows.filter((one) => one.verdict === 'joined').length,
    },
    goal: campaign.goalParticipants,
    missing: over
      ? {
          libraries: owing.filter((one) => one.kind !== 'school_library').map(nameOf),
          schools: owing.filter((one) => one.kind === 'school_library').map(nameOf),
        }
      : { libraries: [], schools: [] },
    remindable: canRemind ? splitReminders(published, now).remindable.length : 0,
    reportBy: campaign.reportBy,
    canClose: verdict.ok && campaign.tenantId === tenant.id,
    closedNote: campaign.state === 'closed' ? campaign.closingNote : null,
    state: campaign.state,
    thanked: mirrors.filter((one) => one.state === 'published' || one.state === 'reported').length,
  };
}

/** What a letter of thanks may say: everything where the sum is of enough libraries, otherwise nothing. */
export function sumsForLetters(page: Pick<ResultsPage, 'total'>, measured: readonly string[]) {
  const { total } = page;
  if (!total) return {};
  return Object.fromEntries(
    metricKeys.filter((key) => measured.includes(key)).map((key) => [key, total[key]]),
  ) as Partial<ResultNumbers>;
}
