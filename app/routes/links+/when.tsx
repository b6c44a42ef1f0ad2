import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { countGuess, forgiveGuess } from '~/auth/attempts.server';
import { anyone } from '~/auth/guards.server';
import { kitHeaders } from '~/auth/kit-door.server';
import { answerFromLetter, dayAnswers, readLetterBallot } from '~/flows/ballots/linked-ballot.server';
import { readLocale } from '~/i18n/locale.server';
import { doorData } from '../_auth+/door-data.server';
import { WhenView } from './when-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const page = doorData(args.request, (t) => t('ballots.letter.title'));
  const ballot = await letterBallot(args);
  return data({ ...page, ballot }, { status: ballot ? 200 : 404, headers: kitHeaders });
}

/** Null for a guess, and for whoever guesses too often. */
async function letterBallot({ request, context, params }: LoaderFunctionArgs) {
  const { token = '' } = params;
  if (!(await countGuess(context)) || !/^[\w-]{43}$/.test(token)) return null;
  const ballot = await readLetterBallot({ database: context.database, token }, readLocale(request));
  if (ballot) await forgiveGuess(context);
  return ballot;
}

/** The link is the whole right: it answers one date poll for whom it was sent to. */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  if (!(await letterBallot(args)))
    return data({ said: 'over' as const, fields: {} }, { status: 404, headers: kitHeaders });
  const fields: Record<string, string> = {};
  (await request.formData()).forEach((value, name) => {
    if (typeof value === 'string' && name.length < 60) fields[name] = value;
  });
  const link = { database: context.database, token: params.token };
  const done = await answerFromLetter(link, dayAnswers(fields));
  if (done.ok) return data({ said: 'sent' as const, fields: {} }, { headers: kitHeaders });
  const { error } = done;
  if (error === 'incomplete' || error === 'unknown-option')
    return data({ said: 'incomplete' as const, fields }, { status: 422, headers: kitHeaders });
  return data(
    { said: 'over' as const, fields: {} },
    { status: error === 'not-found' ? 404 : 409, headers: kitHeaders },
  );
}

export const headers: HeadersFunction = () => kitHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function When() {
  return <WhenView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
