import { data } from '@remix-run/node';
import { documentLimits } from '@sklaida/campaigns';
import { markUpdates } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isIsoDate, isUuid, normaliseText } from '@sklaida/kernel';
import {
  type Choice,
  reopenConflict,
  type StaleChoice,
  settleAll,
  settleConflicts,
  type Way,
} from '~/flows/updates/decide-conflicts.server';
import { mergeUpdate } from '~/flows/updates/merge-update.server';
import { turnUpdate } from '~/flows/updates/undo-update.server';
import { conflict, notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { refuse } from '../refusal.server';
import type { Desk } from '../texts+/texts-actions.server';

const ways = new Set<string>(['region', 'ours', 'both', 'own']);
const textOf = (sent: FormData, name: string) => normaliseText(String(sent.get(name) ?? ''));

/** More than a page ever shows are not read at all. */
const idsOf = (sent: FormData) => [...new Set(sent.getAll('id').map(String))].slice(0, 200);

/** What was chosen on the page, by the id of the conflict; those left without an answer stay open. */
function choicesOf(sent: FormData): { choices: Choice[]; errors: Record<string, string> } {
  const choices: Choice[] = [];
  const errors: Record<string, string> = {};
  for (const id of idsOf(sent)) {
    const way = String(sent.get(`c-${id}`) ?? '');
    if (way === '') continue;
    const stamp = /^(\d{1,9})\.(\d{0,9})$/.exec(String(sent.get(`v-${id}`) ?? ''));
    if (!isUuid(id) || !ways.has(way) || !stamp) throw notFound();
    const own = textOf(sent, `t-${id}`);
    const day = sent.has(`d-${id}`) ? String(sent.get(`d-${id}`)) : null;
    if (way === 'own' && day !== null && !isIsoDate(day)) errors[`t-${id}`] = 'date';
    else if (way === 'own' && day === null && own === '') errors[`t-${id}`] = 'required';
    if (own.length > documentLimits.body) errors[`t-${id}`] = `tooLong:${documentLimits.body}`;
    choices.push({
      id,
      way: way as Way,
      version: Number(stamp[1]),
      textVersion: stamp[2] ? Number(stamp[2]) : null,
      own: day ?? own,
    });
  }
  if (choices.length === 0) errors.choices = 'chooseSome';
  return { choices, errors };
}

const valuesOf = (sent: FormData) =>
  Object.fromEntries(
    [...sent].filter((one): one is [string, string] => /^[ctd]-/.test(one[0]) && typeof one[1] === 'string'),
  );

export type UpdatesReply =
  | { kind: 'invalid'; errors: Record<string, string>; values: Record<string, string> }
  | { kind: 'stale'; stale: StaleChoice[]; values: Record<string, string> };

export async function settleSome({ member, adoptionId, to, origin, demo }: Desk, sent: FormData) {
  const { choices, errors } = choicesOf(sent);
  const values = valuesOf(sent);
  if (Object.keys(errors).length > 0)
    return data({ kind: 'invalid' as const, errors, values }, { status: 422 });
  const input = { adoptionId, choices, origin, demo };
  const done = await withTenant(member, (tx) => settleConflicts(tx, member, input));
  return answered(done, { member, adoptionId, to, origin, demo }, values);
}

export async function settleAlike(desk: Desk, sent: FormData) {
  const { member, adoptionId, origin, demo } = desk;
  const way = sent.get('intent') === 'all-region' ? ('region' as const) : ('ours' as const);
  const input = { adoptionId, way, known: Number(sent.get('known')), origin, demo };
  const done = await withTenant(member, (tx) => settleAll(tx, member, input));
  return answered(done, desk, {});
}

type Done = Awaited<ReturnType<typeof settleConflicts>>;

function answered(done: Done, { member, adoptionId, to }: Desk, values: Record<string, string>) {
  if (done.ok) {
    const toast = done.value.waits ? 'updates.toast.chosenWaits' : 'updates.toast.chosen';
    return redirectWithToast(`${to}/updates`, toast, { n: done.value.settled });
  }
  if (done.error === 'stale')
    return conflict({ kind: 'stale' as const, stale: (done.detail ?? []) as StaleChoice[], values });
  if (done.error === 'not-fitting')
    return data({ kind: 'invalid' as const, errors: { choices: 'choose' }, values }, { status: 422 });
  return refuse(member, adoptionId, done.error, {});
}

export async function undoChoice({ member, adoptionId, to, origin, demo }: Desk, sent: FormData) {
  const id = String(sent.get('id') ?? '');
  if (!isUuid(id)) throw notFound();
  const done = await withTenant(member, (tx) => reopenConflict(tx, member, { adoptionId, id, origin, demo }));
  if (!done.ok) {
    const { error } = done;
    const moved = error === 'stale' || error === 'not-fitting';
    return refuse(member, adoptionId, moved ? 'wrong-state' : error, {});
  }
  return redirectWithToast(`${to}/updates#open`, 'updates.toast.reopened');
}

/** A whole update or one text of it, back or again. */
export async function turnOne({ member, adoptionId, to, origin, demo }: Desk, sent: FormData) {
  const updateId = String(sent.get('id') ?? '');
  if (!isUuid(updateId)) throw notFound();
  const blockId = sent.get('block') ? String(sent.get('block')) : null;
  const again = sent.get('intent') === 'again';
  const input = { adoptionId, updateId, blockId, again, origin, demo };
  const done = await withTenant(member, (tx) => turnUpdate(tx, member, input));
  if (!done.ok) return refuse(member, adoptionId, done.error, {});
  const { kept } = done.value;
  const said = `${again ? 'again' : 'undone'}${kept > 0 ? 'Kept' : ''}`;
  return redirectWithToast(`${to}/updates#u-${updateId}`, `updates.toast.${said}`, { n: kept });
}

/** *Priimti pataisą*: the correction that waited is merged now. Pressed twice it is merged once. */
export async function acceptOne({ member, adoptionId, to }: Desk) {
  const merged = await withTenant(member, (tx) => mergeUpdate({ by: 'person', tx }, { adoptionId }));
  if (!merged.ok && merged.error === 'not-found') throw notFound();
  if (!merged.ok && merged.error === 'over') return refuse(member, adoptionId, 'campaign-closed', {});
  const conflicts = merged.ok ? merged.value.conflicts : 0;
  const words = conflicts > 0 ? 'acceptedChoose' : 'accepted';
  return redirectWithToast(`${to}/updates`, `updates.toast.${words}`, { n: conflicts });
}

export async function seenAll({ member, adoptionId, to }: Desk, sent: FormData) {
  const ids = idsOf(sent).filter(isUuid);
  const key = { tenantId: member.entered.tenant.id, adoptionId };
  const marked = await withTenant(member, (tx) => markUpdates(tx, { ...key, ids, seen: true }));
  if (marked === 0) throw notFound();
  return redirectWithToast(`${to}/updates`, 'updates.toast.seen');
}
