import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportInput } from './report';
import { reportTemplate } from './report-page.server';
import { taggedReport } from './reports/tagged-pdf.server';

let compiler: NodeCompiler | undefined;

/** A summary as a tagged PDF with charts as shapes. The same input gives the same bytes. */
export async function renderReport(input: ReportInput): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  const pdf = taggedReport(compiler, { template: reportTemplate, input, longest: 2_000 });
  compiler.evictCache(10);
  return pdf;
}
