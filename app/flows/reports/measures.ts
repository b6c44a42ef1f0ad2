import type { TenantKind } from '@sklaida/kernel';

/** How the rows of a measure may be laid out: each by itself, by month, or by the group it belongs to. */
export type Layout = 'each' | 'month' | 'group';
export type Family = 'results' | 'texts' | 'work' | 'groups' | 'regions' | 'territory' | 'places';

type Recipe = {
  family: Family;
  /** The number of a source row it adds up. */
  number: string;
  layouts: readonly Layout[];
  unit: 'people' | 'pieces';
};

const own = (number: string, unit: Recipe['unit']): Recipe => ({
  ...{ family: 'results', number, unit },
  layouts: ['each', 'month'],
});
const regional = (number: string, unit: Recipe['unit']): Recipe => ({
  ...{ family: 'territory', number, unit },
  layouts: ['each', 'month'],
});
const united = (number: string, unit: Recipe['unit']): Recipe => ({
  ...{ family: 'regions', number, unit },
  layouts: ['group', 'month'],
});
const work = (number: string, unit: Recipe['unit'] = 'pieces'): Recipe => ({
  ...{ family: 'work', number, unit },
  layouts: ['each', 'month'],
});

/** What a report can count, each from rows the product has. The words of each are `reports.measures`. */
export const recipes = {
  campaigns: own('campaigns', 'pieces'),
  events: own('events', 'pieces'),
  participants: own('participants', 'people'),
  childrenAndYouth: own('childrenAndYouth', 'people'),
  onlineParticipants: own('onlineParticipants', 'people'),
  posts: own('posts', 'pieces'),
  reach: own('reach', 'people'),
  mediaMentions: own('mediaMentions', 'pieces'),
  texts: { family: 'texts', number: 'texts', layouts: ['group', 'month'], unit: 'pieces' },
  assignments: work('assignments'),
  distributed: work('distributed'),
  reached: work('reached', 'people'),
  commitments: work('commitments'),
  meetings: { family: 'groups', number: 'meetings', layouts: ['group', 'month'], unit: 'pieces' },
  attended: { family: 'groups', number: 'attended', layouts: ['group', 'month'], unit: 'people' },
  decisions: { family: 'groups', number: 'decisions', layouts: ['group', 'month'], unit: 'pieces' },
  territoryCampaigns: regional('campaigns', 'pieces'),
  territoryLibraries: regional('libraries', 'pieces'),
  territoryEvents: regional('events', 'pieces'),
  territoryParticipants: regional('participants', 'people'),
  placesParticipants: { family: 'places', number: 'participants', layouts: ['group'], unit: 'people' },
  placesEvents: { family: 'places', number: 'events', layouts: ['group'], unit: 'pieces' },
  unionCampaigns: united('campaigns', 'pieces'),
  unionLibraries: united('libraries', 'pieces'),
  unionEvents: united('events', 'pieces'),
  unionParticipants: united('participants', 'people'),
} as const satisfies Record<string, Recipe>;

export type MeasureKey = keyof typeof recipes;
export const isMeasure = (key: string): key is MeasureKey => Object.hasOwn(recipes, key);
export const recipeOf = (key: MeasureKey): Recipe => recipes[key];

/** Several numbers of the same rows beside each other, for tables. */
const tables: Record<string, readonly MeasureKey[]> = {
  resultsTable: ['events', 'participants', 'childrenAndYouth', 'onlineParticipants', 'posts', 'reach'],
  territoryTable: ['territoryLibraries', 'territoryEvents', 'territoryParticipants'],
  unionTable: ['unionCampaigns', 'unionLibraries', 'unionEvents', 'unionParticipants'],
  groupsTable: ['meetings', 'attended', 'decisions'],
};

/** The measures a table or a chart of this key shows; none for a key nobody knows. */
export const measuresOf = (key: string): readonly MeasureKey[] =>
  isMeasure(key) ? [key] : Object.hasOwn(tables, key) ? (tables[key] ?? []) : [];

const ofLibrary: Family[] = ['results', 'texts', 'work'];
const families: Record<TenantKind, Family[]> = {
  school_library: ofLibrary,
  municipal_library: [...ofLibrary, 'groups'],
  county_library: [...ofLibrary, 'groups', 'territory', 'places'],
  association: ['groups', 'regions'],
};

/** What a library of this kind has rows of. */
export const measuresFor = (kind: TenantKind): MeasureKey[] =>
  (Object.keys(recipes) as MeasureKey[]).filter((key) => families[kind].includes(recipes[key].family));

export const tablesFor = (kind: TenantKind): string[] =>
  Object.keys(tables).filter((key) =>
    tables[key]?.every((measure) => families[kind].includes(recipes[measure].family)),
  );
