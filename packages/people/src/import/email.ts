import { stripDiacritics } from '@sklaida/kernel';

export type EmailVerdict = { ok: true; value: string } | { ok: false; suggestion: string | null };

const shape = /^[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/;

const misspelt: Record<string, string> = {
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmail.lt': 'gmail.com',
  'gmaill.com': 'gmail.com',
  'gmal.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'gnail.com': 'gmail.com',
  'gmil.com': 'gmail.com',
  'gmail.comm': 'gmail.com',
  'yaho.com': 'yahoo.com',
  'yahoo.con': 'yahoo.com',
  'yahoo.co': 'yahoo.com',
  'hotmial.com': 'hotmail.com',
  'hotmal.com': 'hotmail.com',
  'hotmail.con': 'hotmail.com',
  'outlok.com': 'outlook.com',
  'outlook.con': 'outlook.com',
  'inbox.It': 'inbox.lt',
};

/** An address as it stands in a cell: with a name beside it, as a link, or slightly wrong. */
export function checkEmail(cell: string): EmailVerdict {
  const inBrackets = /<([^<>]+)>\s*$/.exec(cell)?.[1];
  const written = (inBrackets ?? cell)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[;,.]+$/, '');
  const plain = written.toLowerCase();
  // A capital I read as a small l: „mokykla.It“; no browser shows the difference.
  const capital = /\.It$/.test(written);
  const [, domain = ''] = plain.split('@');
  if (isAddress(plain) && !capital && !misspelt[domain] && plain.length <= 254)
    return { ok: true, value: plain };
  return { ok: false, suggestion: mend(written) };
}

const isAddress = (text: string) => shape.test(text) && !text.includes('..');

function mend(written: string): string | null {
  const first = written
    .split(/\s*[;|/]\s*|\s*,\s+(?=\S+@)|\s+(?=\S+@\S+$)/)
    .find((part) => part.includes('@'));
  const mended = stripDiacritics((first ?? written).replace(/\.It$/, '.lt'))
    .toLowerCase()
    .replace(/\s*[([{]\s*(at|eta)\s*[)\]}]\s*/g, '@')
    .replace(/\s*[([{]\s*(dot|taskas)\s*[)\]}]\s*/g, '.')
    .replace(/[\s\u200b\u00a0]+/g, '')
    .replace(/,/g, '.')
    .replace(/@+/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/\.@/g, '@')
    .replace(/@\./g, '@')
    .replace(/[^a-z0-9._%+'@-]/g, '')
    .replace(/^[.]+|[.]+$/g, '');
  const [local, domain = ''] = mended.split('@');
  const better = `${local}@${misspelt[domain] ?? domain}`;
  return isAddress(better) ? better : null;
}
