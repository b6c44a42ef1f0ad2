import { render } from '@react-email/render';
import { createElement } from 'react';
import { type Frame, type Letter, tie, tieLetter, type Words } from './letter';
import { LetterPage } from './letter-page';
import { letterText } from './letter-text';
import type { Mail, MailLocale } from './mail';
import { en } from './words-en';
import { lt } from './words-lt';

export type { Mail, MailKind, MailLocale } from './mail';
export { mailKinds } from './mail';
export { sampleMail } from './sample-mail';

export type RenderedMail = { subject: string; html: string; text: string };

const catalogues: Record<MailLocale, Words> = { lt, en };

/** Throws on props no person could have typed: an address that is not http(s), a date that is not a day. */
export async function renderMail(mail: Mail, locale: MailLocale): Promise<RenderedMail> {
  const words = catalogues[locale];
  const letter = tieLetter(write(words, mail));
  const { campaignTitle, recipient, url, demo } = mail.props;
  const frame: Frame = {
    locale,
    heading: tie(campaignTitle),
    greeting: words.greeting(recipient),
    url: httpAddress(url),
    tagline: words.tagline,
    demonstration: demo ? words.demonstration : null,
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

function write({ letters }: Words, mail: Mail): Letter {
  switch (mail.kind) {
    case 'campaign-invitation':
      return letters[mail.kind](mail.props);
    case 'campaign-reminder':
      return letters[mail.kind](mail.props);
    case 'approval-request':
      return letters[mail.kind](mail.props);
    case 'adoption-approved':
      return letters[mail.kind](mail.props);
    case 'adoption-returned':
      return letters[mail.kind](mail.props);
    case 'results-request':
      return letters[mail.kind](mail.props);
    case 'campaign-closed':
      return letters[mail.kind](mail.props);
  }
}

function httpAddress(url: string): string {
  const { protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`Not a web address: ${url}`);
  return url;
}
