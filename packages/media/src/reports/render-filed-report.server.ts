import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from '../printable';
import type { FiledPicture, FiledReportInput } from './filed-report';
import { filedReportTemplate } from './filed-report-page.server';

const longest = 20_000;
const word = 60;

/** Only what the typeface can draw: anything else would stop the export. */
function drawable<T>(value: T): T {
  if (typeof value === 'string') return printable(value, longest, word) as T;
  if (Array.isArray(value)) return value.map(drawable) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawable(one)])) as T;
  return value;
}

/** A filed report as a tagged PDF (PDF/UA-1). The same input gives the same bytes. */
export async function renderFiledReport(
  input: FiledReportInput,
  pictures: readonly FiledPicture[] = [],
): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({ workspace: process.cwd() });
  const shadows = pictures.map(({ file, bytes }) => ({ path: `${process.cwd()}/${file}`, bytes }));
  for (const { path, bytes } of shadows) compiler.mapShadow(path, Buffer.from(bytes));
  // Spaces around the page numbers are the words' own.
  const report = { ...drawable(input), pages: input.pages };
  const compiled = compiler.compile({
    mainFileContent: filedReportTemplate,
    inputs: { report: JSON.stringify(report) },
  });
  const document = compiled.result;
  if (!document) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The report did not compile: ${JSON.stringify(reasons)}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  return new Uint8Array(pdf);
}
