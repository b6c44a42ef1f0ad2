import type { Builder } from '@sklaida/db/seed';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import type { ReportBlock } from '@sklaida/insights';
import { findReport } from '@sklaida/insights/server';
import type { IsoDate } from '@sklaida/kernel';
import { findAssignment } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import source from '../../../db/seed/data/reports.json';
import { giveAssignment, moveAssignment } from '../duties/assignments.server';
import { markOf } from '../reports/block-seen.server';
import { editReport } from '../reports/edit-report.server';
import { moveReport } from '../reports/report-steps.server';
import { startReport, startYearReport } from '../reports/start-report.server';
import { idOf } from './source';
import { type As, must } from './steps';

type Stage = { origin: string; builder: Builder };
type Told = (typeof source.reports)[number];
type Later = NonNullable<Told['later']>;

/** Reports in every state: being written, submitted, given back, accepted; and one whose sources changed after it was submitted. */
export async function playReports(as: As, stage: Stage): Promise<void> {
  for (const told of source.reports) {
    const id = idOf('report', told.id);
    const door: Door = { kind: 'library', slug: told.library };
    await as(idOf('person', told.by), door, async (member) => {
      const document = { schema: 1 as const, blocks: told.blocks as ReportBlock[] };
      const report = { id, kind: 'plain' as const, title: told.title, document };
      const days = { from: told.from as IsoDate, to: told.until as IsoDate };
      if (!(await startReport(member, { ...report, ...days })))
        throw new Error(`demonstration: ${told.title}`);
    });
    for (const { step, at, ...rest } of told.steps) {
      const who = step === 'submit' ? told.by : told.to;
      const reason = 'reason' in rest ? rest.reason : undefined;
      const wish = { step: step as 'submit', at, recipientId: idOf('person', told.to), reason };
      await as(idOf('person', who), door, (member) => move(member, id, { ...wish, origin: stage.origin }));
    }
    if (told.later) await doLater(as, stage, { ...told, later: told.later });
    await stage.builder.happened([
      { subjectId: id, action: 'create', at: told.begun },
      ...told.steps.map(({ step, at }) => ({ subjectId: id, action: step, at })),
    ]);
  }
  await beginYear(as);
}

async function move(
  member: Member,
  id: string,
  wish: { step: 'submit'; at: string; recipientId: string; reason: string | undefined; origin: string },
): Promise<void> {
  const tenantId = member.entered.tenant.id;
  const { version = 0 } = (await withTenant(member, (tx) => findReport(tx, { tenantId, id }))) ?? {};
  const { at, ...rest } = wish;
  const now = new Date(Math.min(Date.parse(at), Date.now()));
  must(await moveReport(member, { id, version, now, demo: true, ...rest }), `${wish.step} of a report`);
}

/** Work finished after the report was submitted: its number would be another by now. */
async function doLater(
  as: As,
  { origin }: Stage,
  { later, library, by, to }: Pick<Told, 'library' | 'by' | 'to'> & { later: Later },
): Promise<void> {
  const id = idOf('assignment', later.id);
  const door: Door = { kind: 'library', slug: library };
  const letters = { origin, demo: true };
  const { title, body, due, report } = later;
  const words = { title, body, assigneeId: idOf('person', by), dueOn: due as IsoDate };
  await as(idOf('person', to), door, async (member) => {
    must(await giveAssignment(member, { id, words, ...letters }), title);
  });
  const step = (who: string, what: 'report' | 'confirm', text: string) =>
    as(idOf('person', who), door, async (member) => {
      const tenantId = member.entered.tenant.id;
      const { version = 0 } = (await withTenant(member, (tx) => findAssignment(tx, { tenantId, id }))) ?? {};
      must(await moveAssignment(member, { id, version, step: what, text, ...letters }), title);
    });
  await step(by, 'report', report);
  await step(to, 'confirm', '');
}

/** A yearly report prepared in one press, with the first words written. */
async function beginYear(as: As): Promise<void> {
  const { library, by, year, intro } = source.year;
  const id = idOf('report', source.year.id);
  await as(idOf('person', by), { kind: 'library', slug: library }, async (member) => {
    if (!(await startYearReport(member, { id, year }))) throw new Error('demonstration: the yearly report');
    const tenantId = member.entered.tenant.id;
    const report = await withTenant(member, (tx) => findReport(tx, { tenantId, id }));
    const block = report?.document.blocks[0];
    if (block?.kind !== 'text') return;
    const none = { measure: '', by: '', method: null, imageId: '', alt: '', credit: null };
    const words = { ...none, title: block.title, body: intro };
    must(
      await editReport(member, id, { intent: 'block', block: block.id, seen: markOf(block), ...words }),
      'the yearly report',
    );
  });
}
