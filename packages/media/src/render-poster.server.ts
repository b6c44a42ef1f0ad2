import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PosterInput } from './index';
import { posterSource } from './poster-source.server';

let compiler: NodeCompiler | undefined;

/** An A4 poster as a tagged PDF. The same input gives the same bytes. */
export async function renderPoster(input: PosterInput): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  const compiled = compiler.compile(posterSource(input));
  const document = compiled.result;
  if (!document) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The poster did not compile: ${JSON.stringify(reasons)}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}
