import { listDeletedImages, listImages } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { Member } from '~/auth/guards.server';
import { doorPath } from '../screens/shell-data.server';
import type { PictureSubject } from './pictures.server';

/** What a page with the pictures of one thing shows. */
export async function readPictures(tx: TenantTx, member: Member, subject: PictureSubject, mayAdd: boolean) {
  const { tenant, scopes } = member.entered;
  const subjectIds = [subject.id];
  const [pictures, removed] = await Promise.all([
    listImages(tx, { scopes, subjectIds }),
    mayAdd ? listDeletedImages(tx, { tenantId: tenant.id, subjectIds, now: new Date() }) : [],
  ]);
  return {
    mayAdd,
    pictures: pictures.map(({ id, alt, credit, showsPeople, consent, tenantId }) => ({
      id,
      alt,
      credit,
      // The ground of a consent is the owner's own record.
      consent: showsPeople && tenantId === tenant.id ? consent : null,
      src: `${doorPath(member)}/images/${id}/medium`,
    })),
    removed: removed.map(({ id, alt }) => ({ id, alt })),
  };
}

export type PicturesPage = Awaited<ReturnType<typeof readPictures>>;
