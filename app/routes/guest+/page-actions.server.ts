import { type ActionFunctionArgs, data } from '@remix-run/node';
import { answerAsGuest, bindGuest, proveGuest } from '@sklaida/workgroups/server';
import { guestDevice, newGuestDevice } from '~/auth/guest-device.server';
import { kitHeaders, throughGuest } from '~/auth/kit-door.server';
import { guestCodeHash, sendGuestCode } from '~/flows/guests/guest-page.server';
import { isDemonstration } from '~/server/env.server';

/** A code that did not fit: a key of `validation`. */
export type GuestReply = { code: 'codeShape' | 'codeWrong' | 'codeOver' | 'codeSpent' };

const problems = { wrong: 'codeWrong', over: 'codeOver', spent: 'codeSpent' } as const;

/** One button of a guest's page. Whatever the link is worth no more is answered by the page itself. */
export async function pressGuest(args: ActionFunctionArgs) {
  const { context, params } = args;
  const to = `/g/${encodeURIComponent(params.token ?? '')}`;
  const form = await args.request.formData();
  const intent = form.get('intent');
  switch (intent) {
    case 'open': {
      const fresh = newGuestDevice(args);
      const bound = await throughGuest(args, (tx) => bindGuest(tx, fresh.hash));
      return back(to, bound ? fresh.cookie : undefined);
    }
    case 'code': {
      const { origin, tokenSecret: secret } = context;
      const demo = isDemonstration();
      const sent = await throughGuest(args, (tx, { objectId: guestId }) =>
        sendGuestCode(tx, { guestId, origin, secret, demo }),
      );
      return back(`${to}?code=${sent === false ? 'too-many' : 'sent'}`);
    }
    case 'prove': {
      const code = String(form.get('code') ?? '').replace(/\D/g, '');
      if (code.length !== 6) return returned({ code: 'codeShape' });
      const fresh = newGuestDevice(args);
      const outcome = await throughGuest(args, (tx, { objectId }) =>
        proveGuest(tx, { hash: guestCodeHash(context.tokenSecret, objectId, code), device: fresh.hash }),
      );
      if (outcome === 'ok') return back(to, fresh.cookie);
      return outcome ? returned({ code: problems[outcome] }) : back(to);
    }
    case 'coming':
    case 'absent': {
      const device = guestDevice(args);
      await throughGuest(args, (tx) => answerAsGuest(tx, { device, answer: intent }));
      return back(to);
    }
    default:
      return back(to);
  }
}

const returned = (reply: GuestReply) => data(reply, { status: 422, headers: kitHeaders });

function back(to: string, cookie?: string): Response {
  const headers = new Headers({ ...kitHeaders, Location: to });
  if (cookie) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
