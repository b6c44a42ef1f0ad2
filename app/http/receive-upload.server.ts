import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fail, ok, type Result, uuidv7 } from '@sklaida/kernel';
import busboy from 'busboy';
import { nameOf, type UploadProblem } from './upload.server';

/** A file as it lies on the disk; whoever asked for it moves it away or removes it. */
export type Received = { fileName: string; path: string; bytes: number; sha256: string };
type Answer = { file: Result<Received, UploadProblem>; form: FormData };

/**
 * The one file of a form, written to the folder as it comes and never held in memory, with the other fields beside it. Whatever was
 * refused, cut or too large leaves nothing in the folder.
 */
export async function receiveUpload(
  request: Request,
  field: string,
  { folder, limit }: { folder: string; limit: number },
): Promise<Answer> {
  const form = new FormData();
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!request.body || !contentType.startsWith('multipart/form-data')) return { file: fail('noFile'), form };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, `${uuidv7()}.part`);
  const file = await receive(request, { field, limit, target, contentType, form }).catch(
    () => fail('broken') as Result<Received, UploadProblem>,
  );
  if (!file.ok) await rm(target, { force: true });
  return { file, form };
}

type Wish = { field: string; limit: number; target: string; contentType: string; form: FormData };

async function receive(request: Request, wish: Wish): Promise<Result<Received, UploadProblem>> {
  const { field, limit, target, contentType, form } = wish;
  const parser = busboy({
    headers: { 'content-type': contentType },
    defParamCharset: 'utf8',
    limits: { fileSize: limit, files: 2, fields: 20, fieldSize: 10_000, parts: 22 },
  });
  const writing: Promise<Result<Received, UploadProblem>>[] = [];
  parser.on('file', (name, stream, { filename }) => {
    if (name !== field || !filename || writing.length > 0) {
      stream.resume();
      return;
    }
    const written = write(stream, target).then((done) =>
      stream.truncated
        ? fail('tooLarge' as const)
        : ok({ fileName: nameOf(filename), path: target, ...done }),
    );
    // It is waited for below; until then a cut body must not end the process.
    written.catch(() => {});
    writing.push(written);
  });
  parser.on('field', (name, value) => form.append(name, value));
  await pipeline(Readable.fromWeb(request.body as NodeReadableStream), parser);
  return (await writing[0]) ?? fail('noFile');
}

async function write(from: Readable, target: string): Promise<{ bytes: number; sha256: string }> {
  const sum = createHash('sha256');
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      sum.update(chunk);
      yield chunk;
    }
  };
  await pipeline(from, counted, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  return { bytes, sha256: sum.digest('hex') };
}
