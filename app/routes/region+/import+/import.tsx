import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { takeFile } from '~/flows/libraries/import-libraries.server';
import { readImports } from '~/flows/libraries/read-libraries-import.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { readUpload } from '~/http/upload.server';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ImportView } from './import-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const recent = await withTenant(member, (tx) => readImports(tx, member, readLocale(args.request)));
  return {
    recent,
    base: `${doorPath(member)}/libraries`,
    title: pageTitle(args.request, (t) => t('libraries.import.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const upload = await readUpload(args.request, 'table');
  const taken = upload.ok ? await takeFile(member, upload.value) : upload;
  if (!taken.ok) return data({ problem: taken.error }, { status: taken.error === 'tooLarge' ? 413 : 422 });
  return redirect(`${doorPath(member)}/libraries/import/${taken.value.id}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibrariesImport() {
  const { recent, base } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <ImportView recent={recent} base={base} problem={problem} />;
}
