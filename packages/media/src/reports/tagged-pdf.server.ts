import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printable } from '../printable';

const word = 60;

/** Only what the typeface can draw, each text no longer than `longest` signs: anything else would stop the export. */
function drawable<T>(value: T, longest: number): T {
  if (typeof value === 'string') return printable(value, longest, word) as T;
  if (Array.isArray(value)) return value.map((one) => drawable(one, longest)) as T;
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, drawable(one, longest)])) as T;
  return value;
}

/** A report in this template as a tagged PDF (PDF/UA-1). The same input gives the same bytes; throws when it does not compile. */
export function taggedReport(
  compiler: NodeCompiler,
  { template, input, longest }: { template: string; input: { pages: readonly string[] }; longest: number },
): Uint8Array {
  // Spaces around the page numbers are the words' own.
  const report = { ...drawable(input, longest), pages: input.pages };
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { report: JSON.stringify(report) },
  });
  const document = compiled.result;
  if (!document) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The report did not compile: ${JSON.stringify(reasons)}`);
  }
  return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 }));
}
