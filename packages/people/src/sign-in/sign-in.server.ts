import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';

export type CodePurpose = 'sign-in' | 'reset' | 'confirm';

/** Whom the letter with the code is for. */
export type CodeRecipient = {
  personId: string;
  email: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: Locale;
  libraryName: string;
};

type RecipientRow = {
  person_id: string;
  email: string;
  first_name: string;
  last_name: string;
  vocative: string | null;
  locale: Locale;
  library_name: string;
};

const recipientOf = (row: RecipientRow): CodeRecipient => ({
  personId: row.person_id,
  email: row.email,
  firstName: row.first_name,
  lastName: row.last_name,
  vocative: row.vocative,
  locale: row.locale,
  libraryName: row.library_name,
});

const nobody = { first_name: '', last_name: '', vocative: null, locale: 'lt', library_name: '' } as const;

/**
 * Keeps that a code was asked for; `sendLetter` puts its letter on the way. For an address nobody has the same statements run and
 * the letter is taken back, so that the two differ neither in the answer nor in its time.
 */
export async function askCode(
  tx: IdentityTx,
  code: { id: string; email: string; purpose: CodePurpose; seconds: number },
  sendLetter: (to: CodeRecipient) => Promise<void>,
): Promise<void> {
  const [row] = await rowsOf<RecipientRow>(
    tx,
    sql`select * from identity.ask_code(${code.id}, ${code.email}, ${code.purpose}, ${code.seconds})`,
  );
  await tx.execute(sql`savepoint letter`);
  await sendLetter(recipientOf(row ?? { ...nobody, person_id: code.id, email: code.email }));
  await tx.execute(row ? sql`release savepoint letter` : sql`rollback to savepoint letter`);
}

/** `spent`: guessed too often. `over`: its time is up or a newer one was asked for. Null: there is none. */
export type CodeState = 'live' | 'used' | 'over' | 'spent';

/** Counts a guess; only `live` may be compared with what was typed. */
export async function tryCode(
  tx: IdentityTx,
  code: { id: string; purpose: CodePurpose },
): Promise<CodeState | null> {
  const [row] = await rowsOf<{ state: CodeState | null }>(
    tx,
    sql`select identity.try_code(${code.id}, ${code.purpose}) as state`,
  );
  return row?.state ?? null;
}

/** Looks without counting or spending. */
export async function readCode(
  tx: IdentityTx,
  code: { id: string; purpose: CodePurpose },
): Promise<{ state: CodeState; email: string; firstName: string; lastName: string } | null> {
  const [row] = await rowsOf<{ state: CodeState; email: string; first_name: string; last_name: string }>(
    tx,
    sql`select * from identity.read_code(${code.id}, ${code.purpose})`,
  );
  if (!row) return null;
  return { state: row.state, email: row.email, firstName: row.first_name, lastName: row.last_name };
}

/** Spends the code; null when it was spent or is over. */
export async function useCode(
  tx: IdentityTx,
  code: { id: string; purpose: CodePurpose },
): Promise<{ personId: string; email: string; locale: Locale } | null> {
  const [row] = await rowsOf<{ person_id: string; email: string; locale: Locale }>(
    tx,
    sql`select * from identity.use_code(${code.id}, ${code.purpose})`,
  );
  return row ? { personId: row.person_id, email: row.email, locale: row.locale } : null;
}

/** False unless the session was confirmed within ten minutes. */
export async function setPassword(
  tx: IdentityTx,
  change: { sessionHash: string; passwordHash: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.set_password(${change.sessionHash}, ${change.passwordHash}) as done`,
  );
  return row?.done === true;
}

/** Spends the link, sets the password, ends every session; answers whose it was. */
export async function resetPassword(
  tx: IdentityTx,
  change: { codeId: string; passwordHash: string },
): Promise<CodeRecipient | null> {
  const [row] = await rowsOf<RecipientRow>(
    tx,
    sql`select * from identity.reset_password(${change.codeId}, ${change.passwordHash})`,
  );
  return row ? recipientOf(row) : null;
}

export type ProviderAccount = { issuer: string; subject: string };

export async function findProviderAccount(
  tx: IdentityTx,
  { issuer, subject }: ProviderAccount,
): Promise<{ personId: string; locale: Locale } | null> {
  const [row] = await rowsOf<{ person_id: string; locale: Locale }>(
    tx,
    sql`select * from identity.find_provider_account(${issuer}, ${subject})`,
  );
  return row ? { personId: row.person_id, locale: row.locale } : null;
}

/** False when that account belongs to somebody else already. */
export async function linkProvider(
  tx: IdentityTx,
  { personId, issuer, subject, email }: ProviderAccount & { personId: string; email: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.link_provider(${personId}, ${issuer}, ${subject}, ${email}) as done`,
  );
  return row?.done === true;
}

/** False unless the session was confirmed within ten minutes and such a link exists. */
export async function unlinkProvider(
  tx: IdentityTx,
  change: { sessionHash: string; issuer: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.unlink_provider(${change.sessionHash}, ${change.issuer}) as done`,
  );
  return row?.done === true;
}
