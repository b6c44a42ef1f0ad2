import type { TenantTx } from '@sklaida/db/tenancy';
import { type Mail, renderMail, subjectOf } from '@sklaida/emails';
import { isUuid } from '@sklaida/kernel';
import { findLetter, type Letter, type LetterState, listLetters } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { isDemonstration } from '~/server/env.server';

export type LetterLine = {
  id: string;
  to: string;
  email: string;
  subject: string;
  /** When it left, or was written if it has not: an ISO instant. */
  at: string;
  state: LetterState;
};
export type Outbox = { letters: LetterLine[]; more: boolean; demo: boolean };
export type LetterPage = LetterLine & { text: string; problem: string | null; demo: boolean };

const shownAtOnce = 50;

/** Letters of the library, newest first. */
export async function readOutbox(tx: TenantTx, member: Member): Promise<Outbox> {
  const rows = await listLetters(tx, { tenantId: member.entered.tenant.id, limit: shownAtOnce + 1 });
  return {
    letters: rows.slice(0, shownAtOnce).map(lineOf),
    more: rows.length > shownAtOnce,
    demo: isDemonstration(),
  };
}

/** One letter with its plain text; null for one of another library. */
export async function readLetter(
  tx: TenantTx,
  member: Member,
  letterId: string | undefined,
): Promise<LetterPage | null> {
  const row = await find(tx, member, letterId);
  if (!row) return null;
  const { text } = await renderMail(row.mail as Mail, row.locale);
  return {
    ...lineOf(row),
    text,
    problem: row.problem,
    demo: isDemonstration(),
  };
}

/** The html the recipient's mail program gets. */
export async function readLetterHtml(
  tx: TenantTx,
  member: Member,
  letterId: string | undefined,
): Promise<string | null> {
  const row = await find(tx, member, letterId);
  return row ? (await renderMail(row.mail as Mail, row.locale)).html : null;
}

async function find(tx: TenantTx, member: Member, letterId: string | undefined): Promise<Letter | null> {
  return isUuid(letterId) ? findLetter(tx, { tenantId: member.entered.tenant.id, id: letterId }) : null;
}

function lineOf(row: Letter): LetterLine {
  return {
    id: row.id,
    to: row.toName,
    email: row.toEmail,
    subject: subjectOf(row.mail as Mail, row.locale),
    at: (row.sentAt ?? row.createdAt).toISOString(),
    state: row.state,
  };
}
