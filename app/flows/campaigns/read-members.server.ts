import {
  type Campaign,
  findCampaign,
  listKitReach,
  listMirrors,
  type Mirror,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { municipalities, municipalityById } from '@sklaida/people';
import { listRegionLibraries } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { type CampaignPicture, drawPicture } from '../materials/campaign-picture';

export type Standing = {
  campaign: Campaign;
  mirrors: Mirror[];
  picture: CampaignPicture;
  /** Libraries with a link without an account, and when it was first opened. */
  kits: ReadonlyMap<string, Date | null>;
};

/** One campaign as the region sees it: how each library stands, and the map of it. Null for a campaign out of reach. */
export async function readStanding(
  tx: TenantTx,
  member: Member,
  campaignId: string | undefined,
  now: Date,
): Promise<Standing | null> {
  const { tenant, scopes } = member.entered;
  const campaign = isUuid(campaignId) ? await findCampaign(tx, { scopes, id: campaignId }) : null;
  if (!campaign) return null;
  const key = { tenantId: tenant.id, campaignTenantId: campaign.tenantId, campaignId: campaign.id };
  const [listed, kits] = [await listMirrors(tx, key), await listKitReach(tx, key)];
  // An opened link is an opened invitation.
  const mirrors = listed.map((one) => ({
    ...one,
    openedAt: one.openedAt ?? kits.get(one.sourceTenantId) ?? null,
  }));
  const reach = tenant.regionId ? await listRegionLibraries(tx, tenant.regionId) : [];
  const places = new Set([...reach, ...mirrors].map((one) => one.municipality));
  const picture = drawPicture({
    mirrors,
    municipalities: municipalities.filter((one) => places.has(one.id)),
    endsOn: campaign.endsOn,
    today: todayIn(timeZone, now),
    now,
  });
  return { campaign, mirrors, picture, kits };
}

/** Municipal libraries are known by their municipality, schools by their own name. */
export function nameOf(one: Pick<Mirror, 'kind' | 'municipality' | 'shortName'>): string {
  const place = one.kind === 'school_library' ? null : municipalityById(one.municipality ?? '');
  return place?.short ?? one.shortName;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Nobody is reminded more than twice, nor twice within a day: the same rule the database keeps. */
export function splitReminders(mirrors: readonly Mirror[], now: Date) {
  const justNow = (one: Mirror) =>
    one.remindedAt !== null && now.getTime() - one.remindedAt.getTime() < dayInMilliseconds;
  const twice = mirrors.filter((one) => one.reminders >= 2);
  const today = mirrors.filter((one) => one.reminders < 2 && justNow(one));
  return { twice, today, remindable: mirrors.filter((one) => one.reminders < 2 && !justNow(one)) };
}
