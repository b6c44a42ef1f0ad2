import type { TenantTx } from '@sklaida/db/tenancy';
import { deriveToken } from '@sklaida/kernel/server';
import { listCopies } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

/** The signed part of a copy's address. */
export const copyToken = (secret: string, exportId: string) => deriveToken(secret, 'export', exportId);

const shown = 10;

/** The latest copies; an address to fetch one is given only to the person who asked for it. */
export async function readCopies(tx: TenantTx, member: Member, secret: string) {
  const now = new Date();
  const rows = await listCopies(tx, { tenantId: member.entered.tenant.id, limit: shown });
  return {
    copies: rows.map((row) => {
      const state =
        row.expiresAt === null
          ? row.state === 'failed' || row.state === 'done'
            ? ('failed' as const)
            : ('making' as const)
          : row.expiresAt > now
            ? ('ready' as const)
            : ('over' as const);
      const mine = state === 'ready' && row.requestedBy === member.entered.person.id;
      return {
        id: row.id,
        askedAt: row.askedAt.toISOString(),
        state,
        done: row.done,
        total: row.total,
        bytes: row.bytes,
        sha256: row.sha256,
        expiresAt: row.expiresAt?.toISOString() ?? null,
        url: mine ? `/download/${row.id}.${copyToken(secret, row.id)}` : null,
      };
    }),
  };
}
