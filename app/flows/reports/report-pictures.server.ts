import { withTenant } from '@sklaida/db/tenancy';
import type { FiledDocument } from '@sklaida/insights';
import type { Member } from '~/auth/guards.server';
import { seePicture } from '../materials/pictures.server';
import { loadPicture } from '../materials/pictures-files.server';

/** The pictures of a report of one's own that may still be shown: without people, and not deleted since. */
export async function picturesOf(
  filesDir: string,
  member: Member,
  { blocks }: FiledDocument,
): Promise<{ id: string; bytes: Uint8Array }[]> {
  const ids = blocks.flatMap((one) => (one.kind === 'picture' ? [one.imageId] : []));
  const found: { id: string; bytes: Uint8Array }[] = [];
  for (const id of new Set(ids)) {
    const row = await withTenant(member, (tx) => seePicture(tx, member, id));
    const bytes = row && !row.showsPeople ? await loadPicture(filesDir, row) : null;
    if (bytes) found.push({ id, bytes });
  }
  return found;
}
