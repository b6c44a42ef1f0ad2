import { type IdentityTx, rowsOf, sql, type WorkerTx } from '@sklaida/db/tenancy';
import type { Role, TenantKind } from '@sklaida/kernel';
import type { Task } from '../duties/tasks.server';

export type MailWishes = {
  /** Hour of Vilnius; null for no digest. */
  digestHour: number | null;
  quietFrom: number | null;
  quietUntil: number | null;
  muted: string[];
};

/** What the signed-in person wishes, and why her own address is dead if it is. Null when the session is over. */
export async function findMailWishes(
  tx: IdentityTx,
  sessionHash: string,
): Promise<(MailWishes & { email: string; suppressed: string | null }) | null> {
  const [row] = await rowsOf<{
    email: string;
    digest_hour: number | null;
    quiet_from: number | null;
    quiet_until: number | null;
    muted: string[];
    suppressed: string | null;
  }>(tx, sql`select * from identity.mail_wishes(${sessionHash})`);
  if (!row) return null;
  return {
    email: row.email,
    digestHour: row.digest_hour,
    quietFrom: row.quiet_from,
    quietUntil: row.quiet_until,
    muted: row.muted,
    suppressed: row.suppressed,
  };
}

export async function keepMailWishes(tx: IdentityTx, sessionHash: string, wishes: MailWishes): Promise<void> {
  const muted = sql`array(select jsonb_array_elements_text(${JSON.stringify(wishes.muted)}::jsonb))`;
  await tx.execute(sql`select identity.set_mail_wishes(${sessionHash}, ${wishes.digestHour}::smallint,
    ${wishes.quietFrom}::smallint, ${wishes.quietUntil}::smallint, ${muted})`);
}

export async function trustOwnAddress(tx: IdentityTx, sessionHash: string): Promise<void> {
  await tx.execute(sql`select identity.trust_own_address(${sessionHash})`);
}

/** Ends letters of one kind, `digest` included, or begins them again; false when there is no such person. */
export async function muteMail(
  tx: IdentityTx,
  wish: { personId: string; kind: string; muted: boolean },
): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.mute_mail(${wish.personId}, ${wish.kind}, ${wish.muted}) as done`,
  );
  return row?.done ?? false;
}

/** What the mail service reported of a letter: bounced or complained of, once or for good. False when it is no letter of ours. */
export async function noteMailEvent(
  tx: IdentityTx,
  event: { providerId: string; reason: 'bounced' | 'complained'; problem: string; forGood: boolean },
): Promise<boolean> {
  const [row] = await rowsOf<{ known: boolean }>(
    tx,
    sql`select identity.mail_event(${event.providerId}, ${event.reason}, ${event.problem}, ${event.forGood}) as known`,
  );
  return row?.known ?? false;
}

export type DigestReader = {
  personId: string;
  email: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: 'lt' | 'en';
  tenantIds: string[];
};

/** Locks one person whose digest is due at this instant and counts it as done when the transaction is; `null` when nobody is left. */
export async function claimDigest(tx: WorkerTx, now: Date): Promise<DigestReader | null> {
  const [row] = await rowsOf<{
    person_id: string;
    email: string;
    first_name: string;
    last_name: string;
    vocative: string | null;
    locale: 'lt' | 'en';
    tenants: string[];
  }>(tx, sql`select * from jobs.claim_digest(${now.toISOString()})`);
  if (!row) return null;
  return {
    personId: row.person_id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    locale: row.locale,
    tenantIds: row.tenants,
  };
}

/** What one library holds that may wait for a person. Adoptions are rows as `listAdoptions` of the campaigns has them. */
export type WaitingAt<Adoption> = {
  slug: string;
  kind: TenantKind;
  name: string;
  shortName: string;
  roles: Role[];
  adoptions: Adoption[];
  tasks: Task[];
  assignments: { id: string; title: string; dueOn: string }[];
};

/** Enters the library for the rest of the transaction. Null when the person has no place there. */
export async function waitsFor<Adoption>(
  tx: WorkerTx,
  at: { tenantId: string; personId: string },
): Promise<WaitingAt<Adoption> | null> {
  await tx.execute(sql`select jobs.enter(${at.tenantId})`);
  const [row] = await rowsOf<{ waits: WaitingAt<Adoption> | null }>(
    tx,
    sql`select jobs.waits_for(${at.personId}) as waits`,
  );
  return row?.waits ?? null;
}
