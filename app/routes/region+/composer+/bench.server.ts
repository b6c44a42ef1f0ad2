import type { ActionFunctionArgs } from '@remix-run/node';
import type { Member } from '~/auth/guards.server';
import { templateIdOf } from '~/flows/composer/read-composer.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import type { Bench } from './save-part.server';

/** The template of the address as a place to work at; plain forms go back to the same part. */
export function benchOf(args: ActionFunctionArgs, member: Member, part: string): Bench {
  const id = templateIdOf(args);
  return { member, at: { kind: 'template', id }, to: `${doorPath(member)}/templates/${id}/edit${part}` };
}
