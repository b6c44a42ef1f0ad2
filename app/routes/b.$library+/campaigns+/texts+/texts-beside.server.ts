import { listConflicts, listOfferedTexts } from '@sklaida/campaigns/server';
import { listVersions } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';
import type { TextsBeside } from './texts-data.server';

/** Texts that were published and read otherwise since; marking them published again says that the channel was mended. */
export async function textsToMend(
  tx: TenantTx,
  picture: AdoptionPicture,
  tenantId: string,
): Promise<ReadonlySet<string>> {
  const out = picture.texts.filter((one) => one.publishedAt !== null);
  const versions = await listVersions(tx, { tenantId, itemIds: out.map((one) => one.id) });
  const changed = out.filter(({ id, publishedAt, updatedAt }) => {
    const last = versions.find((one) => one.itemId === id)?.createdAt;
    return last !== undefined && publishedAt !== null && last > publishedAt && updatedAt <= last;
  });
  return new Set(changed.map((one) => one.id));
}

/** Offers and open choices; the earlier texts of one text alone, when somebody asks for them. */
export async function textsBeside(
  tx: TenantTx,
  picture: AdoptionPicture,
  tenantId: string,
  asked: string | null,
): Promise<TextsBeside> {
  const key = { tenantId, adoptionId: picture.adoption.id };
  const item = [...picture.texts, ...picture.aside].find((one) => one.id === asked);
  const [offers, conflicts, versions] = await Promise.all([
    listOfferedTexts(tx, key),
    listConflicts(tx, key),
    item ? listVersions(tx, { tenantId, itemIds: [item.id] }) : [],
  ]);
  return { offers, conflicts, earlier: item ? { itemId: item.id, versions } : null };
}
