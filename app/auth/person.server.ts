import type { AppLoadContext } from '@remix-run/node';
import { withIdentity } from '@sklaida/db/tenancy';
import type { Locale } from '@sklaida/kernel';
import { listDoors, setPreferences } from '@sklaida/people/server';

/** The libraries a signed-in person belongs to: for the switcher and the first page after sign-in. */
export function doorsOfPerson(context: AppLoadContext, sessionHash: string): ReturnType<typeof listDoors> {
  return withIdentity(context.database, (tx) => listDoors(tx, sessionHash));
}

export async function rememberLocale(
  context: AppLoadContext,
  sessionHash: string,
  locale: Locale,
): Promise<void> {
  await withIdentity(context.database, (tx) => setPreferences(tx, sessionHash, { locale }));
}
