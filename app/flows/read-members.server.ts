import { type ShownAdoptionState, shownAdoptionState } from '@sklaida/campaigns';
import { type Campaign, findCampaign, listMirrors, type Mirror } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { renderMail } from '@sklaida/emails';
import { isUuid, todayIn } from '@sklaida/kernel';
import { municipalities, municipalityById } from '@sklaida/people';
import { listRegionLibraries } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { type Formats, formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { isDemonstration } from '~/server/env.server';
import { type CampaignPicture, drawPicture, shownOrder } from './campaign-picture';
import { letterBase } from './steer-campaign.server';

export const memberFilters = ['all', 'unanswered', 'stopped', 'unreported', 'declined'] as const;
export type MemberFilter = (typeof memberFilters)[number];

export type MemberRow = {
  id: string;
  name: string;
  state: ShownAdoptionState;
  responsible: string | null;
  lastStep: string;
  reason: string | null;
  schools: { taking: number; total: number };
};
export type Waiting = {
  municipal: number;
  stopped: string[];
  unopened: string[];
  schools: { stopped: number; unopened: number };
  remindable: number;
  ordinal: 1 | 2;
  skipped: { twice: string[]; today: string[] };
  letter: string | null;
};
export type MembersPage = {
  picture: CampaignPicture;
  waiting: Waiting | null;
  filter: MemberFilter;
  libraries: MemberRow[];
  schools: { municipality: string; name: string; taking: number; total: number; rows: MemberRow[] }[];
};

export type Standing = { campaign: Campaign; mirrors: Mirror[]; picture: CampaignPicture };

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
  const mirrors = await listMirrors(tx, {
    tenantId: tenant.id,
    campaignTenantId: campaign.tenantId,
    campaignId: campaign.id,
  });
  const reach = tenant.regionId ? await listRegionLibraries(tx, tenant.regionId) : [];
  const places = new Set([...reach, ...mirrors].map((one) => one.municipality));
  const picture = drawPicture({
    mirrors,
    municipalities: municipalities.filter((one) => places.has(one.id)),
    endsOn: campaign.endsOn,
    today: todayIn(timeZone, now),
    now,
  });
  return { campaign, mirrors, picture };
}

/** The page *Dalyviai*; `locale` is the language of the page. */
export async function readMembers(
  standing: Standing,
  member: Member,
  input: { filter: MemberFilter; now: Date; locale: Locale; origin: string },
): Promise<MembersPage> {
  const { campaign, mirrors, picture } = standing;
  const today = todayIn(timeZone, input.now);
  const schools = mirrors.filter((one) => one.kind === 'school_library');
  const words = { formats: formatsFor(input.locale), steps: translatorFor(input.locale, 'region') };
  const aroundOf = (municipality: string | null) => {
    const around = schools.filter((each) => each.municipality === municipality);
    return { taking: around.filter(isTaking).length, total: around.length };
  };
  const row = (one: Mirror): MemberRow => {
    return {
      id: one.kind === 'school_library' ? one.id : (one.municipality ?? one.id),
      name: nameOf(one),
      state: shownAdoptionState(one.state, { endsOn: campaign.endsOn, today }),
      responsible: one.responsibleName,
      lastStep: lastStep(one, words),
      reason: one.state === 'declined' ? one.reason : null,
      schools: aroundOf(one.municipality),
    };
  };
  const passing = mirrors.filter((one) => passes(one, input.filter));
  const groups = new Map<string, Mirror[]>();
  for (const one of passing.filter((each) => each.kind === 'school_library')) {
    const place = one.municipality ?? '';
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return {
    picture,
    waiting: await waitingOf(standing, member, input),
    filter: input.filter,
    libraries: passing
      .filter((one) => one.kind !== 'school_library')
      .map(row)
      .sort((a, b) => shownOrder.indexOf(a.state) - shownOrder.indexOf(b.state)),
    schools: [...groups]
      .map(([municipality, rows]) => ({
        municipality,
        name: municipalityById(municipality)?.short ?? '–',
        ...aroundOf(municipality),
        rows: rows.map(row),
      }))
      .sort((a, b) => words.formats.compare(a.name, b.name)),
  };
}

/** Municipal libraries are known by their municipality, schools by their own name. */
export function nameOf(one: Pick<Mirror, 'kind' | 'municipality' | 'shortName'>): string {
  const place = one.kind === 'school_library' ? null : municipalityById(one.municipality ?? '');
  return place?.short ?? one.shortName;
}

const isTaking = (one: Mirror) => one.state !== 'invited' && one.state !== 'declined';

function passes(one: Mirror, filter: MemberFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unanswered':
      return one.state === 'invited';
    case 'stopped':
      return one.state === 'invited' && one.openedAt !== null;
    case 'unreported':
      return one.state === 'published';
    case 'declined':
      return one.state === 'declined';
  }
}

