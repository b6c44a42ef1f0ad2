import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { loadDescription } from '~/flows/duty-mirror/mirror-steps.server';
import { previewOf, readFile, readLoading } from '~/flows/duty-mirror/preview.server';
import { dutiesPath } from '~/flows/duty-mirror/read-mirror.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { loadSchema } from './form.server';
import { LoadView } from './load-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  return {
    ...(await readLoading(member)),
    id: uuidv7(),
    base: dutiesPath(member),
    title: pageTitle(args.request, (t) => t('dutyMirror.loading.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'assignment:do');
  const { request } = args;
  if (request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const read = await readFile(request);
    if (!read.ok)
      return data(
        { ok: false as const, problem: read.error },
        { status: read.error === 'tooLarge' ? 413 : 422 },
      );
    return data({
      ok: true as const,
      preview: previewOf(read.value),
      file: true,
      values: { text: read.value },
    });
  }
  const form = await parseForm(request, loadSchema);
  if (!form.ok) return invalid(form);
  if (form.value.intent === 'read')
    return data({ ok: true as const, preview: previewOf(form.value.text), file: false, values: form.values });
  const { intent: _, ...description } = form.value;
  const done = await loadDescription(member, description);
  if (!done.ok)
    return data(
      { ok: true as const, preview: previewOf(description.text), file: false, values: form.values },
      { status: 422 },
    );
  return redirectWithToast(dutiesPath(member), 'dutyMirror.toast.loaded', { n: done.value });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LoadDuties() {
  return <LoadView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
