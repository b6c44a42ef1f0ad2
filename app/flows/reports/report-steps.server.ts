import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { type ReportStep, stepReport } from '@sklaida/insights';
import { changeReport, fileReport, lockReport, type Report } from '@sklaida/insights/server';
import { fail, isUuid, ok, type Result } from '@sklaida/kernel';
import { listStaff, recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { fillDocument } from './fill-document.server';
import { sourcesOf } from './measures.server';
import { writeAboutReport } from './report-letters.server';
import { readsReport, receiversOf, sidesOfReport } from './report-people.server';

type Refusal = 'not-found' | 'forbidden' | 'wrong-state' | 'stale' | 'empty' | 'recipient';
type Step = {
  id: string | undefined;
  version: number;
  step: ReportStep;
  /** Why it is given back. */
  reason?: string;
  /** Who receives it; needed to submit. */
  recipientId?: string;
  now: Date;
  origin: string;
  demo: boolean;
};

/** Submits with the numbers of this moment, gives back, accepts, archives; all in one transaction. */
export function moveReport(member: Member, wish: Step): Promise<Result<null, Refusal>> {
  return withTenant(member, (tx) => stepIn(tx, member, wish));
}

async function stepIn(tx: TenantTx, member: Member, wish: Step): Promise<Result<null, Refusal>> {
  const { id, version, step, now } = wish;
  const tenantId = member.entered.tenant.id;
  const report = isUuid(id) ? await lockReport(tx, { tenantId, id }) : null;
  if (!report || !readsReport(member, report)) return fail('not-found');
  const to = stepReport(report.state, step, await sidesOfReport(tx, member, report));
  if (to === 'forbidden' || to === 'wrong-state') return fail(to);
  if (report.version !== version) return fail('stale');
  const key = { tenantId, id: report.id, version };
  const reason = step === 'return' ? (wish.reason ?? '') : null;
  const done =
    step === 'submit' ? await submit(tx, member, report, wish) : await changeReport(tx, key, decided());
  if (!done.ok) return done;
  await recordHistory(tx, {
    ...{ tenantId, subjectKind: 'report', subjectId: report.id, action: step, reason },
    ...{ fromState: report.state, toState: to, data: { title: report.title } },
  });
  await writeAboutReport(tx, member, { ...wish, report });
  return ok(null);

  function decided() {
    if (step === 'archive' || step === 'restore') return { state: to as Report['state'] };
    const { firstName, lastName } = member.entered.person;
    return {
      state: to as Report['state'],
      reason,
      decidedAt: now,
      decidedByName: `${firstName} ${lastName}`,
    };
  }
}

/** The numbers of this moment and the rows behind them are written down; from here on neither changes. */
async function submit(
  tx: TenantTx,
  member: Member,
  report: Report,
  { version, recipientId, now }: Step,
): Promise<Result<null, Refusal>> {
  const recipient = receiversOf(await listStaff(tx), report.authorId).find((one) => one.id === recipientId);
  if (!recipient) return fail('recipient');
  const period = { from: report.periodFrom, to: report.periodTo };
  const filled = await fillDocument(sourcesOf(tx, member, period), report.document, 'lt');
  if (filled.document.blocks.length === 0) return fail('empty');
  return fileReport(
    tx,
    { tenantId: member.entered.tenant.id, id: report.id, version },
    {
      ...{ filed: filled.document, sources: filled.sources, now },
      recipient: { id: recipient.id, name: `${recipient.firstName} ${recipient.lastName}` },
    },
  );
}
