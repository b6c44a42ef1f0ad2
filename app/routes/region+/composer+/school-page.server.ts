import type { GuardedArgs, Member } from '~/auth/guards.server';
import { openComposer } from '~/flows/composer/read-composer.server';
import { schoolStored } from './parts.server';

export async function schoolPage(args: GuardedArgs, member: Member) {
  const { document, shared } = await openComposer(args, member, 'school');
  return { ...shared, present: document.school !== null, school: schoolStored(document.school) };
}

export type SchoolPage = Pick<
  Awaited<ReturnType<typeof schoolPage>>,
  'id' | 'editable' | 'year' | 'present' | 'school'
>;
