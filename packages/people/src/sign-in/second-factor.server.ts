import { type IdentityTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { Locale, Role } from '@sklaida/kernel';

/** What the person of a running session has for a second proof. */
export type SecondFactor = {
  personId: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  email: string;
  locale: Locale;
  /** The first proof is given, the second is owed. */
  awaits: boolean;
  /** This session has given both. */
  proven: boolean;
  /** The application's secret, sealed, and when it was made; null without one. */
  app: { secret: string; startedAt: Date; since: Date | null } | null;
  recoveryLeft: number;
  recoveryMade: number;
  passkeys: number;
  /** A library asks for it because of a role the person holds there. */
  required: boolean;
  /** The person's work gives reason enough. */
  advised: boolean;
};

/** Null when the session is over. Answers while the second proof is awaited, too. */
export async function findSecondFactor(tx: IdentityTx, sessionHash: string): Promise<SecondFactor | null> {
  const [row] = await rowsOf<{
    person_id: string;
    first_name: string;
    last_name: string;
    vocative: string | null;
    email: string;
    locale: Locale;
    awaits: boolean;
    proven: boolean;
    secret: string | null;
    started_at: string | null;
    app_since: string | null;
    recovery_left: number;
    recovery_made: number;
    passkeys: number;
    required: boolean;
    advised: boolean;
  }>(tx, sql`select * from identity.second_factor_of(${sessionHash})`);
  if (!row) return null;
  const { secret, started_at, app_since } = row;
  return {
    personId: row.person_id,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    email: row.email,
    locale: row.locale,
    awaits: row.awaits,
    proven: row.proven,
    app:
      secret && started_at
        ? { secret, startedAt: new Date(started_at), since: app_since ? new Date(app_since) : null }
        : null,
    recoveryLeft: row.recovery_left,
    recoveryMade: row.recovery_made,
    passkeys: row.passkeys,
    required: row.required,
    advised: row.advised,
  };
}

const list = (texts: readonly string[]) => `{${texts.join(',')}}`;

async function done(tx: IdentityTx, statement: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, statement);
  return row?.done === true;
}

/** Keeps a sealed secret until a first code confirms it. False when one counts already, or the session is not fresh. */
export function startApp(tx: IdentityTx, sessionHash: string, sealed: string): Promise<boolean> {
  return done(tx, sql`select identity.start_app(${sessionHash}, ${sealed}) as done`);
}

/** From now on the application counts; `hashes` are its recovery codes. */
export function confirmApp(
  tx: IdentityTx,
  sessionHash: string,
  { step, hashes }: { step: number; hashes: readonly string[] },
): Promise<boolean> {
  return done(tx, sql`select identity.confirm_app(${sessionHash}, ${step}, ${list(hashes)}::text[]) as done`);
}

/** Spends the thirty seconds a code came from, and all before them. False when they were spent already. */
export function spendAppStep(tx: IdentityTx, sessionHash: string, step: number): Promise<boolean> {
  return done(tx, sql`select identity.use_app_step(${sessionHash}, ${step}) as done`);
}

/** How many recovery codes are left after this one; null when it is none of them or used. */
export async function spendRecoveryCode(
  tx: IdentityTx,
  sessionHash: string,
  hash: string,
): Promise<number | null> {
  const [row] = await rowsOf<{ left: number | null }>(
    tx,
    sql`select identity.use_recovery_code(${sessionHash}, ${hash}) as left`,
  );
  return row?.left ?? null;
}

export function replaceRecoveryCodes(
  tx: IdentityTx,
  sessionHash: string,
  hashes: readonly string[],
): Promise<boolean> {
  return done(
    tx,
    sql`select identity.replace_recovery_codes(${sessionHash}, ${list(hashes)}::text[]) as done`,
  );
}

export function removeApp(tx: IdentityTx, sessionHash: string): Promise<boolean> {
  return done(tx, sql`select identity.remove_app(${sessionHash}) as done`);
}

export type RoleProtection = {
  role: Role;
  required: boolean;
  holders: number;
  /** Of them, those with a second proof set up. */
  protected: number;
  advised: boolean;
};

/** Roles that somebody holds in the entered library, or that a rule speaks of. */
export function listRoleProtection(tx: TenantTx): Promise<RoleProtection[]> {
  return rowsOf<RoleProtection>(tx, sql`select * from identity.second_factor_table()`);
}

/** `no-factor`: whoever asks it of others must have it herself. */
export async function setSecondFactorRule(
  tx: TenantTx,
  rule: { role: Role; required: boolean },
): Promise<'changed' | 'unchanged' | 'no-factor'> {
  const [row] = await rowsOf<{ outcome: 'changed' | 'unchanged' | 'no-factor' }>(
    tx,
    sql`select identity.set_second_factor_rule(${rule.role}, ${rule.required}) as outcome`,
  );
  return row?.outcome ?? 'unchanged';
}
