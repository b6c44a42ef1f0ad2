import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { missionQueryOf, missionSearch } from '~/flows/campaigns/mission-filters';
import { readReminder, remindChosen } from '~/flows/campaigns/remind-chosen.server';
import { forbidden, notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { remindSchema } from './remind-schema.server';
import { CampaignRemindView } from './remind-view';

type RemindReply = { problem?: string; errors?: FieldErrors; values?: FormValues };

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:remind');
  const search = new URL(args.request.url).searchParams;
  const query = missionQueryOf(search);
  const asked = search.get('about');
  const about = asked === 'answer' || asked === 'report' ? asked : null;
  const now = new Date();
  const page = await withTenant(member, (tx) =>
    readReminder(tx, member, { campaignId: args.params.campaign, query, about, now }),
  );
  if (!page) throw notFound();
  const { region, campaign } = args.params;
  return {
    page,
    search: missionSearch(query),
    base: `/region/${region}/campaigns/${campaign}`,
    title: pageTitle(args.request, (t) => `${t('mission.remind.title')} · ${page.title}`),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:remind');
  const { campaign, region } = args.params;
  if (!isUuid(campaign)) throw notFound();
  const parsed = parseFields(await args.request.formData(), remindSchema);
  if (!parsed.ok) return data<RemindReply>({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const { about, subject, text, shownSubject, shownText, library, libraries } = parsed.value;
  const sent = await withTenant(member, (tx) =>
    remindChosen(tx, member, {
      campaignId: campaign,
      about,
      libraries: [...library, ...libraries],
      words: { subject, text },
      shown: { subject: shownSubject, text: shownText },
      now: new Date(),
      origin: args.context.origin,
    }),
  );
  if (sent.ok) {
    const back = missionSearch(missionQueryOf(new URL(args.request.url).searchParams));
    const to = `/region/${region}/campaigns/${campaign}/members${back}`;
    return redirectWithToast(to, 'mission.remind.done', { n: sent.value.count });
  }
  if (sent.error === 'not-found') throw notFound();
  if (sent.error === 'forbidden') throw forbidden();
  const locale = readLocale(args.request);
  const problem =
    sent.error === 'nobody-chosen'
      ? translatorFor(locale, 'mission')('remind.nobodyChosen')
      : translatorFor(locale, 'region')(`refused.${sent.error}`);
  const status = sent.error === 'nobody-chosen' ? 422 : 409;
  return data<RemindReply>({ problem, values: parsed.values }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CampaignRemind() {
  const reply = useActionData<typeof action>();
  return <CampaignRemindView {...useLoaderData<typeof loader>()} reply={reply} />;
}
