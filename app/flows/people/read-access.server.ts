import type { TenantTx } from '@sklaida/db/tenancy';
import { type AccessRequest, listAccessRequests, listHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

export type AccessLine = {
  id: string;
  name: string;
  reason: string;
  hours: number;
  state: AccessRequest['state'];
  by: string | null;
  /** ISO instants. */
  requestedAt: string;
  validUntil: string | null;
  enteredAt: string | null;
  /** Pages opened, newest first. */
  looks: { id: string; path: string; at: string }[];
};
export type AccessPage = { lines: AccessLine[]; home: string; base: string };

const looksShown = 100;

/** Requests of the installation's administrators, newest first, with what each one looked at. */
export async function readAccess(tx: TenantTx, { entered }: Pick<Member, 'entered'>): Promise<AccessPage> {
  const requests = await listAccessRequests(tx);
  const home = `/b/${entered.tenant.slug}`;
  const lines: AccessLine[] = [];
  for (const one of requests) {
    const rows = one.enteredAt
      ? await listHistory(tx, { tenantId: entered.tenant.id, subjectId: one.id, limit: looksShown })
      : [];
    lines.push({
      id: one.id,
      name: one.adminName,
      reason: one.reason,
      hours: one.hours,
      state: one.state,
      by: one.grantedByName,
      requestedAt: one.requestedAt.toISOString(),
      validUntil: one.validUntil?.toISOString() ?? null,
      enteredAt: one.enteredAt?.toISOString() ?? null,
      looks: rows
        .filter(({ action }) => action === 'look')
        .map(({ id, at, data }) => ({ id, path: String(data.path ?? ''), at: at.toISOString() })),
    });
  }
  return { lines, home, base: `${home}/settings/access` };
}
