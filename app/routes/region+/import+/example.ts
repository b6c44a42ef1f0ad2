import type { LoaderFunctionArgs } from '@remix-run/node';
import { buildTableWorkbook } from '@sklaida/insights/server';
import { requireMember } from '~/auth/guards.server';
import { download, workbookType } from '~/http/downloads';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireMember(args, 'member-library:open');
  const t = translatorFor(readLocale(args.request), 'libraries');
  const fields = [
    'name',
    'municipality',
    'kind',
    'email',
    'firstName',
    'lastName',
    'jobTitle',
    'code',
  ] as const;
  return download({
    filename: `${t('file')}.xlsx`,
    contentType: workbookType,
    body: await buildTableWorkbook({
      title: t('file'),
      columns: fields.map((field) => ({
        label: t(`import.fields.${field}`),
        width: field === 'name' ? 50 : 26,
      })),
      rows: [],
    }),
  });
}
