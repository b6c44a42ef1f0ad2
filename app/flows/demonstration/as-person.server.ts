import { randomBytes } from 'node:crypto';
import { type Database, type Door, enterTenant, openRequest, withIdentity } from '@sklaida/db/tenancy';
import { isRole } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { deleteSessionsOf, insertSession } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

/** Lets a person of the demonstration do one thing, signed in as herself, through the door she would use. */
export async function asPerson<T>(
  database: Database,
  personId: string,
  door: Door,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const hash = randomBytes(32).toString('hex');
  const hour = new Date(Date.now() + 3_600_000);
  await withIdentity(database, (tx) =>
    insertSession(tx, {
      hash,
      personId,
      expiresAt: hour,
      absoluteExpiresAt: hour,
      userAgent: null,
      address: null,
    }),
  );
  const scope = openRequest(database);
  try {
    const seat = await enterTenant(scope, hash, door, 'write');
    if (!seat) throw new Error(`the demonstration cannot enter ${door.slug}`);
    const permissions = permissionsOf(seat.entered.roles.filter(isRole));
    return await work(Object.assign(seat, { permissions, locale: seat.entered.person.locale }));
  } finally {
    await scope.end();
    await withIdentity(database, (tx) => deleteSessionsOf(tx, personId));
  }
}
