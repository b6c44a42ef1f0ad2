import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { pressAnswer, readAnswerLink } from '~/auth/answer-door.server';
import { anyone } from '~/auth/guards.server';
import { kitHeaders } from '~/auth/kit-door.server';
import { invalid, parseForm } from '~/http/form';
import { safePath } from '~/http/safe-path';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { doorData } from '../_auth+/door-data.server';
import { answerLinkSchema } from './answer-schema.server';
import { AnswerView } from './answer-view';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request } = args;
  const page = { ...doorData(request, (t) => t('discussions.byMail.title')), newPostId: uuidv7() };
  const found = await readAnswerLink(args);
  if (!found) return data({ ...page, link: null }, { status: 404, headers: kitHeaders });
  const link = { ...found, path: safePath(found.path) };
  if (!('post' in link)) return data({ ...page, link }, { status: 410, headers: kitHeaders });
  const { moment } = formatsFor(readLocale(request));
  const post = link.post && { ...link.post, at: moment(link.post.at) };
  return data({ ...page, link: { ...link, post } }, { headers: kitHeaders });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  if (!(await readAnswerLink(args)))
    return data({ done: 'unknown' as const, values: {} }, { status: 404, headers: kitHeaders });
  const form = await parseForm(args.request, answerLinkSchema);
  if (!form.ok) return invalid(form);
  const answer = form.value.intent === 'confirm' ? { postId: uuidv7(), body: null } : form.value;
  const done = await pressAnswer(args, answer);
  const status = done === 'ok' ? 200 : done === 'closed' ? 409 : 410;
  return data({ done, values: form.values }, { status, headers: kitHeaders });
}

export const headers: HeadersFunction = () => kitHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'referrer', content: 'no-referrer' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Answer() {
  return <AnswerView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
