import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FiledPicture, FiledReportInput } from './filed-report';
import { filedReportTemplate } from './filed-report-page.server';
import { taggedReport } from './tagged-pdf.server';

/** A filed report as a tagged PDF (PDF/UA-1). The same input gives the same bytes. */
export async function renderFiledReport(
  input: FiledReportInput,
  pictures: readonly FiledPicture[] = [],
): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({ workspace: process.cwd() });
  const shadows = pictures.map(({ file, bytes }) => ({ path: `${process.cwd()}/${file}`, bytes }));
  for (const { path, bytes } of shadows) compiler.mapShadow(path, Buffer.from(bytes));
  return taggedReport(compiler, { template: filedReportTemplate, input, longest: 20_000 });
}
