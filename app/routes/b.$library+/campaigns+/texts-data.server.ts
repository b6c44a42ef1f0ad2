import {
  type ChannelKey,
  channelKeys,
  checkText,
  type FilledSegment,
  lengthVerdict,
  type PlaceholderKey,
  textsAreOpen,
} from '@sklaida/campaigns';
import { editVerdict } from '@sklaida/content';
import type { ContentItem } from '@sklaida/content/server';
import { partsOf } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { type ReadyText, unanswered } from '~/flows/adoption-texts';
import type { AdoptionPicture } from '~/flows/read-adoption.server';

export type Finding = { code: string; excerpt: string; weekday: number | null };

export type TextBlockData = {
  id: string;
  version: number;
  mode: 'free' | 'locked' | 'optional';
  changed: boolean;
  editable: boolean;
  title: string | null;
  body: string;
  filledTitle: FilledSegment[] | null;
  filledBody: FilledSegment[];
  findings: Finding[];
  missing: PlaceholderKey[];
  unknown: string[];
};

export type ChannelTexts = {
  channel: ChannelKey;
  length: ReturnType<typeof lengthVerdict>;
  items: TextBlockData[];
};

export type Gap =
  | { kind: 'missing'; key: PlaceholderKey; itemId: string }
  | { kind: 'unknown'; word: string; itemId: string }
  | { kind: 'empty'; itemId: string };

type Ready = ReadyText<ContentItem>;

/** The texts of one adoption by channel, in the order of channels, with lengths as readers will count them. */
export function channelTexts(picture: AdoptionPicture, member: Member): ChannelTexts[] {
  const open = textsAreOpen(picture.adoption.state) && !picture.over;
  const year = partsOf(picture.adoption.startsOn).year;
  return channelKeys.flatMap((channel) => {
    const own = picture.texts.filter((text) => text.channel === channel);
    if (own.length === 0) return [];
    return [
      {
        channel,
        length: lengthVerdict(channel, plainOf(own)),
        items: own.map((text) => blockOf(text, year, open && editVerdict(text, member).ok)),
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

function blockOf(text: Ready, year: number, editable: boolean): TextBlockData {
  const { id, version, mode, changed, title, body, missing, unknown } = text;
  const plain = [text.filledTitle?.plain, text.filledBody.plain].filter(Boolean).join('\n');
  return {
    id,
    version,
    mode,
    changed,
    editable,
    title,
    body,
    missing,
    unknown,
    filledTitle: text.filledTitle?.segments ?? null,
    filledBody: text.filledBody.segments,
    findings: findingsOf(plain, year),
  };
}

function findingsOf(plain: string, year: number): Finding[] {
  return checkText(plain, year)
    .slice(0, 6)
    .map((check) => ({
      code: check.code,
      excerpt: plain.slice(Math.max(0, check.start - 18), check.end + 18).replace(/\s*\n\s*/g, ' '),
      weekday: 'weekday' in check ? check.weekday : null,
    }));
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

export function textsPage(picture: AdoptionPicture, member: Member) {
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
    channels: channelTexts(picture, member),
    gaps: gapsOf(picture.texts, unanswered(adoption)),
  };
}

export type TextsPage = ReturnType<typeof textsPage>;

export function nameAndPost(one: { firstName: string; lastName: string; jobTitle: string | null }): string {
  const name = `${one.firstName} ${one.lastName}`;
  return one.jobTitle ? `${name} (${one.jobTitle.toLocaleLowerCase('lt')})` : name;
}
