import { type AdoptionState, campaignIsOver } from '@sklaida/campaigns';
import {
  type Campaign,
  findCampaign,
  type KitLink,
  listKitLinks,
  listMirrors,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, isUuid } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import { listMemberLibraries } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

export const kitFilters = ['all', 'none', 'unopened', 'unanswered', 'refused', 'taking'] as const;
export type KitFilter = (typeof kitFilters)[number];
export type KitState = 'none' | 'made' | 'opened' | 'confirmed' | 'refused' | 'expired' | 'revoked';

/** One library without an account, or one whose people handed its card on. */
export type KitLine = {
  id: string;
  name: string;
  municipality: string;
  part: AdoptionState;
  link: KitState;
  /** The link to print, copy or end; null while there is none that works. */
  standing: KitLink | null;
  links: KitLink[];
  /** Somebody has an account there. */
  staffed: boolean;
  /** The coordinator may make one. */
  wanting: boolean;
};
export type Kits = { campaign: Campaign; lines: KitLine[]; open: boolean };

export function stateOfKit(link: KitLink, today: IsoDate): KitState {
  if (link.revokedAt) return 'revoked';
  if (link.expiresOn < today) return 'expired';
  if (link.refusedAt && !link.confirmedAt) return 'refused';
  if (link.confirmedAt) return 'confirmed';
  return link.openedAt ? 'opened' : 'made';
}

const stands = (link: KitLink, today: IsoDate) => link.revokedAt === null && link.expiresOn >= today;

/** Every library of the region's campaign that needs a link or has one, by name. Null for a campaign out of reach. */
export async function readKits(
  tx: TenantTx,
  member: Member,
  campaignId: string | undefined,
  today: IsoDate,
): Promise<Kits | null> {
  const { tenant, scopes } = member.entered;
  const campaign = isUuid(campaignId) ? await findCampaign(tx, { scopes, id: campaignId }) : null;
  if (!campaign?.launchedAt) return null;
  const key = { tenantId: tenant.id, campaignTenantId: campaign.tenantId, campaignId: campaign.id };
  const [mirrors, members, links] = await Promise.all([
    listMirrors(tx, key),
    listMemberLibraries(tx),
    listKitLinks(tx, key),
  ]);
  const joined = new Set(members.filter((one) => one.standing === 'joined').map((one) => one.id));
  const closed = new Set(members.filter((one) => one.closedOn && one.closedOn <= today).map((one) => one.id));
  const byLibrary = new Map<string, KitLink[]>();
  for (const link of links) {
    const own = byLibrary.get(link.libraryId);
    if (own) own.push(link);
    else byLibrary.set(link.libraryId, [link]);
  }
  const open = !campaignIsOver(campaign.state);
  const lines = mirrors.flatMap((mirror): KitLine[] => {
    const own = byLibrary.get(mirror.sourceTenantId) ?? [];
    const staffed = joined.has(mirror.sourceTenantId);
    if ((staffed && own.length === 0) || closed.has(mirror.sourceTenantId)) return [];
    const first = own.filter((link) => link.parentId === null);
    const standing = first.find((link) => stands(link, today)) ?? null;
    const shown = standing ?? first[0];
    return [
      {
        id: mirror.sourceTenantId,
        name: mirror.name,
        municipality: (mirror.municipality && municipalityById(mirror.municipality)?.name) || '',
        part: mirror.state,
        link: shown ? stateOfKit(shown, today) : 'none',
        standing,
        links: own,
        staffed,
        wanting: open && !staffed && !own.some((link) => stands(link, today)),
      },
    ];
  });
  return { campaign, lines, open };
}

const takes = (part: AdoptionState) => part !== 'invited' && part !== 'declined';

export const kitSieve: Record<KitFilter, (line: KitLine) => boolean> = {
  all: () => true,
  none: (line) => line.standing === null,
  unopened: (line) => line.standing !== null && line.standing.openedAt === null,
  unanswered: (line) => line.standing?.openedAt != null && line.part === 'invited',
  refused: (line) => line.links.some((link) => link.refusedAt !== null && link.revokedAt === null),
  taking: (line) => takes(line.part),
};

/** The last day offered for new links: the day results are due, or a fortnight when that is near or past. */
export function usualUntil(reportBy: IsoDate, today: IsoDate): IsoDate {
  const soon = addDays(today, 14);
  return reportBy > soon ? reportBy : soon;
}