type StepWords = { formats: Formats; steps: ReturnType<typeof translatorFor<'region'>> };

function lastStep(one: Mirror, { formats, steps }: StepWords): string {
  const on = (key: keyof typeof stepDates) => {
    const date = one[stepDates[key]];
    return date ? steps(`members.steps.${key}`, { date: formats.day(todayIn(timeZone, date)) }) : null;
  };
  if (one.state === 'changes_requested') return steps('members.steps.returned');
  const found = {
    reported: on('reported'),
    published: on('published'),
    approved: on('approved'),
    submitted: on('submitted'),
    localising: on('adopted'),
    declined: on('declined'),
    invited: on('opened') ?? steps('members.steps.unopened'),
  }[one.state];
  const reminded =
    one.state === 'invited' && one.reminders > 0
      ? steps('members.steps.reminded', { n: one.reminders })
      : null;
  return [found ?? '–', reminded].filter(Boolean).join(' · ');
}

const stepDates = {
  reported: 'reportedAt',
  published: 'publishedAt',
  approved: 'approvedAt',
  submitted: 'submittedAt',
  adopted: 'adoptedAt',
  declined: 'declinedAt',
  opened: 'openedAt',
} as const;

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Nobody is reminded more than twice, nor twice within a day: the same rule the database keeps. */
export function splitReminders(mirrors: readonly Mirror[], now: Date) {
  const justNow = (one: Mirror) =>
    one.remindedAt !== null && now.getTime() - one.remindedAt.getTime() < dayInMilliseconds;
  const twice = mirrors.filter((one) => one.reminders >= 2);
  const today = mirrors.filter((one) => one.reminders < 2 && justNow(one));
  return { twice, today, remindable: mirrors.filter((one) => one.reminders < 2 && !justNow(one)) };
}

async function waitingOf(
  { campaign, mirrors }: Standing,
  member: Member,
  { now, locale, origin }: { now: Date; locale: Locale; origin: string },
): Promise<Waiting | null> {
  const silent = mirrors.filter((one) => one.state === 'invited');
  if (campaign.state !== 'open' || silent.length === 0) return null;
  const libraries = silent.filter((one) => one.kind !== 'school_library');
  const schools = silent.filter((one) => one.kind === 'school_library');
  const { remindable, twice, today } = splitReminders(silent, now);
  const ordinal = remindable.some((one) => one.reminders > 0) ? 2 : 1;
  const [example] = remindable;
  const letter = example
    ? await renderMail(
        {
          kind: 'campaign-reminder',
          props: {
            ...letterBase(member, campaign, isDemonstration()),
            recipient: { firstName: '', vocative: null, libraryName: example.name },
            audience: example.kind === 'school_library' ? 'school' : 'library',
            ordinal,
            url: `${origin}/b/${example.slug}/campaigns`,
          },
        },
        locale,
      )
    : null;
  return {
    municipal: libraries.length,
    stopped: libraries.filter((one) => one.openedAt).map(nameOf),
    unopened: libraries.filter((one) => !one.openedAt).map(nameOf),
    schools: {
      stopped: schools.filter((one) => one.openedAt).length,
      unopened: schools.filter((one) => !one.openedAt).length,
    },
    remindable: member.permissions.has('campaign:remind') ? remindable.length : 0,
    ordinal,
    skipped: { twice: twice.map(nameOf), today: today.map(nameOf) },
    letter: letter && `${letter.subject}\n\n${letter.text}`,
  };
}
