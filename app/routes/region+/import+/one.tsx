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
import { confirmImport, importOf, mapAgain } from '~/flows/libraries/import-libraries.server';
import { readPreview, workOf } from '~/flows/libraries/read-libraries-import.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { importIntentSchema } from '../libraries+/schema.server';
import { PreviewView } from './preview';
import { WorkView } from './work';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const locale = readLocale(args.request);
  const page = Number(new URL(args.request.url).searchParams.get('page') ?? '1') || 1;
  const shown = await withTenant(member, async (tx) => {
    const found = await importOf(tx, member, args.params.import);
    if (!found) return null;
    if (found.state !== 'previewed') return workOf(found, locale);
    return readPreview(tx, member, found, { locale, now: new Date(), page });
  });
  if (!shown) throw notFound();
  const title = pageTitle(args.request, (t) => `${shown.fileName} · ${t('libraries.import.short')}`);
  return data({ shown, base: `${doorPath(member)}/libraries`, title });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const here = `${doorPath(member)}/libraries/import/${args.params.import}`;
  const form = await parseForm(args.request, importIntentSchema);
  const problem = await withTenant(member, async (tx) => {
    const found = await importOf(tx, member, args.params.import);
    if (!found) throw notFound();
    // Loading already: a second press shows how far the first one is.
    if (found.state !== 'previewed' || !form.ok) return null;
    if (form.value.intent === 'load') {
      const { accept: accepted, invite } = form.value;
      const { tokenSecret } = args.context;
      await confirmImport(tx, member, found, { accepted, invite, tokenSecret, now: new Date() });
      return null;
    }
    const { intent: _, sheet, headerRow, ...columns } = form.value;
    const chosen = Object.values(columns).filter((column) => typeof column === 'number');
    if (new Set(chosen).size < chosen.length) return 'twice' as const;
    await mapAgain(tx, member, found, {
      sheet,
      headerRow,
      columns: columns as Record<string, number | null>,
    });
    return null;
  });
  if (problem) return data({ problem }, { status: 422 });
  if (!form.ok) return invalid(form);
  return redirect(here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibrariesImportOne() {
  const { shown, base } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (shown.state !== 'previewed') return <WorkView work={shown} base={base} />;
  return (
    <PreviewView page={shown} base={base} problem={reply && 'problem' in reply ? reply.problem : null} />
  );
}
