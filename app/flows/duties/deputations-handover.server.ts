import { listAdoptions } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate, isRole, isUuid, todayIn } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import {
  type Colleague,
  type Deputation,
  findDeputation,
  listAssignments,
  listDeputations,
  listStaff,
  listTasks,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { deputiesPath, opensTo } from './deputations.server';
import { type DutyKind, dutiesOf, dutyPages } from './library-duties';

export type HandoverLine = {
  id: string;
  kind: DutyKind;
  title: string;
  to: string;
  dueOn: IsoDate;
  left: number;
  /** Place, day and contact of what the absent person answers for; null where she is one of several who may. */
  own: { place: string | null; happensOn: IsoDate | null; contact: string | null } | null;
};
export type HandoverTask = {
  id: string;
  title: string;
  of: string | null;
  to: string;
  dueOn: IsoDate | null;
};

export type HandoverPage = {
  base: string;
  library: string;
  deputation: Omit<Deputation, 'createdBy'>;
  today: IsoDate;
  absent: Contact | null;
  deputy: Contact | null;
  lines: HandoverLine[];
  tasks: HandoverTask[];
  assignments: { id: string; title: string; to: string; dueOn: IsoDate; late: boolean; given: boolean }[];
  /** Whom the absent person herself stands in for meanwhile: that is not handed on. */
  standsInFor: { name: string; from: IsoDate; until: IsoDate }[];
  mayAppoint: boolean;
  mayRevoke: boolean;
  mayNote: boolean;
};

type Contact = { name: string; jobTitle: string | null; email: string };
const contactOf = (person: Colleague | undefined): Contact | null =>
  person
    ? {
        name: `${person.firstName} ${person.lastName}`,
        jobTitle: person.jobTitle,
        email: person.email,
      }
    : null;

/** What a deputy needs on the first morning; null when there is no such deputation or it is not for this person to read. */
export async function readHandover(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  now: Date,
): Promise<HandoverPage | null> {
  const { tenant, person, scopes } = member.entered;
  if (!isUuid(id)) return null;
  const found = await findDeputation(tx, { tenantId: tenant.id, id });
  if (!found || !opensTo(member, found)) return null;
  const { createdBy, ...deputation } = found;
  const [staff, adoptions, tasks, others, assignments] = await Promise.all([
    listStaff(tx),
    listAdoptions(tx, { tenantId: tenant.id, scopes }),
    listTasks(tx, { tenantId: tenant.id }),
    listDeputations(tx, tenant.id),
    listAssignments(tx, { tenantId: tenant.id, open: true }),
  ]);
  const today = todayIn(timeZone, now);
  const of = (personId: string) => staff.find((one) => one.id === personId);
  const permissions = permissionsOf((of(found.absentId)?.roles ?? []).filter(isRole));
  const { mine } = dutiesOf({ adoptions, tasks, permissions, tenantKind: tenant.kind, today });
  const page = `/b/${tenant.slug}`;
  const inTime = (one: Deputation) =>
    Date.parse(one.startsAt) < Date.parse(found.endsAt) &&
    Date.parse(one.endsAt) > Date.parse(found.startsAt) &&
    ['running', 'coming'].includes(one.phase);
  const mayAppoint = member.permissions.has('deputation:appoint');
  return {
    base: deputiesPath(member),
    library: tenant.name,
    deputation,
    today,
    absent: contactOf(of(found.absentId)),
    deputy: contactOf(of(found.deputyId)),
    lines: mine.map((duty) => {
      const adoption = adoptions.find((one) => one.id === duty.adoptionId);
      const responsible = adoption?.responsibleId === found.absentId;
      return {
        id: duty.id,
        kind: duty.kind,
        title: duty.title,
        to: `${page}/campaigns/${duty.adoptionId}${dutyPages[duty.kind]}`,
        dueOn: duty.dueOn,
        left: daysBetween(today, duty.dueOn),
        own:
          adoption && responsible
            ? { place: adoption.place, happensOn: adoption.happensOn, contact: adoption.contact }
            : null,
      };
    }),
    tasks: tasks
      .filter((one) => one.assigneeId === found.absentId)
      .map(({ id: taskId, title, dueOn, subjectId }) => ({
        id: taskId,
        title,
        dueOn,
        of: adoptions.find((one) => one.id === subjectId)?.campaignTitle ?? null,
        to: `${page}/campaigns/${subjectId}`,
      })),
    assignments: assignments
      .filter((one) => [one.assigneeId, one.givenById].includes(found.absentId))
      .map((one) => ({
        id: one.id,
        title: one.title,
        to: `${page}/assignments/${one.id}`,
        dueOn: one.dueOn,
        late: one.dueOn < today,
        given: one.assigneeId !== found.absentId,
      })),
    standsInFor: others
      .filter((one) => one.deputyId === found.absentId && inTime(one))
      .map(({ absentName, from, until }) => ({ name: absentName, from, until })),
    mayAppoint,
    mayRevoke:
      ['proposed', 'coming', 'running'].includes(found.phase) &&
      (mayAppoint ||
        [found.absentId, found.deputyId].includes(person.id) ||
        (found.phase === 'proposed' && createdBy === person.id)),
    mayNote:
      ['proposed', 'coming', 'running'].includes(found.phase) &&
      (mayAppoint || [found.absentId, found.deputyId].includes(person.id)),
  };
}
