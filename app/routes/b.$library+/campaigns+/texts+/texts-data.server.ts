import {
  type ChannelKey,
  channelKeys,
  checkText,
  type FilledSegment,
  lengthVerdict,
  type PlaceholderKey,
  type TextCheck,
  textsAreOpen,
} from '@sklaida/campaigns';
import type { OfferedText, StoredConflict } from '@sklaida/campaigns/server';
import { editVerdict, maySetAside, type WordChange, wordDiff } from '@sklaida/content';
import type { ContentItem, ItemVersion, VersionCause } from '@sklaida/content/server';
import { partsOf } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { type ReadyText, unanswered } from '~/flows/adoptions/adoption-texts';
import { mayOffer } from '~/flows/adoptions/own-texts.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';

export type Finding = {
  code: string;
  excerpt: string;
  weekday: number | null;
  /** What stands there and what would be better, for the findings that name them. */
  word: string;
  better: string;
  /** It is seen only once the places are filled; the text as it is typed does not have it. */
  filled: boolean;
};

export type TextBlockData = {
  id: string;
  /** Of days written without a year. */
  year: number;
  version: number;
  mode: 'free' | 'locked' | 'optional';
  origin: 'region' | 'own';
  /** The region no longer has it. */
  gone: boolean;
  changed: boolean;
  editable: boolean;
  mayAside: boolean;
  mayOffer: boolean;
  offer: Offer | null;
  /** The region and the library disagree about it, and nobody has chosen yet. */
  undecided: boolean;
  hasEarlier: boolean;
  title: string | null;
  body: string;
  filledTitle: FilledSegment[] | null;
  filledBody: FilledSegment[];
  findings: Finding[];
  missing: PlaceholderKey[];
  unknown: string[];
};

export type Offer = { id: string; state: OfferedText['state']; answer: string | null; at: string };

export type EarlierText = {
  id: string;
  at: string;
  who: string | null;
  cause: VersionCause;
  /** From the present text to this one; null when they are too long to compare. */
  words: WordChange[] | null;
  text: string;
};

/** What is known of the texts beside the texts themselves. */
export type TextsBeside = {
  offers: OfferedText[];
  conflicts: StoredConflict[];
  earlier: { itemId: string; versions: ItemVersion[] } | null;
};

const nothingBeside: TextsBeside = { offers: [], conflicts: [], earlier: null };

export type ChannelTexts = {
  channel: ChannelKey;
  length: ReturnType<typeof lengthVerdict>;
  items: TextBlockData[];
};

export type Gap =
  | { kind: 'missing'; key: PlaceholderKey; itemId: string }
  | { kind: 'unknown'; word: string; itemId: string }
  | { kind: 'empty'; itemId: string }
  | { kind: 'choice'; n: number };

type Ready = ReadyText<ContentItem>;

/** The texts of one adoption by channel, in the order of channels, with lengths as readers will count them. */
export function channelTexts(
  picture: AdoptionPicture,
  member: Member,
  beside: TextsBeside = nothingBeside,
): ChannelTexts[] {
  const open = textsAreOpen(picture.adoption.state) && !picture.over;
  const view = { year: partsOf(picture.adoption.startsOn).year, picture, beside };
  return channelKeys.flatMap((channel) => {
    const own = picture.texts.filter((text) => text.channel === channel);
    if (own.length === 0) return [];
    return [
      {
        channel,
        length: lengthVerdict(channel, plainOf(own)),
        items: own.map((text) => blockOf(text, view, open && editVerdict(text, member).ok)),
      },
    ];
  });
}

/** A channel's text as it is copied: its heading, then its parts. */
export function plainOf(texts: readonly Pick<Ready, 'filledTitle' | 'filledBody'>[]): string {
  return texts
    .flatMap((text) => [text.filledTitle?.plain ?? '', text.filledBody.plain])
    .filter((part) => part.trim() !== '')
    .join('\n\n');
}

type View = { year: number; picture: AdoptionPicture; beside: TextsBeside };

function blockOf(text: Ready, { year, picture, beside }: View, editable: boolean): TextBlockData {
  const { id, version, mode, origin, gone, changed, title, body, missing, unknown } = text;
  const offer = beside.offers.find((one) => one.blockId === text.blockId && one.state !== 'withdrawn');
  const { state, campaignState } = picture.adoption;
  const takesPart = state !== 'invited' && state !== 'declined' && campaignState === 'open';
  const plain = [text.filledTitle?.plain, text.filledBody.plain].filter(Boolean).join('\n');
  return {
    id,
    year,
    version,
    mode,
    origin,
    gone,
    changed,
    editable,
    mayAside: editable && maySetAside(text),
    mayOffer: takesPart && mayOffer(text) && !(offer?.state === 'offered' && sameText(offer, text)),
    offer: offer
      ? {
          id: offer.id,
          state: offer.state,
          answer: offer.answer,
          at: (offer.answeredAt ?? offer.createdAt).toISOString(),
        }
      : null,
    undecided: beside.conflicts.some((one) => isUndecided(one) && one.subjectId === text.blockId),
    hasEarlier: version > 1,
    title,
    body,
    missing,
    unknown,
    filledTitle: text.filledTitle?.segments ?? null,
    filledBody: text.filledBody.segments,
    findings: findingsOf(plain, [title, body].filter(Boolean).join('\n'), year),
  };
}

