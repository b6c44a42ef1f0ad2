import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, normaliseText, todayIn } from '@sklaida/kernel';
import { isLateDecision } from '@sklaida/workgroups';
import { type Decision, listDecisions } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { commitmentsPath } from './read-commitments.server';
import { type Shown, shownSets } from './shown-sets';

export type RegisterFilter = { show: Shown; owner: string; meeting: string; q: string };

const statesOf = {
  unfinished: ['open', 'in_progress'],
  all: undefined,
  open: ['open'],
  in_progress: ['in_progress'],
  done: ['done'],
  dropped: ['dropped'],
  late: ['open', 'in_progress'],
} as const;

/** What an address asks of the register; nonsense asks for nothing. */
export function registerFilter(url: URL): RegisterFilter {
  const word = (name: string) => url.searchParams.get(name) ?? '';
  const id = (name: string) => (isUuid(word(name)) ? word(name) : '');
  return {
    show: shownSets.find((one) => one === word('show')) ?? 'unfinished',
    owner: id('owner'),
    meeting: id('meeting'),
    q: normaliseText(word('q')).slice(0, 100),
  };
}

export async function readRegister(
  tx: TenantTx,
  member: GroupMember,
  { locale, now, filter }: { locale: Locale; now: Date; filter: RegisterFilter },
) {
  const { group, rights } = member;
  const today = todayIn(timeZone, now);
  const all = await listDecisions(tx, { group });
  const chosen = await listDecisions(tx, {
    group,
    states: statesOf[filter.show],
    ...(filter.owner && { ownerId: filter.owner }),
    ...(filter.meeting && { meetingId: filter.meeting }),
    ...(filter.q && { text: filter.q }),
    ...(filter.show === 'late' && { lateOn: today }),
  });
  const base = `${groupPath(group)}/decisions`;
  return {
    base,
    /** What groups ask of this person. */
    mine: commitmentsPath(member),
    group: group.name,
    mayWrite: rights.has('group:write'),
    filter,
    total: all.length,
    rows: chosen.map((one) => decisionLine(one, { base, today, locale })),
    owners: named(all.map(({ ownerId, ownerName }) => [ownerId, ownerName])),
    meetings: named(
      all.map(({ meetingId, meetingTitle, meetingAt }) => [
        meetingId,
        meetingAt && `${todayIn(timeZone, meetingAt)} · ${meetingTitle}`,
      ]),
    ),
  };
}

export type Register = Awaited<ReturnType<typeof readRegister>>;

export function decisionLine(
  one: Decision,
  { base, today, locale }: { base: string; today: IsoDate; locale: Locale },
) {
  const formats = formatsFor(locale);
  const { id, number, body, ownerName, ownerLibrary, dueOn, state, commitment, proposedOn } = one;
  return {
    ...{ id, number, body, ownerName, ownerLibrary, dueOn, state, commitment },
    to: `${base}/${id}`,
    due: dueOn && formats.longDay(dueOn),
    proposed: proposedOn && formats.longDay(proposedOn),
    reason: one.reason,
    progress: one.progress,
    meeting: one.meetingTitle,
    decidedOn: todayIn(timeZone, one.meetingAt ?? one.createdAt),
    doneOn: one.doneAt && todayIn(timeZone, one.doneAt),
    late: isLateDecision(one, today),
  };
}

export type DecisionLine = ReturnType<typeof decisionLine>;

/** Each once, by its name. */
function named(pairs: readonly (readonly [string | null, string | null])[]) {
  const found = new Map(pairs.flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])));
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'lt'));
}
