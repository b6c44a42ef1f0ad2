import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { savePlace } from '~/flows/adoptions/edit-adoption.server';
import { readAdoption } from '~/flows/adoptions/read-adoption.server';
import { conflict, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { type PlaceRow, placePage, placeValues, sameAnswer } from './place-data.server';
import { placeDraftSchema, placeSchema } from './place-form.server';
import { PlaceView } from './place-view';
import { adoptionIdOf, pageTitle, refuse } from './refusal.server';
import { saveOrStay, unlessOffline } from './texts+/offline-save';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const picture = await withTenant(member, (tx) => readAdoption(tx, member, args.params.adoption));
  if (!picture) throw notFound();
  return {
    title: pageTitle(args.request, 'place', picture.adoption.campaignTitle),
    page: placePage(picture, member),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:edit');
  const adoptionId = adoptionIdOf(args);
  const sent = await args.request.formData();
  const onward = sent.get('intent') !== 'autosave';
  const form = parseFields(sent, onward ? placeSchema : placeDraftSchema);
  if (!form.ok) return invalid(form);
  const { version, ...answer } = form.value;
  const saved = await withTenant(member, (tx) => savePlace(tx, member, { adoptionId, version, answer }));
  const at = new Date().toISOString();
  if (!saved.ok && saved.error === 'stale') {
    const theirs = saved.detail as PlaceRow;
    if (!sameAnswer(theirs, answer))
      return conflict({
        kind: 'conflict' as const,
        theirs: { version: theirs.version, values: placeValues(theirs) },
        at,
        values: form.values,
      });
  } else if (!saved.ok) return refuse(member, adoptionId, saved.error, form.values);
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}`;
  if (onward) return redirectWithToast(`${to}/texts`, 'adoption.toast.placed');
  const now = saved.ok ? saved.value.version : (saved.detail as PlaceRow).version;
  return data({ kind: 'saved' as const, version: now, at, values: typedOf(form.values) });
}

function typedOf({ place, happensOn, happensAt, contact, responsibleId }: Record<string, string>) {
  return {
    place: place ?? '',
    happensOn: happensOn ?? '',
    happensAt: happensAt ?? '',
    contact: contact ?? '',
    responsibleId: responsibleId ?? '',
  };
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);

export const shouldRevalidate = unlessOffline;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Place() {
  const { page } = useLoaderData<typeof loader>();
  return <PlaceView page={page} reply={useActionData<typeof action>()} />;
}