const isUndecided = (one: StoredConflict) => one.state === 'open' && one.kind !== 'locked';

const sameText = (one: { title: string | null; body: string }, other: Ready) =>
  one.title === other.title && one.body === other.body;

/** The earlier texts of the one that was asked about, compared with what stands now. */
function earlierTexts(picture: AdoptionPicture, { earlier }: TextsBeside) {
  const item = [...picture.texts, ...picture.aside].find((one) => one.id === earlier?.itemId);
  if (!item || !earlier) return null;
  const whole = (one: { title: string | null; body: string }) =>
    one.title ? `${one.title}\n\n${one.body}` : one.body;
  const items = earlier.versions.map(
    (one): EarlierText => ({
      id: one.id,
      at: one.createdAt.toISOString(),
      who: one.personName,
      cause: one.cause,
      words: wordDiff(whole(item), whole(one)),
      text: whole(one),
    }),
  );
  return { itemId: item.id, version: item.version, items };
}

function findingsOf(plain: string, typed: string, year: number): Finding[] {
  const seen = new Set(checkText(typed, year).map((one) => one.code));
  return checkText(plain, year)
    .slice(0, 6)
    .map((check) => ({
      code: check.code,
      excerpt: plain.slice(Math.max(0, check.start - 18), check.end + 18).replace(/\s*\n\s*/g, ' '),
      weekday: 'weekday' in check ? check.weekday : null,
      ...wordsOf(check),
      filled: !seen.has(check.code),
    }));
}

function wordsOf(check: TextCheck): { word: string; better: string } {
  if (check.code === 'avoid-word') return { word: check.word, better: check.better };
  if (check.code === 'form-after-preposition')
    return { word: check.preposition, better: check.forms.join(', ') };
  if (check.code === 'place-after-preposition') return { word: check.preposition, better: check.word };
  return { word: '', better: '' };
}

/** Each missing answer once, at the first text that asks for it; the rest where it stands. */
export function gapsOf(texts: readonly Ready[], unsaid: readonly PlaceholderKey[]): Gap[] {
  const gaps: Gap[] = [];
  for (const text of texts) {
    for (const key of text.missing) {
      const known = gaps.some((gap) => gap.kind === 'missing' && gap.key === key);
      if (!known) gaps.push({ kind: 'missing', key, itemId: text.id });
    }
    for (const word of text.unknown) gaps.push({ kind: 'unknown', word, itemId: text.id });
    if (text.mode !== 'optional' && text.body.trim() === '') gaps.push({ kind: 'empty', itemId: text.id });
  }
  const [first] = texts;
  for (const key of unsaid) {
    const known = gaps.some((gap) => gap.kind === 'missing' && gap.key === key);
    if (!known && first) gaps.push({ kind: 'missing', key, itemId: first.id });
  }
  return gaps;
}

export function textsPage(picture: AdoptionPicture, member: Member, beside: TextsBeside) {
  const { adoption, approvers, profile } = picture;
  const self = member.entered.person.id;
  return {
    id: adoption.id,
    campaign: adoption.campaignTitle,
    reason: adoption.state === 'changes_requested' ? adoption.reason : null,
    open: textsAreOpen(adoption.state) && !picture.over,
    canEdit: member.permissions.has('adoption:edit'),
    canSubmit: picture.open.includes('submit'),
    approval: profile.approvalRequired,
    approvers: approvers.filter((one) => one.id !== self).map(nameAndPost),
    happensOn: adoption.happensOn,
    channels: channelTexts(picture, member, beside),
    aside: picture.aside.map((text) => ({
      id: text.id,
      channel: text.channel as ChannelKey,
      own: text.origin === 'own',
      filled: text.filledBody.segments,
    })),
    allChannels: [...channelKeys],
    earlier: earlierTexts(picture, beside),
    undecided: picture.undecided,
    gaps: [
      ...(picture.undecided > 0 ? [{ kind: 'choice', n: picture.undecided } as const] : []),
      ...gapsOf(picture.texts, unanswered(adoption)),
    ],
  };
}

export type TextsPage = ReturnType<typeof textsPage>;

export function nameAndPost(one: { firstName: string; lastName: string; jobTitle: string | null }): string {
  const name = `${one.firstName} ${one.lastName}`;
  return one.jobTitle ? `${name} (${one.jobTitle.toLocaleLowerCase('lt')})` : name;
}
