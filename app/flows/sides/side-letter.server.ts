import type { IsoDate } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { isDemonstration } from '~/server/env.server';

/** The letter that asks for a row, and the one that asks again. */
export function sideLetter(
  { entered: { person, tenant }, group }: GroupMember,
  { what, title, dueOn }: { what: 'open' | 'remind'; title: string; dueOn: IsoDate | null },
) {
  const signer = {
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.jobTitle,
    organisation: tenant.name,
  };
  const props = { what, signer, groupName: group.name, title, dueOn, demo: isDemonstration() };
  return { kind: 'side-report', props };
}
