import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { channelPictureKeys, channelPictures, designColour, posterDesigns } from '@sklaida/media';
import { findJob } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { extensionOf, paperKinds } from '~/flows/materials/draw-material.server';
import { inkChoices, searchOf, swatches } from '~/flows/materials/materials-choice';
import { packIsKept } from '~/flows/materials/pack-materials.server';
import { type Materials, materialsWait } from '~/flows/materials/read-materials.server';

export type PackProgress = { state: 'queued' | 'running' | 'done' | 'failed'; done: number; total: number };
export type PackPage = (PackProgress & { id: string }) | null;

/** How far the zip is that the address names; one whose file is gone is as good as never asked for. */
export async function readPack(
  tx: TenantTx,
  member: Member,
  filesDir: string,
  id: string | null,
): Promise<PackPage> {
  if (!id || !isUuid(id)) return null;
  const tenantId = member.entered.tenant.id;
  const job = await findJob(tx, { tenantId, id });
  if (!job || (job.state === 'done' && !packIsKept(filesDir, tenantId, id))) return null;
  return { id, state: job.state, done: job.done, total: job.total };
}

export function materialsPage(materials: Materials, member: Member, search: URLSearchParams) {
  const { adoption, look, offer, sheet, images, mark, picture } = materials;
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoption.id}`;
  const chosen = images.find((one) => one.id === search.get('picture')) ?? null;
  const query = searchOf(look) + (chosen ? `&picture=${chosen.id}` : '');
  const wait = materialsWait(materials);
  return {
    to,
    base: `/b/${member.entered.tenant.slug}`,
    school: member.entered.tenant.kind === 'school_library',
    campaign: adoption.campaignTitle,
    title: sheet.title,
    library: sheet.libraryName,
    gaps: wait,
    formsWanted: picture.texts.some((text) => text.missingForms.length > 0),
    look,
    query,
    designs: posterDesigns.map((design) => ({
      design,
      query: searchOf({ ...look, design }),
    })),
    inks: inkChoices
      .filter((ink) => ink === 'design' || offer[ink] !== null)
      .map((ink) => ({
        ink,
        swatch: ink === 'design' ? null : swatches(offer[ink]),
        plain: ink === 'design' ? designColour(look.design) : null,
      })),
    hasMark: mark !== null,
    mayLook: member.permissions.has('library:edit'),
    mayPicture: member.permissions.has('adoption:edit'),
    papers: paperKinds.map((kind) => ({ kind, file: `${kind}.pdf` })),
    channels: channelPictureKeys.map((kind) => ({
      kind,
      file: `${kind}.${extensionOf(kind)}`,
      size: `${channelPictures[kind].width} × ${channelPictures[kind].height}`,
    })),
    pictures: images.map(({ id, alt, subjectKind }) => ({ id, alt, own: subjectKind === 'adoption' })),
    picture: chosen?.id ?? null,
  };
}

export type MaterialsPage = ReturnType<typeof materialsPage>;
