import { isUuid } from '@sklaida/kernel';
import { deriveToken, sameText } from '@sklaida/kernel/server';

/** What the address of an operator's link carries. */
export const adminLinkOf = (tokenSecret: string, id: string): string =>
  `${id}.${deriveToken(tokenSecret, 'admin-link', id)}`;

/** The id inside a link this installation made; null for any other. */
export function adminLinkId(tokenSecret: string, given: string): string | null {
  const [id = '', token = ''] = given.split('.');
  return isUuid(id) && sameText(token, deriveToken(tokenSecret, 'admin-link', id)) ? id : null;
}
