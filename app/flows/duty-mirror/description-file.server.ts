import { fail, ok, type Result } from '@sklaida/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { docxText, odtText } from './document-text';

const partAllowed = 8 * 1024 * 1024;
const longest = 60_000;
const wanted = /^(word\/(document|numbering)|content)\.xml$/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a job description's file, one paragraph a line, numbers of numbered lists written out; told by its bytes, not its name. */
export function descriptionText(bytes: Uint8Array): Result<string, 'unreadable'> {
  const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? ofArchive(bytes) : ofPlain(bytes);
  return text === null || text.trim() === '' ? fail('unreadable') : ok(text.slice(0, longest));
}

function ofArchive(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= partAllowed,
    });
    const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : null);
    const document = part('word/document.xml');
    if (document) return docxText(document, part('word/numbering.xml') ?? '');
    const content = part('content.xml');
    return content ? odtText(content) : null;
  } catch {
    return null;
  }
}

/** Plain text in UTF-8, or in the Baltic code page older programs write. */
function ofPlain(bytes: Uint8Array): string | null {
  if (bytes.subarray(0, 4000).includes(0)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1257').decode(bytes);
  }
}
