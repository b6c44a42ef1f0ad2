import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { fail, ok, type Result } from '@sklaida/kernel';
import busboy from 'busboy';

export type Upload = { fileName: string; bytes: Uint8Array };
export type UploadProblem = 'tooLarge' | 'noFile' | 'broken';

export const uploadLimit = 10 * 1024 * 1024;

/**
 * The one file of a form, read no further than the limit. A form without a file, a larger file and a body that is cut or is no form
 * are told apart.
 */
export async function readUpload(request: Request, field: string): Promise<Result<Upload, UploadProblem>> {
  return (await readUploadForm(request, field)).file;
}

/** The same with the other fields of the form, whatever became of the file: nothing typed is lost. */
export async function readUploadForm(
  request: Request,
  field: string,
  limit = uploadLimit,
): Promise<{ file: Result<Upload, UploadProblem>; form: FormData }> {
  const form = new FormData();
  return { file: await readFile(request, field, limit, form), form };
}

async function readFile(
  request: Request,
  field: string,
  limit: number,
  form: FormData,
): Promise<Result<Upload, UploadProblem>> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!request.body || !contentType.startsWith('multipart/form-data')) return fail('noFile');
  const body = Readable.fromWeb(request.body as NodeReadableStream);
  return new Promise((resolve) => {
    let found: Upload | null = null;
    let tooLarge = false;
    let parser: ReturnType<typeof busboy>;
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        defParamCharset: 'utf8',
        limits: { fileSize: limit, files: 2, fields: 20, fieldSize: 10_000, parts: 22 },
      });
    } catch {
      body.resume();
      resolve(fail('broken'));
      return;
    }
    const finish = (result: Result<Upload, UploadProblem>) => {
      body.unpipe(parser);
      body.resume();
      resolve(result);
    };
    parser.on('file', (name, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A cut body breaks the file as well as the form; unheard, it would end the process.
      stream.on('error', () => finish(fail('broken')));
      stream.on('limit', () => {
        tooLarge = true;
      });
      stream.on('end', () => {
        if (name === field && filename) found = { fileName: nameOf(filename), bytes: Buffer.concat(chunks) };
      });
    });
    parser.on('field', (name, value) => form.append(name, value));
    parser.on('error', () => finish(fail('broken')));
    parser.on('close', () => {
      if (tooLarge) return finish(fail('tooLarge'));
      finish(found ? ok(found) : fail('noFile'));
    });
    body.on('error', () => resolve(fail('broken')));
    body.pipe(parser);
  });
}

/** Only the last part of a path, without signs that do not print. */
export function nameOf(filename: string): string {
  const last = filename.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 120) || 'failas'
  );
}
