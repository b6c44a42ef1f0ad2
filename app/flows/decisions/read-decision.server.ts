import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { decisionIsOpen, openDecisionSteps } from '@sklaida/workgroups';
import { findDecision, listPossibleOwners } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { talkAbout } from '../discussions/thread-subject.server';
import { groupPath } from '../groups/group-paths.server';
import { commitmentsPath } from './read-commitments.server';
import { decisionLine } from './read-register.server';

/** One decision as the group reads it, and what this member may do about it. */
export async function readDecision(
  tx: TenantTx,
  member: GroupMember,
  { id, locale, now }: { id: string | undefined; locale: Locale; now: Date },
) {
  const { group, rights, entered } = member;
  const one = isUuid(id) ? await findDecision(tx, { group, id }) : null;
  if (!one) throw notFound();
  const base = `${groupPath(group)}/decisions`;
  const formats = formatsFor(locale);
  const lead = rights.has('group:lead') && rights.has('group:write');
  const mayChange = rights.has('group:write') && decisionIsOpen(one.state);
  return {
    base,
    ...decisionLine(one, { base, today: todayIn(timeZone, now), locale }),
    version: one.version,
    ownerId: one.ownerId,
    proposedOn: one.proposedOn,
    decided: formats.longDay(todayIn(timeZone, one.meetingAt ?? one.createdAt)),
    meetingTo: one.meetingId && `${groupPath(group)}/meetings/${one.meetingId}`,
    progressAt: one.progressAt && formats.longMoment(one.progressAt),
    steps: openDecisionSteps(one.state, { lead, commitment: one.commitment }),
    mayChange,
    mayAgree: lead && one.commitment === 'countered' && one.proposedOn !== null,
    /** Where the owner herself answers. */
    own: one.ownerId === entered.person.id && one.commitment ? `${commitmentsPath(member)}/${one.id}` : null,
    owners: mayChange ? await ownersFor(tx, one) : [],
    talk: (await talkAbout(tx, member, 'decision'))(one.id),
  };
}

export type DecisionPage = Awaited<ReturnType<typeof readDecision>>;

/** Who sits in the group now; the owner stays named after she left it, until somebody else is chosen. */
async function ownersFor(tx: TenantTx, one?: { ownerId: string | null; ownerName: string | null }) {
  const owners = await listPossibleOwners(tx);
  const choices = owners.map(({ personId, name, library }) => ({
    value: personId,
    label: `${name} · ${library}`,
  }));
  const gone = one?.ownerId && one.ownerName && !owners.some(({ personId }) => personId === one.ownerId);
  return gone ? [...choices, { value: one.ownerId ?? '', label: one.ownerName ?? '' }] : choices;
}

export const readOwners = (member: GroupMember) => withTenant(member, (tx) => ownersFor(tx));
