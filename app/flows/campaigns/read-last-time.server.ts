import { suppressSmallGroups } from '@sklaida/campaigns';
import {
  type CampaignNote,
  type CampaignRow,
  listCampaignNotes,
  listMirrors,
  listTotals,
} from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { type Formats, formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { doorPath } from '../screens/shell-data.server';

type NoteLine = {
  id: string;
  body: string;
  who: string;
  when: string;
  settled: string | null;
};

export const noteLine = (note: CampaignNote, formats: Formats): NoteLine => ({
  id: note.id,
  body: note.body,
  who: note.authorName,
  when: formats.longMoment(note.createdAt),
  settled: note.settledAt && formats.day(note.settledAt.toISOString().slice(0, 10)),
});

/** The own campaign of the same occasion before a day: how it went, and what was written down for the next time. */
export async function readLastTime(
  args: GuardedArgs,
  member: Member,
  at: { campaigns: readonly CampaignRow[]; occasionId: string | null; before: IsoDate },
) {
  const { tenant } = member.entered;
  const row = at.campaigns.find(
    (one) =>
      at.occasionId !== null &&
      one.tenantId === tenant.id &&
      one.occasionId === at.occasionId &&
      one.state !== 'cancelled' &&
      one.launchedAt !== null &&
      one.startsOn < at.before,
  );
  if (!row) return null;
  const formats = formatsFor(readLocale(args.request));
  const { result, notes } = await withTenant(member, async (tx) => ({
    result: await resultOf(tx, tenant.id, row),
    notes: await listCampaignNotes(tx, { tenantId: tenant.id, campaignIds: [row.id] }),
  }));
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    to: `${doorPath(member)}/campaigns/${row.id}`,
    goal: row.goalParticipants,
    ...result,
    notes: notes.filter((one) => one.settledAt === null).map((one) => noteLine(one, formats)),
  };
}

export type LastTime = NonNullable<Awaited<ReturnType<typeof readLastTime>>>;

/** Participants as a sum that tells of no library alone, and how many of the invited took part. */
async function resultOf(tx: TenantTx, tenantId: string, campaign: CampaignRow) {
  const key = { tenantId, campaignTenantId: campaign.tenantId, campaignId: campaign.id };
  const [totals, mirrors] = await Promise.all([listTotals(tx, key), listMirrors(tx, key)]);
  const reported = totals.reduce((sum, one) => sum + one.libraries, 0);
  const sum = totals.reduce((all, one) => all + one.numbers.participants, 0);
  return {
    reported,
    participants: reported > 0 && suppressSmallGroups(totals).totalShown ? sum : null,
    invited: mirrors.length,
    took: mirrors.filter((one) => one.state !== 'invited' && one.state !== 'declined').length,
  };
}
