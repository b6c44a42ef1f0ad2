import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireFresh } from '~/auth/fresh.server';
import { requirePerson } from '~/auth/guards.server';
import { beginPasskey } from '~/auth/passkeys/passkeys.server';
import { notFound } from '~/http/errors';

export async function loader(args: LoaderFunctionArgs) {
  await requirePerson(args);
  return redirect('/account/passkeys');
}

/** What the browser needs to make a passkey for the signed-in person. */
export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requireFresh(args);
  const begun = await beginPasskey(args.context, sessionHash);
  if (!begun) throw notFound();
  return Response.json(begun, { headers: { 'Cache-Control': 'no-store' } });
}
