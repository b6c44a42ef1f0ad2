import { contestPhase } from '@sklaida/campaigns';
import {
  type EntryRefusal,
  enterContest,
  findContest,
  listReceipts,
  type NewEntry,
  withdrawEntry,
} from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result, todayIn, uuidv7 } from '@sklaida/kernel';
import { findLibrary } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { readStanding } from '../adoptions/read-adoption.server';
import { proofOf } from './read-contest.server';

/** A contest as a library of the region sees it: the rules, its own receipts, and the proof of the draw. */
export async function readLibraryContest(args: GuardedArgs, member: Member) {
  const { tenant, scopes } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const found = await withTenant(member, async (tx) => {
    const adoption = await readStanding(tx, member, args.params.adoption);
    if (adoption?.campaignKind !== 'contest') return null;
    const { campaignTenantId, campaignId } = adoption;
    const contest = await findContest(tx, { scopes, campaignTenantId, campaignId });
    return {
      adoption,
      contest,
      organiser: await findLibrary(tx, campaignTenantId),
      receipts: await listReceipts(tx, { tenantId: tenant.id, adoptionId: adoption.id }),
    };
  });
  if (!found) throw notFound();
  const { adoption, contest, organiser, receipts } = found;
  const phase = contest && contestPhase(contest, today);
  const taking = adoption.state !== 'invited' && adoption.state !== 'declined';
  return {
    docTitle: pageTitle(
      args.request,
      `${translatorFor(locale, 'contests')('title')} · ${adoption.campaignTitle}`,
    ),
    to: `/b/${tenant.slug}/campaigns/${adoption.id}`,
    campaignTitle: adoption.campaignTitle,
    organiser: organiser?.name ?? '',
    phase,
    taking,
    newId: uuidv7(),
    mayEnter:
      taking &&
      phase === 'taking' &&
      adoption.campaignState === 'open' &&
      member.permissions.has('adoption:edit'),
    mayWithdraw: member.permissions.has('adoption:edit'),
    contest: contest && {
      rules: contest.rules,
      ageGroups: contest.ageGroups,
      method: contest.method,
      winners: contest.winners,
      erased: contest.erasedAt !== null,
      entriesUntil: formats.longDay(contest.entriesUntil),
      decidedOn: formats.longDay(contest.decidedOn),
      eraseOn: formats.longDay(contest.eraseOn),
      proof: await proofOf(contest, formats),
    },
    receipts: receipts.map((one) => ({ ...one, receivedAt: formats.longMoment(one.receivedAt) })),
  };
}

export type LibraryContestPage = Awaited<ReturnType<typeof readLibraryContest>>;

export async function handInEntry(
  tx: TenantTx,
  member: Member,
  input: { adoptionId: string; entry: NewEntry },
): Promise<Result<string, EntryRefusal | 'forbidden'>> {
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  return enterContest(tx, input);
}

export async function takeEntryBack(
  tx: TenantTx,
  member: Member,
  receiptId: string,
): Promise<Result<'withdrawn' | 'erased', 'not-found' | 'forbidden'>> {
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const done = isUuid(receiptId) ? await withdrawEntry(tx, receiptId) : null;
  return done ? ok(done) : fail('not-found');
}
