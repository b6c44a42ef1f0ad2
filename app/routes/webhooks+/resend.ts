import type { ActionFunctionArgs } from '@remix-run/node';
import { anyone } from '~/auth/guards.server';
import { receiveMailEvent } from '~/flows/mail/receive-mail-event.server';
import { notFound } from '~/http/errors';
import { mailWebhookSecret } from '~/server/env.server';

/** Reports of the mail service, signed with a secret the two share; nothing else is believed. */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const secret = mailWebhookSecret();
  if (!secret) throw notFound();
  const { request, context } = args;
  const genuine = await receiveMailEvent(context.database, secret, {
    body: await request.text(),
    id: request.headers.get('svix-id') ?? '',
    timestamp: request.headers.get('svix-timestamp') ?? '',
    signature: request.headers.get('svix-signature') ?? '',
  });
  return new Response(null, { status: genuine ? 200 : 401 });
}

export function loader(args: ActionFunctionArgs) {
  anyone(args);
  throw notFound();
}
