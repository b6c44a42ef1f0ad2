import type { TenantTx } from '@sklaida/db/tenancy';
import { type Mail, renderMail, subjectOf } from '@sklaida/emails';
import { isUuid } from '@sklaida/kernel';
import {
  countLetterTrouble,
  findLetter,
  type Letter,
  type LetterState,
  type LetterTrouble,
  letterFacts,
  listLetters,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';

export type LetterLine = {
  id: string;
  to: string;
  email: string;
  subject: string;
  /** When it left, or was written if it has not: an ISO instant. */
  at: string;
  state: LetterState;
  problem: LetterProblem | null;
};
/** `cause` names a sentence; `said` is what the mail service answered, for whoever mends it. */
export type LetterProblem = { cause: ProblemCause; said: string };
export type Outbox = {
  letters: LetterLine[];
  more: boolean;
  demo: boolean;
  trouble: LetterTrouble;
  show: 'all' | 'trouble';
  mayMend: boolean;
};
export type LetterPage = LetterLine & {
  text: string;
  demo: boolean;
  mayMend: boolean;
  /** When the next try is due, for a letter that waits for more than its turn. */
  nextAt: string | null;
  presentEmail: string | null;
  suppressed: 'bounced' | 'complained' | null;
  personPage: string;
  link: { purpose: 'approve' | 'adopt'; until: string; uses: number; revokedAt: string | null } | null;
};

const problemCauses = [
  'unreachable',
  'busy',
  'refused',
  'rejected',
  'address',
  'letter',
  'bounced',
  'complained',
  'suppressed',
  'muted',
  'expired',
  'other',
] as const;
type ProblemCause = (typeof problemCauses)[number];

const shownAtOnce = 50;

/** Letters of the library, newest first; all, or those that did not arrive. */
export async function readOutbox(
  tx: TenantTx,
  member: Member,
  show: 'all' | 'trouble' = 'all',
): Promise<Outbox> {
  const tenantId = member.entered.tenant.id;
  const limit = shownAtOnce + 1;
  const rows = await listLetters(tx, { tenantId, limit, ...(show === 'trouble' ? { only: show } : {}) });
  return {
    letters: rows.slice(0, shownAtOnce).map((row) => lineOf(row, member)),
    more: rows.length > shownAtOnce,
    demo: isDemonstration(),
    trouble: await countLetterTrouble(tx, { tenantId }),
    show,
    mayMend: member.permissions.has('mail:repair'),
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
  const text = keptWords(row, member) ?? (await renderMail(row.mail as Mail, row.locale)).text;
  const facts = await letterFacts(tx, row.id);
  const waits = row.state === 'queued' && row.nextAt.getTime() > Date.now();
  return {
    ...lineOf(row, member),
    text,
    demo: isDemonstration(),
    mayMend: member.permissions.has('mail:repair') && !erasedWords(row),
    nextAt: waits ? row.nextAt.toISOString() : null,
    presentEmail: facts.presentEmail === row.toEmail ? null : facts.presentEmail,
    suppressed: facts.suppressed as LetterPage['suppressed'],
    personPage: `/b/${member.entered.tenant.slug}/settings/people/${row.recipientId}`,
    link: facts.link && {
      purpose: facts.link.purpose as 'approve' | 'adopt',
      until: facts.link.expiresAt.toISOString(),
      uses: facts.link.uses,
      revokedAt: facts.link.revokedAt?.toISOString() ?? null,
    },
  };
}

/** The html the recipient's mail program gets. */
export async function readLetterHtml(
  tx: TenantTx,
  member: Member,
  letterId: string | undefined,
): Promise<string | null> {
  const row = await find(tx, member, letterId);
  if (!row) return null;
  const kept = keptWords(row, member);
  return kept ? `<p>${kept}</p>` : (await renderMail(row.mail as Mail, row.locale)).html;
}

async function find(tx: TenantTx, member: Member, letterId: string | undefined): Promise<Letter | null> {
  return isUuid(letterId) ? findLetter(tx, { tenantId: member.entered.tenant.id, id: letterId }) : null;
}

/** What stands in the place of a letter whose words were deleted: its term was over, or its recipient was erased. */
function erasedWords({ mail, locale }: Letter): string | null {
  return mail.kind === 'erased' ? translatorFor(locale, 'privacy')('erasedLetter') : null;
}

const groupLetters: readonly string[] = ['discussion', 'ballot', 'meeting', 'minutes', 'side-report'];
const guestLetters: readonly string[] = ['meeting-guest', 'guest-code'];

/**
 * What stands in the place of words that are not this colleague's to read: of a group she does not sit in, or to a guest of one.
 * That the letter left, when and to whom, the library sees.
 */
function keptWords(row: Letter, { entered }: Member): string | null {
  const { kind, props } = row.mail as Mail;
  const url = 'url' in props ? String(props.url) : '';
  const group = /\/groups\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';
  const hers = row.recipientId === entered.person.id || entered.groups.includes(group);
  const away = guestLetters.includes(kind) || (groupLetters.includes(kind) && !hers);
  return erasedWords(row) ?? (away ? translatorFor(row.locale, 'privacy')('groupLetter') : null);
}

/** A guest's address is for the lead of her group, and for whoever mends letters. */
function addressOf({ mail, toEmail }: Letter, { permissions }: Member): string {
  const whole = !guestLetters.includes((mail as Mail).kind) || permissions.has('mail:repair');
  return whole ? toEmail : toEmail.replace(/^(.).*@/, '$1…@');
}

function lineOf(row: Letter, member: Member): LetterLine {
  return {
    id: row.id,
    to: row.toName,
    email: addressOf(row, member),
    subject: keptWords(row, member) ?? subjectOf(row.mail as Mail, row.locale),
    at: (row.sentAt ?? row.createdAt).toISOString(),
    state: row.state,
    problem: row.problem === null ? null : problemOf(row.problem),
  };
}

function problemOf(problem: string): LetterProblem {
  const [, named, said] = /^([a-z]+): ?([\s\S]*)$/.exec(problem) ?? [];
  const cause = problemCauses.find((one) => one === named);
  return cause ? { cause, said: said ?? '' } : { cause: 'other', said: problem };
}
