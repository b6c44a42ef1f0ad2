import { datesOf } from '@sklaida/calendar';
import { findOccasion } from '@sklaida/calendar/server';
import {
  type CampaignDocument,
  type CampaignKind,
  campaignVerdict,
  type ResultNumbers,
  replaceTheme,
} from '@sklaida/campaigns';
import {
  type Campaign,
  type CampaignChange,
  closeCampaign,
  createCampaign,
  findCampaign,
  findTemplate,
  type LaunchCounts,
  launchCampaign,
  listCampaigns,
  lockCampaign,
  remindLibraries,
  updateCampaign,
} from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Permission, type Result } from '@sklaida/kernel';
import { listRegionLibraries, recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

export type CampaignSource = { templateId: string } | { campaignId: string };

/** A draft with everything filled in: the days from the occasion's rule, the rest from the template or last year's campaign. */
export async function draftCampaign(
  tx: TenantTx,
  member: Member,
  input: {
    id: string;
    source: CampaignSource;
    occasionId: string | null;
    year: number;
    today: IsoDate;
    kind?: CampaignKind;
    /** In place of the theme of the source, in every text. */
    theme?: string | null;
  },
): Promise<Result<{ id: string }, 'forbidden' | 'no-source' | 'no-dates'>> {
  const { tenant, person, scopes } = member.entered;
  if (!steering(member).has('campaign:write')) return fail('forbidden');
  const source = await readSource(tx, scopes, input.source);
  if (!source) return fail('no-source');
  const occasionId = input.occasionId ?? source.occasionId;
  const occasion = occasionId ? await findOccasion(tx, { scopes, id: occasionId }) : null;
  const dates = occasion ? datesOf(occasion.rule, input.year) : null;
  if (!dates) return fail('no-dates');
  const former = await listCampaigns(tx, { scopes });
  const previous = former.find(
    (one) =>
      one.tenantId === tenant.id &&
      one.state !== 'cancelled' &&
      one.startsOn < dates.startsOn &&
      ('campaignId' in input.source ? one.id === input.source.campaignId : one.occasionId === occasionId),
  );
  const document = input.theme
    ? replaceTheme(source.document, source.document.theme, input.theme)
    : source.document;
  const { id, made } = await createCampaign(tx, {
    tenantId: tenant.id,
    id: input.id,
    personId: person.id,
    title: `${document.theme} ${input.year}`,
    dates,
    today: input.today,
    document,
    goalParticipants: source.goalParticipants,
    template: source.template,
    occasion: occasion && { tenantId: occasion.tenantId, id: occasion.id },
    kind: input.kind ?? source.kind,
    previousId: previous?.id ?? null,
  });
  if (made) {
    await recordHistory(tx, {
      tenantId: tenant.id,
      subjectKind: 'campaign',
      subjectId: id,
      action: 'create',
      toState: 'draft',
    });
  }
  return ok({ id });
}

async function readSource(tx: TenantTx, scopes: string[], source: CampaignSource) {
  if ('templateId' in source) {
    const template = await findTemplate(tx, { scopes, id: source.templateId });
    const version = template?.versions[0];
    if (!template || !version) return null;
    return {
      document: version.document,
      occasionId: template.occasionId,
      goalParticipants: null,
      kind: 'promotion' as const,
      template: { tenantId: template.tenantId, id: template.id, number: version.number },
    };
  }
  const campaign = await findCampaign(tx, { scopes, id: source.campaignId });
  if (!campaign) return null;
  return {
    document: campaign.document,
    occasionId: campaign.occasionId,
    goalParticipants: campaign.goalParticipants,
    kind: campaign.kind,
    template: null,
  };
}

/** Theme and the rest of *Apie*; a new theme replaces the old one in every text. */
export async function editCampaign(
  tx: TenantTx,
  member: Member,
  input: {
    id: string;
    version: number;
    change: Omit<CampaignChange, 'document'>;
    document?: Partial<
      Pick<CampaignDocument, 'theme' | 'keyMessage' | 'goal' | 'blocks' | 'school' | 'look'>
    >;
  },
): Promise<Result<{ version: number }, 'forbidden' | 'not-found' | 'stale' | 'wrong-state'>> {
  const { tenant } = member.entered;
  if (!steering(member).has('campaign:write')) return fail('forbidden');
  const campaign = await ownCampaign(tx, member, input.id);
  if (!campaign) return fail('not-found');
  const { theme, ...rest } = input.document ?? {};
  const merged = { ...campaign.document, ...rest };
  const document =
    theme && theme !== campaign.document.theme
      ? replaceTheme(merged, campaign.document.theme, theme)
      : merged;
  return updateCampaign(tx, {
    tenantId: tenant.id,
    id: input.id,
    version: input.version,
    change: { ...input.change, ...retitled(campaign, input.change.title, theme), document },
  });
}

/** A title nobody wrote by hand follows the theme it was made from. */
function retitled(
  campaign: Campaign,
  asked: string | undefined,
  theme: string | undefined,
): { title?: string } {
  const former = campaign.document.theme;
  const untouched = asked === undefined || asked === campaign.title;
  if (!theme || theme === former || !untouched || !campaign.title.includes(former)) return {};
  return { title: campaign.title.replace(former, theme) };
}

type Circumstances = { id: string; today: IsoDate; origin: string; demo: boolean };
type Refusal = 'not-found' | 'forbidden' | 'wrong-state' | 'already-over' | 'not-over-yet';

function ownCampaign(tx: TenantTx, member: Member, id: string): Promise<Campaign | null> {
  return lockCampaign(tx, { tenantId: member.entered.tenant.id, id });
}

/** An association steers its own campaigns by one permission of its own. */
function steering(member: Member): ReadonlySet<Permission> {
  return member.permissions.has('association:launch')
    ? new Set<Permission>([...member.permissions, 'campaign:write', 'campaign:launch', 'campaign:close'])
    : member.permissions;
}

function signer(member: Member) {
  const { person, tenant } = member.entered;
  return {
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.jobTitle,
    organisation: tenant.name,
  };
}

/** What every letter about the campaign says. */
export function letterBase(member: Member, campaign: Campaign, demo: boolean) {
  return {
    campaignTitle: campaign.title,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    answerBy: campaign.answerBy,
    endedOn: campaign.endsOn,
    dueOn: campaign.reportBy,
    keyMessage: campaign.document.keyMessage,
    signer: signer(member),
    demo,
  };
}

/** *Kviesti dalyvauti*. Libraries outside the region's territory are left out by the database, whatever was asked. */
export async function inviteLibraries(
  tx: TenantTx,
  member: Member,
  input: Circumstances & { libraries: string[] },
): Promise<Result<LaunchCounts, Refusal | 'nobody-chosen'>> {
  const campaign = await ownCampaign(tx, member, input.id);
  if (!campaign) return fail('not-found');
  if (input.libraries.length === 0) return fail('nobody-chosen');
  const verdict = campaignVerdict(campaign.state, campaign.state === 'open' ? 'invite' : 'launch', {
    permissions: steering(member),
    endsOn: campaign.endsOn,
    today: input.today,
  });
  if (!verdict.ok) return fail(verdict.reason);
  const { regionId } = member.entered.tenant;
  const reach = regionId ? await listRegionLibraries(tx, regionId) : null;
  const within = reach && new Set(reach.map((one) => one.id));
  const libraries = within ? input.libraries.filter((id) => within.has(id)) : input.libraries;
  if (libraries.length === 0) return fail('nobody-chosen');
  return ok(
    await launchCampaign(tx, {
      campaignId: campaign.id,
      libraries,
      origin: input.origin,
      letter: letterBase(member, campaign, input.demo),
    }),
  );
}

/**
 * *Priminti*: those who have not answered, or who published and have not reported; only the chosen ones where some are named, in the
 * coordinator's own words where she changed ours. Returns how many were reminded.
 */
export async function remind(
  tx: TenantTx,
  member: Member,
  input: Circumstances & {
    states: readonly ('invited' | 'published')[];
    chosen?: readonly string[];
    words?: { subject: string; text: string } | null;
  },
): Promise<Result<{ count: number }, Refusal>> {
  const campaign = await findCampaign(tx, { scopes: member.entered.scopes, id: input.id });
  if (!campaign) return fail('not-found');
  const verdict = campaignVerdict(campaign.state, 'remind', {
    permissions: member.permissions,
    endsOn: campaign.endsOn,
    today: input.today,
  });
  if (!verdict.ok) return fail(verdict.reason);
  const count = await remindLibraries(tx, {
    campaignTenantId: campaign.tenantId,
    campaignId: campaign.id,
    states: input.states,
    chosen: input.chosen ?? null,
    origin: input.origin,
    letter: { ...letterBase(member, campaign, input.demo), words: input.words ?? null },
  });
  return ok({ count });
}

/** *Užbaigti kampaniją*, with the sums those who took part will read. */
export async function finishCampaign(
  tx: TenantTx,
  member: Member,
  input: Circumstances & { note: string; sums: Partial<ResultNumbers>; libraries: number; schools: number },
): Promise<Result<{ letters: number }, Refusal>> {
  const campaign = await ownCampaign(tx, member, input.id);
  if (!campaign) return fail('not-found');
  const verdict = campaignVerdict(campaign.state, 'close', {
    permissions: steering(member),
    endsOn: campaign.endsOn,
    today: input.today,
  });
  if (!verdict.ok) return fail(verdict.reason);
  const letters = await closeCampaign(tx, {
    campaignId: campaign.id,
    note: input.note,
    origin: input.origin,
    letter: {
      ...letterBase(member, campaign, input.demo),
      sums: input.sums,
      libraries: input.libraries,
      schools: input.schools,
      nextOccasion: null,
    },
  });
  return ok({ letters });
}
