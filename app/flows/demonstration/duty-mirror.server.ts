import { withTenant } from '@sklaida/db/tenancy';
import { findReport } from '@sklaida/insights/server';
import { addOwnEvidence, findDescription } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import duties from '../../../db/seed/data/duty-mirror.json';
import { loadDescription } from '../duty-mirror/mirror-steps.server';
import { dutyKey } from '../duty-mirror/read-mirror.server';
import { draftReport } from '../duty-mirror/report-to-head.server';
import { moveReport } from '../reports/report-steps.server';
import { personOf } from './groups-source';
import { idOf } from './source';
import { type As, must } from './steps';

/** The coordinator's job description, and what she wrote under it of work that leaves no trace elsewhere. */
export async function playDuties(as: As, origin: string): Promise<void> {
  const { person, title, approvedOn, text, own, report } = duties;
  const door = { kind: 'library', slug: personOf(person).organisation } as const;
  await as(idOf('person', person), door, async (member) => {
    const id = idOf('job-description', person);
    must(await loadDescription(member, { id, title, approvedOn, text: text.join('\n') }), title);
    await withTenant(member, async (tx) => {
      const { clauses = [] } = (await findDescription(tx, dutyKey(member))) ?? {};
      for (const { clause, ...piece } of own) {
        const clauseId = clauses.find((one) => one.number === clause)?.id;
        if (!clauseId) throw new Error(`demonstration: no clause ${clause}`);
        await addOwnEvidence(tx, dutyKey(member), { id: idOf('duty', piece.title), clauseId, ...piece });
      }
    });
    await tellHead(member, report, origin);
  });
}

/** Her report on three quarters, submitted to the head, who has not answered yet. */
async function tellHead(member: Member, report: typeof duties.report, origin: string): Promise<void> {
  const id = idOf('report', report.title);
  const recipientId = idOf('person', report.to);
  const now = new Date();
  const query = new URLSearchParams({ from: report.from, to: report.until });
  const wish = { id, title: report.title, recipientId, clauses: 'all' as const };
  must(await draftReport(member, wish, { query, now, locale: 'lt' }), report.title);
  const { version = 1 } =
    (await withTenant(member, (tx) => findReport(tx, { tenantId: member.entered.tenant.id, id }))) ?? {};
  const step = { id, version, step: 'submit', recipientId, now, origin, demo: true } as const;
  must(await moveReport(member, step), report.title);
}
