import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from './printable';
import type { ReportInput } from './report';
import { reportTemplate } from './report-page.server';

let compiler: NodeCompiler | undefined;

const longest = 2_000;
const word = 60;

/** Only what the typeface can draw: anything else would stop the export. */
function drawable<T>(value: T): T {
  if (typeof value === 'string') return printable(value, longest, word) as T;
  if (Array.isArray(value)) return value.map(drawable) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawable(one)])) as T;
  return value;
}

/** A summary as a tagged PDF with charts as shapes. The same input gives the same bytes. */
export async function renderReport(input: ReportInput): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  // Spaces around the page numbers are the words' own.
  const report = { ...drawable(input), pages: input.pages };
  const compiled = compiler.compile({
    mainFileContent: reportTemplate,
    inputs: { report: JSON.stringify(report) },
  });
  const document = compiled.result;
  if (!document) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The report did not compile: ${JSON.stringify(reasons)}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}
