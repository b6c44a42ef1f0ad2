import { type CampaignDocument, checkText } from '@sklaida/campaigns';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { taskRows } from '../duties/task-rows.server';
import { changesBetween, type DocumentChange } from '../updates/document-changes';

/** What changed from one version to the next, in the reader's language. */
export function changesOf(
  before: CampaignDocument,
  after: CampaignDocument,
  locale: Locale,
): DocumentChange[] {
  const metrics = translatorFor(locale, 'results');
  const campaigns = translatorFor(locale, 'campaigns');
  return changesBetween(before, after, {
    task: (task) => {
      const [row] = taskRows([task], null, locale);
      return row ? `${row.when}: ${row.title} (${row.who})` : '';
    },
    metric: (key) => metrics(`metrics.${key as 'events'}`),
    channel: (key) => campaigns(`channels.${key}`),
  });
}

/** What a careful author mends before anybody else reads it. Nothing of it forbids publishing. */
export function stillToMend(document: CampaignDocument, year: number) {
  const texts = [
    document.keyMessage,
    document.school?.post ?? '',
    document.school?.activity ?? '',
    ...document.blocks.flatMap((one) => [one.title ?? '', one.body]),
  ];
  return {
    noKeyMessage: document.keyMessage.trim() === '',
    emptyBlocks: document.blocks.filter((one) => one.mode !== 'optional' && one.body.trim() === '').length,
    doubts: texts.reduce((sum, text) => sum + checkText(text, year).length, 0),
  };
}
