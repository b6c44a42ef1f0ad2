import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { buildReportWorkbook } from '@sklaida/insights/server';
import { renderFiledReport } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { ownFile, sharedFile } from '~/flows/reports/report-files.server';
import { pictureFile, reportPaper } from '~/flows/reports/report-pdf.server';
import { picturesOf } from '~/flows/reports/report-pictures.server';
import { reportBook } from '~/flows/reports/report-workbook.server';
import { openReceived, readersPage } from '~/flows/sharing/read-received.server';
import { sideReportPath } from '~/flows/sides/side-paths.server';
import { download, workbookType } from '~/http/downloads';
import { notFound } from '~/http/errors';
import { readLocale } from '~/i18n/locale.server';

/** `/reports/<id>.pdf` and `.xlsx`: a report of one's own library, or the copy that was shared with the reader. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, readersPage(args));
  const way = new URL(args.request.url).pathname.endsWith('.xlsx') ? 'xlsx' : 'pdf';
  const asked = { id: args.params.report, locale: readLocale(args.request), now: new Date() };
  const own = await withTenant(member, (tx) => ownFile(tx, member, asked));
  const shared = own ? null : await openReceived(member, { id: asked.id, way });
  const file = own ?? (shared && sharedFile(shared, asked.locale));
  if (!file) {
    const side = await withTenant(member, (tx) => sideReportPath(tx, member, asked.id));
    throw side ? redirect(`${side}/report.${way}`) : notFound();
  }
  const { document, head } = file;
  if (way === 'xlsx') {
    const { filename, workbook } = reportBook(document, head, asked.locale);
    return download({ filename, contentType: workbookType, body: await buildReportWorkbook(workbook) });
  }
  const pictures = own ? await picturesOf(args.context.filesDir, member, document) : [];
  const { filename, report } = reportPaper(
    document,
    head,
    asked.locale,
    new Set(pictures.map(({ id }) => id)),
  );
  const bytes = pictures.map(({ id, bytes }) => ({ file: pictureFile(id), bytes }));
  return download({ filename, contentType: 'application/pdf', body: await renderFiledReport(report, bytes) });
}
