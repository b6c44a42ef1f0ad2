import type { AdoptionState, CampaignKind, ResultNumbers } from '@sklaida/campaigns';
import type { IsoDate, Role, TenantKind } from '@sklaida/kernel';
import { uuidv7 } from '@sklaida/kernel';
import first from '../../../db/seed/data/demo-data.json';
import second from '../../../db/seed/data/second-region.json';
import yearRound from '../../../db/seed/data/year.json';

export type Organisation = {
  id: string;
  type: TenantKind;
  name: string;
  short_name?: string;
  /** The school a school library belongs to; it is what people call the library. */
  school?: string;
  municipality?: string;
  departments?: { id: string; name: string }[];
};
export type DemoPerson = {
  id: string;
  first_name: string;
  last_name: string;
  organisation: string;
  roles: Role[];
  job_title?: string;
  email: string;
  forms?: Record<string, string>;
};
export type DemoCampaign = {
  id: string;
  template: string;
  title: string;
  start: string;
  end: string;
  state: string;
  owner: string;
  /** Of a contest or a challenge: only some libraries are invited, and it says something of its own. */
  own?: OwnCampaign;
};
type DemoContest = {
  rules: string;
  age_groups: string[];
  entries_until: IsoDate;
  decided_on: IsoDate;
  erase_on: IsoDate;
  winners: number;
  method: 'jury' | 'lot';
};
type DemoEntry = {
  library: string;
  name: string;
  contact: string;
  guardian: string | null;
  age_group: string;
  received: IsoDate;
  title: string;
  body: string;
  /** By the person who gave them. */
  points: Record<string, number>;
  note?: string;
  excluded?: string;
};
type OwnCampaign = {
  kind: CampaignKind;
  occasion: string;
  libraries: string[];
  says: DemoTemplate;
  contest?: DemoContest;
  entries?: DemoEntry[];
  /** Readers and books of a library, by the Monday of the week. */
  weeks?: Record<IsoDate, Record<string, [number, number]>>;
};
export type DemoAdoption = {
  campaign: string;
  organisation: string;
  status: AdoptionState;
  reason?: string;
  result?: Record<string, number>;
};
export type DemoTemplate = {
  id: string;
  title: string;
  occasion: string;
  lead_days: number;
  audiences: string[];
  goal: string;
  key_message: string;
  hashtags: string[];
  texts: Record<string, string>;
  school_light: { minutes: number; post: string; activity: string } | null;
  tasks: { offset_days: number; title: string; role: Role }[];
  image_brief: string;
};
export type DemoOccasion = { id: string; title: string; rule: string; kind: string; note?: string };

export type DemoRegion = {
  slug: string;
  source: string;
  organisations: Organisation[];
  people: DemoPerson[];
  campaigns: DemoCampaign[];
  adoptions: DemoAdoption[];
};

const region = (source: typeof first | typeof second): DemoRegion => ({
  slug: source.region.replace('region-', ''),
  source: source.region,
  organisations: source.organisations as Organisation[],
  people: source.people as DemoPerson[],
  campaigns: source.campaigns as DemoCampaign[],
  adoptions: source.adoptions as DemoAdoption[],
});

const ownCampaigns = (yearRound.campaigns as unknown as (Omit<DemoCampaign, 'own'> & OwnCampaign)[]).map(
  ({ kind, occasion, libraries, says, contest, entries, weeks, ...campaign }): DemoCampaign => ({
    ...campaign,
    own: { kind, occasion, libraries, says, contest, entries, weeks },
  }),
);

/** With a contest and a challenge of the first region, whose libraries have published what they say. */
function withOwn(one: DemoRegion): DemoRegion {
  const parts = ownCampaigns.flatMap((campaign) =>
    (campaign.own?.libraries ?? []).map(
      (organisation): DemoAdoption => ({ campaign: campaign.id, organisation, status: 'published' }),
    ),
  );
  return {
    ...one,
    campaigns: [...one.campaigns, ...ownCampaigns],
    adoptions: [...one.adoptions, ...parts],
  };
}

export const demoRegions: readonly DemoRegion[] = [withOwn(region(first)), region(second)];
export const demoOccasions = first.occasions as DemoOccasion[];
export const demoTemplates = first.campaign_templates as DemoTemplate[];
export const associationId = 'avba';
/** Everybody of the demonstration signs in with it; an installation with a server of its own never has these people. */
export const demoPassword = 'Sklaida-2026-parodomoji';

const ids = new Map<string, string>();
/** The id of a demonstration thing, the same for the whole load. */
export function idOf(kind: string, name: string): string {
  const key = `${kind} ${name}`;
  const known = ids.get(key) ?? uuidv7();
  ids.set(key, known);
  return known;
}

export function numbersOf(result: Record<string, number>): ResultNumbers {
  return {
    events: result.events ?? 0,
    participants: result.participants ?? 0,
    childrenAndYouth: result.children_and_youth ?? 0,
    onlineParticipants: result.online_participants ?? 0,
    posts: result.posts ?? 0,
    reach: result.reach ?? 0,
    mediaMentions: result.media_mentions ?? 0,
  };
}
