import { withTenant } from '@sklaida/db/tenancy';
import {
  changeShareExpiry,
  commentOnReport,
  findShare,
  settleReportComment,
  withdrawShare,
} from '@sklaida/insights/server';
import { fail, type IsoDate, isUuid } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { filedReport } from '../reports/filed-report.server';

type Step =
  | { intent: 'expiry'; version: number; expiresOn: IsoDate | null }
  | { intent: 'withdraw' }
  | { intent: 'comment'; key: string; body: string }
  | { intent: 'settle' | 'reopen'; comment: string };

/** A step of the report's own library at one of its shares. */
export async function stepShare(
  member: Member,
  { report, share }: { report: string | undefined; share: string | undefined },
  step: Step,
): Promise<'ok' | 'not-found' | 'stale'> {
  if (!isUuid(share)) return 'not-found';
  const tenantId = member.entered.tenant.id;
  const done = await withTenant(member, async (tx) => {
    const own = await filedReport(tx, member, report);
    if (!own || !(await findShare(tx, { tenantId, reportId: own.id, id: share })))
      return fail('not-found' as const);
    switch (step.intent) {
      case 'expiry':
        return changeShareExpiry(tx, { id: share, version: step.version, expiresOn: step.expiresOn });
      case 'withdraw':
        return withdrawShare(tx, share);
      case 'comment':
        return commentOnReport(tx, { shareId: share, id: step.key, body: step.body, question: false });
      default:
        return settleReportComment(tx, {
          shareId: share,
          id: step.comment,
          settled: step.intent === 'settle',
        });
    }
  });
  if (done.ok) return 'ok';
  return done.error === 'not-found' ? 'not-found' : 'stale';
}
