import {
  type AdoptionAction,
  type AdoptionRefusal,
  type AdoptionState,
  adoptionVerdict,
  campaignIsOver,
  type DeclineReason,
} from '@sklaida/campaigns';
import {
  type AdoptionChange,
  type AdoptionRow,
  carryAdoptionState,
  carryResults,
  countOpenConflicts,
  lockAdoption,
  updateAdoption,
} from '@sklaida/campaigns/server';
import { goesOut, type ItemState } from '@sklaida/content';
import { type ContentItem, listItems, moveItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import {
  getLibraryNames,
  getProfile,
  type LibraryNames,
  recordHistory,
  settleTasks,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { writeAboutMove } from './adoption-letters.server';
import { countGaps, fillTexts, unanswered, valuesOf } from './adoption-texts';

export type Move = {
  adoptionId: string;
  action: AdoptionAction;
  reason?: string | null;
  reasonKind?: DeclineReason | null;
  change?: AdoptionChange;
  origin: string;
  demo: boolean;
};
export type MoveRefusal = AdoptionRefusal | 'not-found' | 'stale';

/** Tasks a step settles or brings back, by the ids the template's rules carry. */
const settled: Partial<Record<AdoptionAction, { state: 'done' | 'dropped' | 'open'; ruleIds?: string[] }>> = {
  answer: { state: 'done', ruleIds: ['answer'] },
  decline: { state: 'dropped' },
  submit: { state: 'done', ruleIds: ['place', 'texts', 'submit'] },
  publish: { state: 'done', ruleIds: ['answer', 'place', 'texts', 'submit', 'publish'] },
  return: { state: 'open', ruleIds: ['texts', 'submit'] },
  report: { state: 'done' },
  withdraw: { state: 'open', ruleIds: ['report'] },
};

/** What a step does to the library's texts. */
const texts: Partial<Record<AdoptionState, { from: ItemState[]; to: ItemState }>> = {
  submitted: { from: ['draft', 'changes_requested'], to: 'in_review' },
  approved: { from: ['draft', 'changes_requested', 'in_review'], to: 'approved' },
  changes_requested: { from: ['in_review', 'approved'], to: 'changes_requested' },
};

/**
 * One step of a library in a campaign: verdict, state, texts, tasks, history, letters, and what the region may know, in the caller's
 * transaction. A refused step writes nothing.
 */
export async function moveAdoption(
  tx: TenantTx,
  member: Member,
  move: Move,
): Promise<Result<{ adoption: AdoptionRow; to: AdoptionState }, MoveRefusal>> {
  const { tenant, person, scopes } = member.entered;
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: move.adoptionId });
  if (!adoption) return fail('not-found');
  const profile = await getProfile(tx, tenant.id);
  const key = { tenantId: tenant.id, adoptionId: adoption.id };
  const items = (await listItems(tx, key)).filter(goesOut);
  const undecided = decides(move.action) ? ((await countOpenConflicts(tx, key)).get(adoption.id) ?? 0) : 0;
  const names = await getLibraryNames(tx, tenant.id);
  const verdict = adoptionVerdict(adoption.state, move.action, {
    permissions: member.permissions,
    tenantKind: tenant.kind,
    approvalRequired: profile.approvalRequired,
    unfilled:
      gapsOf(names, adoption, items) + (tenant.kind === 'school_library' ? 0 : unanswered(adoption).length),
    reason: move.reason,
    campaignClosed: campaignIsOver(adoption.campaignState),
  });
  if (!verdict.ok) return fail(verdict.reason);
  if (undecided > 0) return fail('unfilled');

  const reason = move.reason?.trim() || null;
  const written = await updateAdoption(tx, {
    tenantId: tenant.id,
    id: adoption.id,
    version: adoption.version,
    change: {
      ...move.change,
      state: verdict.to,
      reason: keepsReason(verdict.to) ? reason : null,
      reasonKind: verdict.to === 'declined' ? (move.reasonKind ?? null) : null,
    },
  });
  if (!written.ok) return fail(written.error);

  const textMove = texts[verdict.to];
  if (textMove) await moveItems(tx, { tenantId: tenant.id, adoptionId: adoption.id, ...textMove });
  if (move.action === 'answer' && adoption.state === 'declined') {
    await settleTasks(tx, {
      tenantId: tenant.id,
      subjectId: adoption.id,
      personId: person.id,
      state: 'open',
    });
  }
  const duty = settled[move.action];
  if (duty)
    await settleTasks(tx, { tenantId: tenant.id, subjectId: adoption.id, personId: person.id, ...duty });

  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'adoption',
    subjectId: adoption.id,
    action: move.action,
    fromState: adoption.state,
    toState: verdict.to,
    reason,
    data: { campaign: adoption.campaignTitle },
  });
  if (move.action === 'report' || move.action === 'withdraw') await carryResults(tx, adoption.id);
  else await carryAdoptionState(tx, adoption.id);
  await writeAboutMove(tx, member, {
    adoption,
    to: verdict.to,
    reason,
    items,
    origin: move.origin,
    demo: move.demo,
  });
  return ok({ adoption, to: verdict.to });
}

/** Where the region and the library still disagree, nothing is handed in or approved; single channels are published on their own. */
const decides = (action: AdoptionAction) => action === 'submit' || action === 'approve';

const keepsReason = (state: AdoptionState) => state === 'declined' || state === 'changes_requested';

function gapsOf(names: LibraryNames, adoption: AdoptionRow, items: ContentItem[]): number {
  return countGaps(fillTexts(items, valuesOf(names, adoption)));
}
