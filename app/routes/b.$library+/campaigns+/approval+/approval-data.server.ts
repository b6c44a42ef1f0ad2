import { fillText, type PlaceholderValues } from '@sklaida/campaigns';
import { type WordChange, wordDiff } from '@sklaida/content';
import type { Member } from '~/auth/guards.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';
import { channelTexts, nameAndPost } from '../texts+/texts-data.server';

export type TextChange = {
  itemId: string;
  /** Word by word; null when the texts are too long to compare. */
  words: WordChange[] | null;
  /** The region's text as it would have read. */
  region: string;
};

export function approvalPage(picture: AdoptionPicture, member: Member) {
  const { adoption, approvers, history, staff, open, texts } = picture;
  const handedIn = history.find((entry) => entry.action === 'submit');
  const responsible = staff.find((one) => one.id === adoption.responsibleId);
  return {
    state: adoption.state,
    canApprove: open.includes('approve'),
    canReturn: open.includes('return'),
    canPublish: member.permissions.has('adoption:publish'),
    approvers: approvers.map(nameAndPost),
    handedIn: handedIn
      ? { by: handedIn.personName, actingFor: handedIn.actingForName, at: handedIn.at.toISOString() }
      : null,
    facts: {
      place: adoption.place,
      happensOn: adoption.happensOn,
      happensAt: adoption.happensAt?.slice(0, 5) ?? null,
      contact: adoption.contact,
      responsible: responsible ? nameAndPost(responsible) : null,
    },
    channels: channelTexts(picture, member),
    changes: texts.filter((text) => text.changed).map((text) => changeOf(text, picture.values)),
    count: texts.length,
    undecided: picture.undecided,
  };
}

export type ApprovalPage = ReturnType<typeof approvalPage>;

/** Compared as both would read, so that a director sees words and not braces. */
function changeOf(
  text: {
    id: string;
    baseTitle: string | null;
    baseBody: string;
    filledTitle: { plain: string } | null;
    filledBody: { plain: string };
  },
  values: PlaceholderValues,
): TextChange {
  const whole = (title: string | null, body: string) => (title ? `${title}\n\n${body}` : body);
  const region = whole(
    text.baseTitle && fillText(text.baseTitle, values).plain,
    fillText(text.baseBody, values).plain,
  );
  const own = whole(text.filledTitle?.plain ?? null, text.filledBody.plain);
  return { itemId: text.id, region, words: wordDiff(region, own) };
}
