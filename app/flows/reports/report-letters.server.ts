import type { TenantTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import type { ReportStep } from '@sklaida/insights';
import type { Report } from '@sklaida/insights/server';
import { listStaff, listStandIns, queuePersonLetter } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { signedName } from '../people/signed-name.server';
import { reportsPath } from './report-people.server';

type Told = {
  report: Pick<Report, 'id' | 'title' | 'authorId' | 'version'>;
  step: ReportStep;
  recipientId?: string;
  reason?: string;
  origin: string;
  demo: boolean;
};
const turns = { submit: 'submitted', return: 'returned', accept: 'accepted' } as const;

/** The recipient hears that a report was submitted, its author what came of it; and whoever stands in for either. The numbers stay on the page. */
export async function writeAboutReport(
  tx: TenantTx,
  member: Member,
  { report, step, recipientId, reason, origin, demo }: Told,
): Promise<void> {
  if (step === 'archive' || step === 'restore') return;
  const what = turns[step];
  const { tenant, person } = member.entered;
  const side = what === 'submitted' ? recipientId : report.authorId;
  const standIns = (await listStandIns(tx)).filter((one) => one.absentId === side);
  const heard = new Set([side, ...standIns.map((one) => one.deputyId)]);
  heard.delete(person.id);
  for (const reader of (await listStaff(tx)).filter((one) => heard.has(one.id))) {
    const mail: Mail = {
      kind: 'report-turn',
      props: {
        recipient: { firstName: reader.firstName, vocative: reader.vocative, libraryName: tenant.name },
        ...{ what, title: report.title, demo },
        byName: signedName(reader.locale, `${person.firstName} ${person.lastName}`, member.actingFor?.name),
        reason: what === 'returned' ? reason || null : null,
        url: `${origin}${reportsPath(member)}/${report.id}`,
      },
    };
    await queuePersonLetter(tx, {
      to: { email: reader.email, name: `${reader.firstName} ${reader.lastName}` },
      ...{ locale: reader.locale, mail },
      key: `report:${report.id}:${what}:${report.version}:${reader.id}`,
    });
  }
}
