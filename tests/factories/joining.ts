import { withIdentity } from '@sklaida/db/tenancy';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import { type Acceptance, acceptInvitation, type Invited, invite } from '@sklaida/people/server';
import type { TestDatabase } from '../setup/database';
import { type Actor, signIn } from './at-work';
import { type Place, the } from './world';

export const tokenSecret = 'a secret of the tests, long enough to be one';
export const letter = { demo: false, campaignTitle: null };

/** What the letter's link carries. */
export const linkOf = (id: string) => deriveToken(tokenSecret, 'invitation', id);

let attempts = 0;

/** Joining as its people do it, each step in a transaction of its own. */
export function joiningSteps(db: () => TestDatabase) {
  const at = async (place: Place, email = place.email): Promise<Actor> => {
    const kind = place.kind === 'association' ? ('association' as const) : ('library' as const);
    return the(await signIn(db(), email, { kind, slug: place.slug }));
  };
  const asks = async (by: Place, person: Invited) => {
    const actor = await at(by);
    return actor.does((tx) => invite(tx, { ...person, tokenSecret, letter }));
  };
  return {
    at,
    asks,
    /** The id of an invitation that must succeed. */
    async invited(by: Place, person: Invited): Promise<string> {
      const done = await asks(by, person);
      if (!done.ok) throw new Error(done.error);
      return done.value.id;
    },
    accepts(id: string, how: { sessionHash?: string; attempt?: string } = {}): Promise<Acceptance> {
      attempts += 1;
      const input = {
        hash: hashOf(linkOf(id)),
        sessionHash: how.sessionHash ?? null,
        attempt: how.attempt ?? `attempt ${attempts}`,
        locale: 'lt' as const,
      };
      return withIdentity(db().database, (tx) => acceptInvitation(tx, input));
    },
    async rolesOf(place: Place, email: string): Promise<string[]> {
      const rows = await db().owner`
        select g.role from identity.role_grants g join identity.people p on p.id = g.person_id
        join identity.memberships m on m.tenant_id = g.tenant_id and m.person_id = g.person_id
        where g.tenant_id = ${place.id} and p.email = ${email} and m.valid_until is null
          and (g.valid_until is null or g.valid_until > now()) order by g.role`;
      return rows.map((row) => row.role);
    },
    historyOf: (place: Place, subjectId: string) =>
      db().owner`select action, person_name from history
        where tenant_id = ${place.id} and subject_id = ${subjectId} order by id`,
    noticesOf: async (place: Place) =>
      (await db().owner`select kind from notices where tenant_id = ${place.id} order by id`).map(
        (row) => row.kind as string,
      ),
  };
}
