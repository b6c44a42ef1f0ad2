import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp, { type Sharp } from 'sharp';
import { type ChannelPicture, channelPictureBytes, channelPictures, type SheetKind } from './formats';
import type { PosterInput, SheetInput } from './index';
import { markPath, pictureSource, posterSource, sheetSource } from './poster-source.server';

let compiler: NodeCompiler | undefined;
const workspace = process.cwd();

function compile<T>(
  source: ReturnType<typeof posterSource>,
  { mark }: PosterInput,
  take: (compiler: NodeCompiler, document: NodeTypstDocument) => T,
): T {
  compiler ??= NodeCompiler.create({ workspace });
  const markFile = mark ? path.join(workspace, markPath(mark)) : null;
  if (mark && markFile) compiler.mapShadow(markFile, Buffer.from(mark.png));
  try {
    const compiled = compiler.compile(source);
    const document = compiled.result;
    if (!document) {
      const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(`The poster did not compile: ${JSON.stringify(reasons)}`);
    }
    return take(compiler, document);
  } finally {
    if (markFile) compiler.unmapShadow(markFile);
    compiler.evictCache(10);
  }
}

const toPdf = (made: NodeCompiler, document: NodeTypstDocument) =>
  new Uint8Array(made.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 }));
const toSvg = (made: NodeCompiler, document: NodeTypstDocument) => made.plainSvg(document);

/** A poster, A4 or A3, as a tagged PDF. The same input gives the same bytes. */
export async function renderPoster(input: PosterInput): Promise<Uint8Array> {
  return compile(posterSource(input), input, toPdf);
}

/** A leaflet (A5), bookmarks (five on A4) or reading cards (two on A4) as a tagged PDF. */
export async function renderSheet(kind: SheetKind, input: SheetInput): Promise<Uint8Array> {
  return compile(sheetSource(kind, input), input, toPdf);
}

/** The same poster as an SVG picture for the screen, letters drawn as shapes: what is seen is what will be printed. */
export async function drawPoster(input: PosterInput): Promise<string> {
  return compile(posterSource(input), input, toSvg);
}

/** A sheet for the screen, small enough for a page with many of them. */
export async function previewSheet(
  kind: SheetKind | 'poster',
  input: SheetInput,
  width: number,
): Promise<Uint8Array> {
  const source = kind === 'poster' ? posterSource(input) : sheetSource(kind, input);
  const svg = compile(source, input, toSvg);
  return new Uint8Array(await sharp(Buffer.from(svg)).resize({ width }).webp({ quality: 82 }).toBuffer());
}

/** A channel's picture drawn from the poster's design. */
export async function drawPicture(channel: ChannelPicture, input: PosterInput): Promise<Uint8Array> {
  const { width, height, format } = channelPictures[channel];
  const svg = compile(pictureSource(channel, input), input, toSvg);
  const pixels = sharp(Buffer.from(svg), { density: 72 * (width / 600) })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' });
  return withinBytes(pixels, format);
}

/** Encodes without metadata; a picture that is too heavy is encoded again more sparingly. */
export async function withinBytes(
  pixels: Sharp,
  format: 'jpeg' | 'webp',
  most = channelPictureBytes,
): Promise<Uint8Array> {
  for (const quality of [86, 76, 64, 50, 36]) {
    const bytes = await pixels.clone()[format]({ quality }).toBuffer();
    if (bytes.byteLength <= most || quality === 36) return new Uint8Array(bytes);
  }
  throw new Error('no quality was tried');
}
