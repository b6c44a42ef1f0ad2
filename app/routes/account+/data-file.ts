import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePerson } from '~/auth/guards.server';
import { myDataFile } from '~/flows/people/my-data-file.server';
import { download } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** Everything kept about the person, as a workbook or as JSON. */
export async function loader(args: LoaderFunctionArgs) {
  const signedIn = await requirePerson(args);
  const kind = new URL(args.request.url).pathname.endsWith('.json') ? 'json' : 'xlsx';
  const file = await myDataFile(args, signedIn, kind);
  if (!file) throw notFound();
  return download(file);
}
