import type { Mail } from '@sklaida/emails';
import { deriveCode, deriveToken } from '@sklaida/kernel/server';
import { guestToken } from '@sklaida/workgroups/server';

import type { Installation } from './signed-addresses.server';

/** Fills in what no row may hold: codes and signed addresses, derived anew from the ids the letter names. */
export function completeLetter(mail: Mail, { tokenSecret, origin }: Installation): Mail {
  const signed = (path: string, purpose: string, id: string) =>
    `${origin}${path}/${id}.${deriveToken(tokenSecret, purpose, id)}`;
  switch (mail.kind) {
    case 'sign-in-code': {
      const { codeId } = mail.props;
      const code = deriveCode(tokenSecret, 'sign-in', codeId);
      const url = signed('/sign-in/link', 'sign-in-link', codeId);
      return { kind: mail.kind, props: { ...mail.props, code, url } };
    }
    case 'address-code': {
      const code = deriveCode(tokenSecret, 'address', mail.props.codeId);
      return { kind: mail.kind, props: { ...mail.props, code, url: `${origin}/account/data` } };
    }
    case 'password-reset':
      return {
        kind: mail.kind,
        props: { ...mail.props, url: signed('/sign-in/reset', 'reset', mail.props.codeId) },
      };
    case 'invitation':
      return { kind: mail.kind, props: { ...mail.props, url: invitationUrl(mail.props.invitationId) } };
    case 'admin-invitation':
      return { kind: mail.kind, props: { ...mail.props, url: invitationUrl(mail.props.invitationId) } };
    case 'export-ready':
      return {
        kind: mail.kind,
        props: { ...mail.props, url: signed('/download', 'export', mail.props.exportId) },
      };
    case 'meeting-guest':
      return { kind: mail.kind, props: { ...mail.props, url: guestUrl(mail.props.guestId) } };
    case 'guest-code': {
      const { codeId, guestId } = mail.props;
      const code = deriveCode(tokenSecret, 'guest', codeId);
      return { kind: mail.kind, props: { ...mail.props, code, url: guestUrl(guestId) } };
    }
    default:
      return mail;
  }

  function guestUrl(id: string): string {
    return `${origin}/g/${guestToken(tokenSecret, id)}`;
  }

  function invitationUrl(id: string): string {
    return `${origin}/invitation/${deriveToken(tokenSecret, 'invitation', id)}`;
  }
}
