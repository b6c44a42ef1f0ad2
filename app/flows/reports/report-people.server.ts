import type { TenantTx } from '@sklaida/db/tenancy';
import type { ReportSides } from '@sklaida/insights';
import type { Report } from '@sklaida/insights/server';
import { permissionsOf } from '@sklaida/people';
import { type Colleague, listStaff } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

/** Reports are of the library, whichever of its doors one came in by. */
export const reportsPath = ({ entered: { tenant } }: Pick<Member, 'entered'>): string =>
  `/${tenant.kind === 'association' ? 'association' : 'b'}/${tenant.slug}/reports`;

/** Whom the person is here: herself and everybody she stands in for. */
const meAnd = ({ entered }: Member) => [entered.person.id, ...entered.deputations.map((one) => one.absentId)];

/**
 * Who may receive a report of this author: whoever accepts reports here, never the author while there is anybody else. Where nobody
 * accepts reports, a colleague who writes them does.
 */
export function receiversOf(staff: readonly Colleague[], authorId: string): Colleague[] {
  const having = (permission: 'report:accept' | 'report:write') =>
    staff.filter((one) => permissionsOf(one.roles).has(permission));
  const first = [having('report:accept'), having('report:write')]
    .map((some) => some.filter((one) => one.id !== authorId))
    .find((some) => some.length > 0);
  return first ?? staff.filter((one) => one.id === authorId);
}

/** A report of one's own duties is hers, and once submitted its recipient's; others are the library's. */
export function readsReport(member: Member, report: Report): boolean {
  if (report.kind !== 'duties') return true;
  const me = meAnd(member);
  return (
    me.includes(report.authorId) || (report.submittedAt !== null && me.includes(report.recipientId ?? ''))
  );
}

/** Who shows it to others: of a report of one's own duties its author alone, whoever received it. */
export const sharesReport = (member: Member, report: Report): boolean =>
  report.kind !== 'duties' || report.authorId === member.entered.person.id;

export async function sidesOfReport(tx: TenantTx, member: Member, report: Report): Promise<ReportSides> {
  const me = meAnd(member);
  const duties = report.kind === 'duties';
  const writes = member.permissions.has('report:write') && (!duties || me.includes(report.authorId));
  const receivers = receiversOf(await listStaff(tx), report.authorId);
  const receives = receivers.some((one) => me.includes(one.id) && (!duties || one.id === report.recipientId));
  return {
    writes,
    receives: receives && (receivers.length === 1 || member.entered.person.id !== report.authorId),
  };
}
