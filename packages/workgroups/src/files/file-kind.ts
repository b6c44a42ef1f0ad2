import { fail, ok, type Result } from '@sklaida/kernel';
import { type GroupFileEnding, groupFileEndings } from './file-limits';

export type FileProblem =
  /** Nothing is in it. */
  | 'empty'
  /** The name's ending is none of those that are kept. */
  | 'ending'
  /** The bytes are something else than the name says. */
  | 'mismatch'
  /** It carries a program that would run when opened. */
  | 'macros';

export type FileKind = { mediaType: string; picture: boolean };

type Content = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'ole' | 'odt' | 'ods' | 'odp' | 'picture' | 'text' | null;

const kinds: Record<GroupFileEnding, { content: Content; mediaType: string }> = {
  pdf: { content: 'pdf', mediaType: 'application/pdf' },
  docx: {
    content: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { content: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    content: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  doc: { content: 'ole', mediaType: 'application/msword' },
  xls: { content: 'ole', mediaType: 'application/vnd.ms-excel' },
  ppt: { content: 'ole', mediaType: 'application/vnd.ms-powerpoint' },
  odt: { content: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { content: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { content: 'odp', mediaType: 'application/vnd.oasis.opendocument.presentation' },
  jpg: { content: 'picture', mediaType: 'image/jpeg' },
  jpeg: { content: 'picture', mediaType: 'image/jpeg' },
  png: { content: 'picture', mediaType: 'image/png' },
  webp: { content: 'picture', mediaType: 'image/webp' },
  gif: { content: 'picture', mediaType: 'image/gif' },
  csv: { content: 'text', mediaType: 'text/csv' },
  txt: { content: 'text', mediaType: 'text/plain' },
};

/** The stream of an old office file that says which program wrote it. */
const oleStreams: Partial<Record<GroupFileEnding, readonly string[]>> = {
  doc: ['WordDocument'],
  xls: ['Workbook', 'Book'],
  ppt: ['PowerPoint Document'],
};

/** What the whole file says it is, held against the ending of its name. */
export function judgeFile(name: string, bytes: Uint8Array): Result<FileKind, FileProblem> {
  if (bytes.byteLength === 0) return fail('empty');
  const ending = groupFileEndings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  if (!ending) return fail('ending');
  const { content, mediaType } = kinds[ending];
  if (contentOf(bytes) !== content) return fail('mismatch');
  const streams = oleStreams[ending];
  if (streams && !streams.some((one) => holds(bytes, wide(one)))) return fail('mismatch');
  if (carriesProgram(content, bytes)) return fail('macros');
  return ok({ mediaType, picture: content === 'picture' });
}

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 8192)));

function contentOf(bytes: Uint8Array): Content {
  const head = latin(bytes, 0, 2048);
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^GIF8[79]a/.test(head))
    return 'picture';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'picture';
  if (head.startsWith('PK\x03\x04')) return zipped(bytes, head);
  return isText(bytes) ? 'text' : null;
}

/** Office files are archives: the open ones name themselves first, the others by the part they begin from. */
function zipped(bytes: Uint8Array, head: string): Content {
  const own = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)(?!-)/.exec(
    head.slice(30),
  )?.[1];
  const names = zipNames(bytes);
  if (own && names) return own === 'text' ? 'odt' : own === 'spreadsheet' ? 'ods' : 'odp';
  if (!names?.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('ppt/presentation.xml') ? 'pptx' : null;
}

/** The names in an archive's directory; null when it has none, as in a file that was cut. */
function zipNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = Math.max(0, bytes.byteLength - 65_557);
  let end = bytes.byteLength - 22;
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < least) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const length = view.getUint16(at + 28, true);
    names.push(latin(bytes, at + 46, at + 46 + length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const wide = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]));

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, n) => bytes[at + n] === byte)) return true;
  return false;
}

const [microsoft, open] = [/vbaProject\.bin$/i, /^(?:Basic|Scripts)\/./i];
/** Where in its archive a file of each kind keeps programs. */
const programParts: Partial<Record<NonNullable<Content>, RegExp>> = {
  ...{ docx: microsoft, xlsx: microsoft, pptx: microsoft },
  ...{ odt: open, ods: open, odp: open },
};

function carriesProgram(content: Content, bytes: Uint8Array): boolean {
  if (content === 'ole') return holds(bytes, wide('_VBA_PROJECT'));
  const part = programParts[content ?? 'text'];
  return part ? (zipNames(bytes)?.some((name) => part.test(name)) ?? true) : false;
}

const markup = /^\s*<(?:[!?]|[a-z])/i;

/** Letters and lines alone, and no page or drawing a browser would run. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
  return !markup.test(latin(bytes, 0, 512).replace(/^\xef\xbb\xbf/, ''));
}
