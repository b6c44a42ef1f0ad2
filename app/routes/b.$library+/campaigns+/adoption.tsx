import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useActionData, useLoaderData } from '@remix-run/react';
import { campaignIsOver, shownAdoptionState } from '@sklaida/campaigns';
import { type Adoption, countOpenConflicts, countUnseenTexts, markOpened } from '@sklaida/campaigns/server';
import { withTenant, writing } from '@sklaida/db/tenancy';
import { normaliseText, todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readStanding } from '~/flows/adoptions/read-adoption.server';
import { notFound } from '~/http/errors';
import { invalid } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { isDemonstration } from '~/server/env.server';
import { AdoptionFrame } from './adoption-frame';
import { declineReasonOf } from './decline-reason.server';
import type { StepKey } from './frame';
import { refuse } from './refusal.server';
import { unlessOffline } from './texts+/offline-save';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const { tenant } = member.entered;
  const read = await withTenant(member, async (tx) => {
    const adoption = await readStanding(tx, member, args.params.adoption);
    if (!adoption) return null;
    const changed = await countUnseenTexts(tx, { tenantId: tenant.id });
    const undecided = await countOpenConflicts(tx, { tenantId: tenant.id });
    return { adoption, changed: changed.get(adoption.id) ?? 0, undecided: undecided.get(adoption.id) ?? 0 };
  });
  if (!read) throw notFound();
  const { adoption } = read;
  const base = `/b/${tenant.slug}`;
  const to = `${base}/campaigns/${adoption.id}`;
  const school = tenant.kind === 'school_library';
  const answered = adoption.state !== 'invited' && adoption.state !== 'declined';
  const path = new URL(args.request.url).pathname.replace(/\.data$/, '');
  if (!school && answered && path === to) throw redirect(`${to}/${stepOf(adoption)}`);
  if (adoption.openedAt === null && member.permissions.has('adoption:answer'))
    await withTenant(writing(member), (tx) => markOpened(tx, adoption.id));
  const { state, endsOn } = adoption;
  const today = todayIn(timeZone, new Date());
  return {
    base,
    to,
    names: member.permissions.has('library:edit') ? `${base}/settings/names` : null,
    framed: !school,
    kind: adoption.campaignKind,
    answered,
    title: adoption.campaignTitle,
    over: campaignIsOver(adoption.campaignState),
    news: {
      changed: read.changed,
      undecided: read.undecided,
      waiting: answered && adoption.baseVersion < adoption.currentNumber,
    },
    shown: shownAdoptionState(state, { endsOn, today }),
    done: {
      place: Boolean(adoption.place && adoption.happensOn),
      texts: ['submitted', 'approved', 'published', 'reported'].includes(state),
      approval: ['approved', 'published', 'reported'].includes(state),
      publishing: state === 'published' || state === 'reported',
      results: state === 'reported',
    },
  };
}

/** The page where work waits now. */
function stepOf({ state, place, happensOn, endsOn }: Adoption): StepKey {
  if (state === 'submitted') return 'approval';
  if (state === 'approved') return 'publishing';
  if (state === 'reported') return 'results';
  if (state === 'published') return todayIn(timeZone, new Date()) > endsOn ? 'results' : 'publishing';
  return place && happensOn ? 'texts' : 'place';
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:answer');
  const adoptionId = args.params.adoption ?? '';
  const form = await args.request.formData();
  const action = form.get('intent') === 'decline' ? 'decline' : 'answer';
  const reason = normaliseText(String(form.get('reason') ?? ''));
  if (reason.length > 500) return invalid({ errors: { reason: 'tooLong:500' }, values: { reason } });
  const reasonKind = declineReasonOf(form.get('reasonKind'));
  const move = {
    adoptionId,
    action,
    reason,
    reasonKind,
    origin: args.context.origin,
    demo: isDemonstration(),
  } as const;
  const standing = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
  if (!standing) throw notFound();
  const to = `/b/${member.entered.tenant.slug}/campaigns/${standing.id}`;
  const moved = await withTenant(member, (tx) => moveAdoption(tx, member, move));
  if (!moved.ok) {
    const now = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
    const twice =
      moved.error === 'wrong-state' && now?.state === (action === 'answer' ? 'localising' : 'declined');
    if (!twice) return refuse(member, adoptionId, moved.error, { reason });
  }
  if (action === 'decline') return redirectWithToast(to, 'adoption.toast.declined');
  return redirectWithToast(`${to}/place`, 'adoption.toast.joined');
}

export const shouldRevalidate = unlessOffline;

export default function AdoptionRoute() {
  const frame = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <AdoptionFrame frame={frame} reply={reply} outlet={(context) => <Outlet context={context} />} />;
}
