import type { AppLoadContext } from '@remix-run/node';
import {
  asksSecondFactor,
  type Door,
  enterTenant,
  openRequest,
  type TenantTx,
  withTenant,
} from '@sklaida/db/tenancy';
import type { PersonDoor } from '@sklaida/people/server';
import { type Member, standingOf } from './guards.server';
import { opensRegion } from './home';
import { doorsOfPerson } from './person.server';

export type Visited<T> = {
  found: T[];
  /** Libraries that ask for a second proof before they open. */
  shut: { slug: string; name: string }[];
};

const doorOf = ({ slug, kind, roles, regionSlug }: PersonDoor): Door => {
  if (kind === 'association') return { kind, slug };
  const region = opensRegion({ slug, kind, roles, regionSlug }) ? regionSlug : null;
  return region ? { kind: 'region', slug: region } : { kind: 'library', slug };
};

/**
 * Does the same reading in each library of the person, one after another: each in a transaction of its own that has entered that
 * library alone, so nothing of one can be seen from another.
 */
export async function inEveryDoor<T>(
  context: AppLoadContext,
  sessionHash: string,
  read: (tx: TenantTx, member: Member) => Promise<T[]>,
): Promise<Visited<T>> {
  const found: T[] = [];
  const shut: Visited<T>['shut'] = [];
  for (const door of await doorsOfPerson(context, sessionHash)) {
    const scope = openRequest(context.database);
    try {
      const seat = await enterTenant(scope, sessionHash, doorOf(door), 'read');
      if (!seat) {
        if (asksSecondFactor(scope)) shut.push({ slug: door.slug, name: door.shortName });
        continue;
      }
      const { permissions } = standingOf(seat.entered, 'today:read');
      const member = Object.assign(seat, { permissions, locale: seat.entered.person.locale });
      found.push(...(await withTenant(member, (tx) => read(tx, member))));
    } finally {
      await scope.end();
    }
  }
  return { found, shut };
}
