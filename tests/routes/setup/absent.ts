const campaign = 'region/:region/campaigns/:campaign';
const adoption = 'b/:library/campaigns/:adoption';

/** Pages that nothing of what the crawl opens has, and the tests that open them. */
export const neverHere: Record<string, string> = {
  [`${campaign}/contest`]: 'tests/flows/contest: not among the first campaigns, which the crawl opens',
  [`${campaign}/contest/jury`]: 'tests/flows/contest',
  [`${campaign}/contest/entries`]: 'tests/flows/contest',
  [`${campaign}/contest/entries.xlsx`]: 'tests/flows/contest',
  [`${campaign}/challenge`]: 'tests/flows/challenge: not among the first campaigns',
  [`${campaign}/kits/letters.pdf`]:
    'tests/packages/media and tests/db/kit-links: no library here is without people',
  [`${adoption}/contest`]: 'tests/flows/contest',
  [`${adoption}/challenge`]: 'tests/flows/challenge',
  [`${adoption}/materials/pack/:job`]: 'tests/flows/materials: a file somebody asked for',
  'b/:library/images/:image/:size': 'tests/flows/images: the demonstration holds none',
  'region/:region/images/:image/:size': 'tests/flows/images',
  ...Object.fromEntries(
    ['b/:library', 'association/:association'].flatMap((door) =>
      ['comments', 'sharing/:share', 'pictures/:picture/:size'].map((part) => [
        `${door}/reports/:report/${part}`,
        'tests/routes/shared-reports: what was shared is opened by its readers, and each opening is written down',
      ]),
    ),
  ),
  'b/:library/groups/:group/discussions/:thread/file':
    'tests/flows/discussions: asked for with one of one’s own posts',
  ...Object.fromEntries(
    ['', '/edit', '/sharing', '/sharing/new', '.pdf', '.xlsx'].map((part) => [
      `association/:association/reports/:report${part}`,
      'tests/flows/reports: the association of the demonstration has written none; the same pages as a library’s',
    ]),
  ),
  'b/:library/groups/:group/files/:file':
    'tests/flows/group-files: where the demonstration was loaded without its files',
  'region/:region/templates/:template/poster.svg': 'asked for with the name of the library it is drawn for',
};
/** Pages that only some of one's own things have: of campaigns one owns, of one's own templates, of people in a group. */
export const sometimesAbsent = new Set([
  ...Object.keys(neverHere),
  ...['corrections', 'kits', 'notes', 'review', 'materials', 'pictures'].map((part) => `${campaign}/${part}`),
  ...[
    'edit',
    'edit/texts',
    'edit/school',
    'edit/tasks',
    'edit/look',
    'edit/publish',
    'preview',
    'review',
    'pictures',
  ].map((part) => `region/:region/templates/:template/${part}`),
  'resources/corrections/:region/:campaign',
  'b/:library/reviews',
  'b/:library/reviews/:review',
  // Only a report that was submitted.
  ...['b/:library', 'association/:association'].flatMap((door) =>
    ['sharing', 'sharing/new'].map((part) => `${door}/reports/:report/${part}`),
  ),
  // Only a report that is still being written.
  'b/:library/reports/:report/edit',
  'association/:association/reports/:report/edit',
  ...['', '/edit', '/minutes', '/minutes.pdf', '/meeting.ics'].map(
    (part) => `b/:library/groups/:group/meetings/:meeting${part}`,
  ),
]);
