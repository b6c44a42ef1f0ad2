import type { Answer } from './built-web';

/** An answer without what differs between any two answers, such as ids made since, and without what the asker has put into the address. */
export function essenceOf(
  { status, headers, body }: Answer,
  since: number,
  given: readonly string[] = [],
): string {
  let text = body
    .replace(/nonce="[^"]*"/g, '')
    .replace(/\d{13}/g, '')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => (madeAt(id) > since ? '' : id));
  for (const word of given) {
    for (const form of [word, encodeURIComponent(word), decodeSafely(word), jsonOf(word)])
      text = text.replaceAll(form, '…');
  }
  return `${status} ${headers.location ?? ''} ${text}`;
}
export const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
const jsonOf = (word: string) => JSON.stringify(word).slice(1, -1);
function decodeSafely(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
/** What a person sees of a page. */
export const visible = ({ body }: Answer) =>
  body.replace(/<script\b[\s\S]*?<\/script>|<link\b[^>]*>|<template\b[^>]*><\/template>|<!--[^>]*-->/g, '');
