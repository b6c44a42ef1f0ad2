import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { beginWithTime, weeklyMinutes } from '~/flows/people/welcome-person.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { WelcomePage } from './welcome-page';
import { WelcomeSteps } from './welcome-steps';

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'today:read');
  return {
    choices: weeklyMinutes,
    demo: isDemonstration(),
    title: pageTitle(args.request, (t) => t('joining.time.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'today:read');
  const sent = Number((await args.request.formData()).get('minutes'));
  const minutes = weeklyMinutes.find((one) => one === sent) ?? 10;
  return redirect(await beginWithTime(member, minutes), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function Time() {
  const t = useTranslations('joining.time');
  const { choices, demo } = useLoaderData<typeof loader>();
  return (
    <WelcomePage demo={demo}>
      <div className="door">
        <div className="stack">
          <WelcomeSteps at="time" school />
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Form method="post" className="minutes" reloadDocument>
          {choices.map((n) => (
            <button key={n} type="submit" name="minutes" value={n}>
              <strong>{t('minutes', { n })}</strong>
              <span>{t(`why.m${n}`)}</span>
            </button>
          ))}
        </Form>
      </div>
    </WelcomePage>
  );
}
