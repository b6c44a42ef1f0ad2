import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { startSeries } from '~/flows/meetings/series-steps.server';
import { forbidden } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { seriesSchema } from './form.server';
import { SeriesView } from './series-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const { name } = member.group;
  return {
    page: { id: uuidv7(), base: groupPath(member.group), group: name, today: todayIn(timeZone, new Date()) },
    title: pageTitle(args.request, (t) => t('meetings.series.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const form = await parseForm(args.request, seriesSchema);
  if (!form.ok) return invalid(form);
  const done = await startSeries(member, form.value, new Date());
  if (!done.ok)
    return data(
      { ok: false as const, errors: {}, noDays: true as const, values: form.values },
      { status: 422 },
    );
  const page = `${groupPath(member.group)}/meetings`;
  return redirectWithToast(page, 'meetings.toast.series', { n: done.value.planned });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewSeries() {
  return <SeriesView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
