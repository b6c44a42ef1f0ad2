import { createHash } from 'node:crypto';
import { lockAdoption } from '@sklaida/campaigns/server';
import {
  addImage,
  findImage,
  forgetImages,
  type ImageRow,
  type ImageSubject,
  markImageDeleted,
  shareOfSubject,
} from '@sklaida/content/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { type PictureProblem, readPicture } from '@sklaida/media/server';
import { recordHistory, saveLook } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import type { Upload } from '~/http/upload.server';
import { removePicture, writePicture } from './pictures-files.server';

export type PictureSubject = { kind: ImageSubject; id: string };
export type PictureWords = {
  alt: string;
  credit: string | null;
  showsPeople: boolean;
  consent: string | null;
  blockId: string | null;
};

const leastSide = { library: 64, template: 400, campaign: 400, adoption: 400 };
const rights = {
  library: 'library:edit',
  adoption: 'adoption:edit',
  campaign: 'campaign:write',
  template: 'campaign:write',
} as const;

/** Where the picture belongs, if it is this library's to give one to; its share goes over to the picture. */
async function subjectHere(tx: TenantTx, member: Member, { kind, id }: PictureSubject) {
  const { tenant, scopes } = member.entered;
  const alone = { share: 'tenant', shareScopeId: null };
  if (kind === 'library') return id === tenant.id ? alone : null;
  if (kind === 'adoption')
    return (await lockAdoption(tx, { tenantId: tenant.id, scopes, id })) ? alone : null;
  return shareOfSubject(tx, kind, { tenantId: tenant.id, id });
}

/** Takes a sent picture in: reads it, keeps it under an id of its own and enters it. */
export async function takePicture(
  member: Member,
  filesDir: string,
  input: { subject: PictureSubject; upload: Upload; words: PictureWords },
): Promise<Result<{ id: string }, PictureProblem | 'forbidden' | 'not-found'>> {
  const { subject, upload, words } = input;
  if (!member.permissions.has(rights[subject.kind])) return fail('forbidden');
  const read = await readPicture(upload.bytes, leastSide[subject.kind]);
  if (!read.ok) return fail(read.error);
  const { bytes, ...picture } = read.value;
  const { tenant, person } = member.entered;
  const over = await withTenant(member, (tx) => forgetImages(tx, { tenantId: tenant.id, now: new Date() }));
  await Promise.all(over.map((one) => removePicture(filesDir, { ...one, tenantId: tenant.id })));
  return withTenant(member, async (tx) => {
    const share = await subjectHere(tx, member, subject);
    if (!share) return fail('not-found');
    const { id, added } = await addImage(tx, {
      tenantId: tenant.id,
      personId: person.id,
      share,
      subjectKind: subject.kind,
      subjectId: subject.id,
      ...words,
      ...picture,
      name: upload.fileName,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    if (!added) return ok({ id });
    // Written before the row is certain: a file without a row harms nobody, a row without its file would.
    await writePicture(filesDir, { tenantId: tenant.id, id, format: picture.format }, bytes);
    if (subject.kind === 'library') await saveLook(tx, tenant.id, { markId: id });
    else await note(tx, member, subject, 'picture-added', words.alt);
    return ok({ id });
  });
}

/** Takes a picture away, or back: for thirty days nothing is lost. */
export async function turnPicture(
  member: Member,
  input: { subject: PictureSubject; id: string; away: boolean },
): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const { subject, id, away } = input;
  if (!member.permissions.has(rights[subject.kind])) return fail('forbidden');
  const { tenant } = member.entered;
  return withTenant(member, async (tx) => {
    if (!(await subjectHere(tx, member, subject))) return fail('not-found');
    const key = { tenantId: tenant.id, id, subjectId: subject.id };
    if (!(await markImageDeleted(tx, { ...key, deletedAt: away ? new Date() : null })))
      return fail('not-found');
    if (subject.kind === 'library') await saveLook(tx, tenant.id, { markId: away ? null : id });
    else await note(tx, member, subject, away ? 'picture-removed' : 'picture-returned', '');
    return ok(null);
  });
}

export async function seePicture(tx: TenantTx, member: Member, id: string): Promise<ImageRow | null> {
  return findImage(tx, { scopes: member.entered.scopes, id });
}

async function note(tx: TenantTx, member: Member, { kind, id }: PictureSubject, action: string, alt: string) {
  if (kind === 'library') return;
  const tenantId = member.entered.tenant.id;
  await recordHistory(tx, { tenantId, subjectKind: kind, subjectId: id, action, data: alt ? { alt } : {} });
}
