/** What kinds of a person's work the product can find by itself. */
export const gatherKeys = [
  'campaigns',
  'adoptions',
  'texts',
  'results',
  'templates',
  'reviews',
  'approvals',
  'assignments',
  'distribution',
  'meetings',
  'decisions',
  'bulletins',
  'reports',
] as const;
export type GatherKey = (typeof gatherKeys)[number];

export const isGatherKey = (key: unknown): key is GatherKey =>
  (gatherKeys as readonly unknown[]).includes(key);

/** Beginnings of words by which a clause says what it is about, in either language of the interface. */
const told: Record<GatherKey, RegExp> = {
  campaigns: /kampanij|akcij|konkurs|bendr\S* projekt|campaign|contest/,
  adoptions: /kampanij|akcij|bendr\S* projekt|campaign/,
  texts:
    /turin|tekst|skelb|viešin|rubrik|svetain|socialini|vaizdo|renginių komunikac|content|publish|website/,
  results: /statistik|rezultat|poveik|grįžtam|rodikl|apklaus|statistic|result|feedback/,
  templates: /šablon|metodin|atmintin|bendr\S* projekt|template|guid/,
  reviews: /derin|siūlym|konsult|pastab|proposal|consult/,
  approvals: /tvirtin|kokyb|approv|quality/,
  assignments: /pavedim|užduot|pavaduo|assignment|deput/,
  distribution: /platin|perduod|informavim\S* administracij|distribut/,
  meetings: /susitikim|pasitarim|posėd|darbo grup|taryb|kolegij|meeting|working group|council/,
  decisions: /darbo grup|sprendim|decision|working group/,
  bulletins: /vidin\S* (komunik|praneš|inform)|informuoja\S* darbuotoj|internal/,
  reports: /ataskait|atsiskait|statistik|report/,
};

/** What a clause could gather, judged by its words; nothing where they say nothing the product keeps, or only lead to the clauses below. */
export function suggestGathers(body: string): GatherKey[] {
  if (body.trimEnd().endsWith(':')) return [];
  const words = body.toLocaleLowerCase('lt');
  return gatherKeys.filter((key) => told[key].test(words));
}
