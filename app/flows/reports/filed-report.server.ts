import type { TenantTx } from '@sklaida/db/tenancy';
import { type FiledDocument, isFiledReport } from '@sklaida/insights';
import { findReport, type Report } from '@sklaida/insights/server';
import { isUuid } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { readsReport, sharesReport } from './report-people.server';

/** A report whose numbers stand: submitted, accepted or archived. */
export type FiledReport = Omit<Report, 'filed' | 'submittedAt'> & { filed: FiledDocument; submittedAt: Date };

/** A report this person may share; null when it is absent, not hers to read or to show, or still being written. */
export async function filedReport(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
): Promise<FiledReport | null> {
  const found = isUuid(id) ? await findReport(tx, { tenantId: member.entered.tenant.id, id }) : null;
  if (!found || !readsReport(member, found) || !sharesReport(member, found) || !isFiledReport(found.state))
    return null;
  const { filed, submittedAt } = found;
  return filed && submittedAt ? { ...found, filed, submittedAt } : null;
}
