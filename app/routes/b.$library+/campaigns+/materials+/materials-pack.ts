import { createReadStream, statSync } from 'node:fs';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { findJob } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { packFile, packIsKept } from '~/flows/materials/pack-materials.server';
import { attachment } from '~/http/downloads';
import { notFound } from '~/http/errors';

/** How far the work on one zip is, or with `?file` the zip itself. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const id = args.params.job;
  const tenantId = member.entered.tenant.id;
  const job = isUuid(id) ? await withTenant(member, (tx) => findJob(tx, { tenantId, id })) : null;
  if (!id || !job) throw notFound();
  const never = { 'Cache-Control': 'private, no-store' };
  if (!new URL(args.request.url).searchParams.has('file')) {
    const { state, done, total } = job;
    return Response.json({ state, done, total }, { headers: never });
  }
  const { filesDir } = args.context;
  if (job.state !== 'done' || !packIsKept(filesDir, tenantId, id)) throw notFound();
  const file = packFile(filesDir, tenantId, id);
  return new Response(createReadableStreamFromReadable(createReadStream(file)), {
    headers: {
      ...never,
      'Content-Type': 'application/zip',
      'Content-Length': String(statSync(file).size),
      'Content-Disposition': attachment(String(job.result?.fileName ?? '')),
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
