import type { Block, CampaignDocument, ChannelKey } from '@sklaida/campaigns';
import { type WordChange, wordDiff } from '@sklaida/content';

export type DocumentChange = {
  id: string;
  /** A field of the document, or the channel of a text. */
  of: { field: ChangedField } | { channel: ChannelKey };
  how: 'added' | 'removed' | 'changed';
  before: string;
  after: string;
  /** Word by word; null when it is too long to compare. */
  words: WordChange[] | null;
  /** What a library may do with a text, where that changed. */
  mode?: { before: Block['mode']; after: Block['mode'] };
};
export type ChangedField =
  | 'theme'
  | 'keyMessage'
  | 'goal'
  | 'audiences'
  | 'hashtags'
  | 'order'
  | 'school'
  | 'tasks'
  | 'metrics'
  | 'imageBrief'
  | 'look';

const schoolText = ({ school }: CampaignDocument) =>
  school ? `${school.minutes} min.\n${school.post}\n\n${school.activity}` : '';

/** How a list of days and names reads where nothing else tells it. */
type Wording = {
  task: (task: CampaignDocument['tasks'][number]) => string;
  metric: (key: string) => string;
  channel: (key: ChannelKey) => string;
};

/** What a person would notice between two versions, in the order of the page. */
export function changesBetween(
  before: CampaignDocument,
  after: CampaignDocument,
  wording: Wording,
): DocumentChange[] {
  const tasksOf = (document: CampaignDocument) =>
    [...document.tasks]
      .sort((a, b) => a.offsetDays - b.offsetDays)
      .map(wording.task)
      .join('\n');
  const texts: Record<Exclude<ChangedField, 'order'>, (document: CampaignDocument) => string> = {
    theme: (one) => one.theme,
    keyMessage: (one) => one.keyMessage,
    goal: (one) => one.goal,
    audiences: (one) => one.audiences.join(', '),
    hashtags: (one) => one.hashtags.join(' '),
    school: schoolText,
    tasks: tasksOf,
    metrics: (one) => one.metrics.map(wording.metric).join(', '),
    imageBrief: (one) => one.imageBrief,
    look: (one) => [one.look.design, one.look.colour].filter(Boolean).join(' '),
  };
  const fields = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((field) =>
    change(field, { field }, texts[field](before), texts[field](after)),
  );
  return [...fields, ...orderChange(before, after, wording), ...blockChanges(before, after)].sort(
    (a, b) => order(a) - order(b),
  );
}

/** The same texts one after another in another order; what was added or taken out is told by itself. */
function orderChange(before: CampaignDocument, after: CampaignDocument, wording: Wording): DocumentChange[] {
  const [was, is] = [
    before.blocks.filter((one) => after.blocks.some((other) => other.id === one.id)),
    after.blocks.filter((one) => before.blocks.some((other) => other.id === one.id)),
  ];
  if (was.every((one, at) => one.id === is[at]?.id)) return [];
  const named = (blocks: readonly Block[]) =>
    blocks.map((one, at) => `${at + 1}. ${wording.channel(one.channel)}`).join('\n');
  const field = 'order';
  return [{ id: field, of: { field }, how: 'changed', before: named(was), after: named(is), words: null }];
}

const first: readonly ChangedField[] = ['theme', 'keyMessage', 'goal', 'audiences', 'hashtags'];
const order = (one: DocumentChange) => ('channel' in one.of ? 1 : first.includes(one.of.field) ? 0 : 2);

function blockChanges(before: CampaignDocument, after: CampaignDocument): DocumentChange[] {
  const textOf = (one: CampaignDocument['blocks'][number] | undefined) =>
    one ? [one.title, one.body].filter((text) => text !== null).join('\n') : '';
  const gone = before.blocks.filter((one) => !after.blocks.some((other) => other.id === one.id));
  return [...after.blocks, ...gone].flatMap((block) => {
    const was = before.blocks.find((one) => one.id === block.id);
    const is = after.blocks.find((one) => one.id === block.id);
    const channel = { channel: block.channel };
    if (!was) return [{ id: block.id, of: channel, how: 'added' as const, ...compared('', textOf(is)) }];
    if (!is) return [{ id: block.id, of: channel, how: 'removed' as const, ...compared(textOf(was), '') }];
    const [changed] = change(block.id, channel, textOf(was), textOf(is));
    if (was.mode === is.mode) return changed ? [changed] : [];
    const mode = { before: was.mode, after: is.mode };
    const text = { before: textOf(is), after: textOf(is), words: [] };
    return [{ id: block.id, of: channel, how: 'changed' as const, ...text, ...changed, mode }];
  });
}

function change(id: string, of: DocumentChange['of'], before: string, after: string): DocumentChange[] {
  if (before === after) return [];
  const how = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return [{ id, of, how, ...compared(before, after) }];
}

const compared = (before: string, after: string) => ({ before, after, words: wordDiff(before, after) });

/** In how many places the texts name the theme, as `replaceTheme` would find them or in capitals. */
export function themePlaces({
  theme,
  keyMessage,
  goal,
  blocks,
  school,
  imageBrief,
}: CampaignDocument): number {
  const needle = theme.trim().toLocaleLowerCase('lt');
  if (needle === '') return 0;
  const all = [keyMessage, goal, imageBrief, school?.post ?? '', school?.activity ?? '']
    .concat(blocks.flatMap((one) => [one.title ?? '', one.body]))
    .join('\n')
    .toLocaleLowerCase('lt');
  return all.split(needle).length - 1;
}
