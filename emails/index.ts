import { render } from '@react-email/render';
import { createElement } from 'react';
import { type Frame, type Letter, tie, tieLetter, type Words } from './letter';
import { LetterPage } from './letter-page';
import { letterText } from './letter-text';
import type { Mail, MailLocale, OwnWords } from './mail';
import { inOwnWords, ownWordsOf } from './own-words';
import { en } from './words-en';
import { lt } from './words-lt';

export type { Mail, MailKind, MailLocale, OwnWords } from './mail';
export { mailKinds } from './mail';
export { sampleMail } from './sample-mail';

export type RenderedMail = { subject: string; html: string; text: string };

const catalogues: Record<MailLocale, Words> = { lt, en };

/** What is known only while sending: never stored with the letter. */
export type Sending = { unsubscribeUrl?: string | undefined };

/** Throws on props no person could have typed: an address that is not http(s), a date that is not a day, a code left out. */
export async function renderMail(
  mail: Mail,
  locale: MailLocale,
  { unsubscribeUrl }: Sending = {},
): Promise<RenderedMail> {
  const words = catalogues[locale];
  const letter = tieLetter(write(words, mail));
  const { recipient, demo } = mail.props;
  const frame: Frame = {
    locale,
    heading: letter.heading ?? tie('campaignTitle' in mail.props ? (mail.props.campaignTitle ?? '') : ''),
    greeting: words.greeting(recipient),
    url: httpAddress(mail.props.url),
    tagline: words.tagline,
    demonstration: demo ? words.demonstration : null,
    unsubscribe: unsubscribeUrl ? { label: words.unsubscribe, url: httpAddress(unsubscribeUrl) } : null,
  };
  return {
    subject: letter.subject,
    html: await render(createElement(LetterPage, { letter, frame })),
    text: letterText(letter, frame),
  };
}

/** The subject alone, for a list of letters: nothing is rendered. */
export function subjectOf(mail: Mail, locale: MailLocale): string {
  return tieLetter(write(catalogues[locale], mail)).subject;
}

/** What the sender may change in a letter, as it would leave without her. */
export function wordsOf(mail: Mail, locale: MailLocale): OwnWords {
  return ownWordsOf(tieLetter(write(catalogues[locale], mail)));
}

function write({ letters }: Words, mail: Mail): Letter {
  const writing = letters[mail.kind] as ((props: Mail['props']) => Letter) | undefined;
  if (!writing) throw new Error(`No such letter: ${mail.kind}`);
  return inOwnWords(writing(mail.props), 'words' in mail.props ? mail.props.words : null);
}

function httpAddress(url: string | undefined): string {
  if (!url) throw new Error('The address of the letter is missing');
  const { protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`Not a web address: ${url}`);
  return url;
}
