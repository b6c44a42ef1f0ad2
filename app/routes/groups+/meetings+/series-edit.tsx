import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { requireGroup } from '~/auth/guards.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { editSeries, readSeriesForm } from '~/flows/meetings/series-steps.server';
import { conflict, forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { seriesSchema } from './form.server';
import { SeriesView } from './series-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  const now = new Date();
  const from = new URL(args.request.url).searchParams.get('from');
  const wish = { id: args.params.series, from, now };
  const series = await withTenant(member, (tx) => readSeriesForm(tx, member, wish));
  if (!series) throw notFound();
  const { name } = member.group;
  return {
    page: { id: series.id, base: groupPath(member.group), group: name, today: todayIn(timeZone, now) },
    series,
    title: pageTitle(args.request, series.title),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const id = args.params.series;
  if (!isUuid(id)) throw notFound();
  const form = await parseForm(args.request, seriesSchema);
  if (!form.ok) return invalid(form);
  const done = await editSeries(member, {
    id,
    version: form.value.version,
    form: form.value,
    now: new Date(),
  });
  if (done.ok)
    return redirectWithToast(
      `${groupPath(member.group)}/meetings`,
      'meetings.toast.seriesChanged',
      done.value,
    );
  if (done.error === 'not-found') throw notFound();
  const refused = { ok: false as const, errors: {}, values: form.values };
  if (done.error === 'stale') return conflict({ ...refused, stale: true as const });
  return data({ ...refused, noDays: true as const }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function EditSeries() {
  const { page, series } = useLoaderData<typeof loader>();
  return <SeriesView page={page} series={series} reply={useActionData<typeof action>()} />;
}
