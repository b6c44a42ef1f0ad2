import { type IdentityTx, rowsOf, sql } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';

export type OwnAccount = {
  personId: string;
  email: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: Locale;
  hasPassword: boolean;
  passwordChangedAt: Date | null;
  secondFactor: boolean;
  /** Unused ones. */
  recoveryCodes: number;
  passkeys: number;
  providers: { issuer: string; email: string }[];
  /** The library letters to the person name; empty without one. */
  libraryName: string;
};

type Row = {
  person_id: string;
  email: string;
  first_name: string;
  last_name: string;
  vocative: string | null;
  locale: Locale;
  has_password: boolean;
  password_changed_at: string | null;
  second_factor: boolean;
  recovery_codes: number;
  passkeys: number;
  providers: { issuer: string; email: string }[];
  library_name: string;
};

/** What the person's own pages show; null when the session is over. */
export async function readOwnAccount(tx: IdentityTx, sessionHash: string): Promise<OwnAccount | null> {
  const [row] = await rowsOf<Row>(tx, sql`select * from identity.own_account(${sessionHash})`);
  if (!row) return null;
  return {
    personId: row.person_id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    locale: row.locale,
    hasPassword: row.has_password,
    passwordChangedAt: row.password_changed_at ? new Date(row.password_changed_at) : null,
    secondFactor: row.second_factor,
    recoveryCodes: row.recovery_codes,
    passkeys: row.passkeys,
    providers: row.providers,
    libraryName: row.library_name,
  };
}
