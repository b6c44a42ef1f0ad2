import { withTenant } from '@sklaida/db/tenancy';
import { addOwnEvidence, findDescription } from '@sklaida/people/server';
import duties from '../../../db/seed/data/duty-mirror.json';
import { loadDescription } from '../duty-mirror/mirror-steps.server';
import { dutyKey } from '../duty-mirror/read-mirror.server';
import { personOf } from './groups-source';
import { idOf } from './source';
import { type As, must } from './steps';

/** The coordinator's job description, and what she wrote under it of work that leaves no trace elsewhere. */
export async function playDuties(as: As): Promise<void> {
  const { person, title, approvedOn, text, own } = duties;
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
  });
}
