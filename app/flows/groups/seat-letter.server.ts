import type { Entered } from '@sklaida/db/tenancy';
import { isDemonstration } from '~/server/env.server';

/** The letter to whoever is given a seat: which group, what it is for, and who gave it. */
export function seatLetter(
  { person, tenant }: Pick<Entered, 'person' | 'tenant'>,
  { name, charter, origin }: { name: string; charter: string; origin: string },
) {
  const signer = {
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.jobTitle,
    organisation: tenant.name,
  };
  const props = { signer, groupName: name, charter: charter || null, demo: isDemonstration() };
  return { origin, mail: { kind: 'group-seat', props } };
}
