import { type ActionFunctionArgs, data } from '@remix-run/node';
import { campaignIsOver, shownAdoptionState } from '@sklaida/campaigns';
import type { EditRefusal } from '@sklaida/content';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import type { MoveRefusal } from '~/flows/adoptions/move-adoption.server';
import { readStanding } from '~/flows/adoptions/read-adoption.server';
import { forbidden, notFound } from '~/http/errors';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import type { ProblemReply, StepKey } from './frame';

type Refusal = MoveRefusal | EditRefusal | 'not-a-colleague';

export function adoptionIdOf({ params }: ActionFunctionArgs): string {
  if (!isUuid(params.adoption)) throw notFound();
  return params.adoption;
}

/** A step that cannot be taken: absent is 404, forbidden 403, anything else 409 with where the work stands and what was typed. */
export async function refuse(
  member: Member,
  adoptionId: string | undefined,
  error: Refusal,
  values: Record<string, string>,
) {
  if (error === 'not-found') throw notFound();
  if (error === 'forbidden' || error === 'wrong-kind') throw forbidden();
  const standing = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
  if (!standing) throw notFound();
  const { state, endsOn, campaignState } = standing;
  const reply: ProblemReply = {
    kind: 'problem',
    problem: problemOf(error, campaignIsOver(campaignState)),
    state: shownAdoptionState(state, { endsOn, today: todayIn(timeZone, new Date()) }),
    values,
  };
  return data(reply, { status: reply.problem === 'colleague' ? 422 : 409 });
}

function problemOf(error: Refusal, over: boolean): ProblemReply['problem'] {
  if (error === 'not-a-colleague') return 'colleague';
  if (error === 'locked') return 'locked';
  if (error === 'unfilled') return 'gaps';
  return over || error === 'campaign-closed' ? 'over' : 'state';
}

/** The name of the browser's tab: „Tekstai – 24 istorijos · Sklaida“. */
export function pageTitle(request: Request, step: StepKey | null, campaign: string): string {
  const locale = readLocale(request);
  const part = step ? `${translatorFor(locale, 'adoption')(`steps.${step}`)} – ` : '';
  return translatorFor(locale, 'shell')('title', { page: part + campaign });
}
