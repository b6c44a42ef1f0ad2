import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PosterInput } from './index';
import { posterSource } from './poster-source.server';

let compiler: NodeCompiler | undefined;

function compile(input: PosterInput): { compiler: NodeCompiler; document: NodeTypstDocument } {
  compiler ??= NodeCompiler.create({ workspace: process.cwd() });
  const compiled = compiler.compile(posterSource(input));
  const document = compiled.result;
  if (!document) {
    const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`The poster did not compile: ${JSON.stringify(reasons)}`);
  }
  return { compiler, document };
}

/** A poster, A4 or A3, as a tagged PDF. The same input gives the same bytes. */
export async function renderPoster(input: PosterInput): Promise<Uint8Array> {
  const { compiler, document } = compile(input);
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

/** The same poster as an SVG picture for the screen, letters drawn as shapes: what is seen is what will be printed. */
export async function drawPoster(input: PosterInput): Promise<string> {
  const { compiler, document } = compile(input);
  const svg = compiler.plainSvg(document);
  compiler.evictCache(10);
  return svg;
}
