import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { withIdentity, withTenant, writing } from '@sklaida/db/tenancy';
import { sameText } from '@sklaida/kernel/server';
import { findCopy, libraryOfCopy, markFetched } from '@sklaida/people/server';
import { requireMember, requirePerson } from '~/auth/guards.server';
import { copiesFolder } from '~/flows/library-copy/folders.server';
import { copyToken } from '~/flows/library-copy/read-copies.server';
import { attachment } from '~/http/downloads';
import { notFound } from '~/http/errors';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** A copy of a library: the address is signed, runs out, and opens only for who asked and still may. */
export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const { context, params } = args;
  const [, id, token] = shape.exec(params.token ?? '') ?? [];
  if (!id || !token || !sameText(copyToken(context.tokenSecret, id), token)) throw notFound();
  const library = await withIdentity(context.database, (tx) => libraryOfCopy(tx, sessionHash, id));
  if (!library) throw notFound();
  const door = library.kind === 'association' ? { association: library.slug } : { library: library.slug };
  const member = await requireMember({ ...args, params: door }, 'library:export');
  const tenantId = member.entered.tenant.id;
  const copy = await withTenant(member, (tx) => findCopy(tx, { tenantId, id }));
  const file = path.join(copiesFolder(context.filesDir, tenantId), `${id}.zip`);
  if (!copy || !existsSync(file)) throw notFound();
  await withTenant(writing(member), (tx) => markFetched(tx, { tenantId, id }));
  return new Response(createReadableStreamFromReadable(createReadStream(file)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(statSync(file).size),
      'Content-Disposition': attachment(copy.fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
