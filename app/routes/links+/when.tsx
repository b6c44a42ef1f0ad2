import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { anyone } from '~/auth/guards.server';
import { answerFromLetter, dayAnswers, readLetterBallot } from '~/flows/ballots/linked-ballot.server';
import { readLocale } from '~/i18n/locale.server';
import { doorData } from '../_auth+/door-data.server';
import { WhenView } from './when-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const page = doorData(request, (t) => t('ballots.letter.title'));
  const link = { database: context.database, token: params.token };
  const ballot = await readLetterBallot(link, readLocale(request));
  return data({ ...page, ballot }, { status: ballot ? 200 : 404 });
}

/** The link is the whole right: it answers one date poll for whom it was sent to. */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const fields: Record<string, string> = {};
  (await request.formData()).forEach((value, name) => {
    if (typeof value === 'string' && name.length < 60) fields[name] = value;
  });
  const link = { database: context.database, token: params.token };
  const done = await answerFromLetter(link, dayAnswers(fields));
  if (done.ok) return { said: 'sent' as const, fields: {} };
  const { error } = done;
  if (error === 'incomplete' || error === 'unknown-option')
    return data({ said: 'incomplete' as const, fields }, { status: 422 });
  return data({ said: 'over' as const, fields: {} }, { status: error === 'not-found' ? 404 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex' },
];

export default function When() {
  return <WhenView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
