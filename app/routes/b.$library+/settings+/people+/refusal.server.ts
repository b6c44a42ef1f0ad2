import { data } from '@remix-run/node';
import type { InviteProblem, ManageProblem } from '~/flows/people/manage-people.server';
import { forbidden, notFound } from '~/http/errors';
import type { FormValues } from '~/http/form';

type Problem = InviteProblem | ManageProblem;

/** The reply to a change the rules refuse: what was typed and the reason; 404 and 403 where there is nothing to explain. */
export function refusedPerson(problem: Problem, values: FormValues) {
  if (problem === 'unknown' || problem === 'not-found') throw notFound();
  if (problem === 'not-allowed' && !('roles' in values)) throw forbidden();
  const status = problem === 'order' || problem === 'bad-address' || problem === 'open-work' ? 422 : 409;
  return data({ ok: false as const, problem, values }, { status });
}
