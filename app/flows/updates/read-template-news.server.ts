import {
  type CampaignDocument,
  type ChannelKey,
  mergeWords,
  type TakenTemplate,
  type TemplateConflict,
  templateConflictKey,
} from '@sklaida/campaigns';
import type { Locale } from '~/i18n/locale';
import { changesOf } from '../composer/template-versions.server';
import type { ChangedField } from './document-changes';
import type { TemplateNews } from './take-template.server';

/** A newer version of the template and what is new in it. */
export const shownNews = ({ id, title, from, newest }: TemplateNews, base: string, locale: Locale) => ({
  title,
  to: `${base}/templates/${id}`,
  from: from.number,
  number: newest.number,
  note: newest.note,
  changes: changesOf(from.document, newest.document, locale),
});

type Marked = { kind: 'same' | 'added'; text: string }[];
type ShownTemplateConflict = {
  /** Its field in the form. */
  name: string;
  about: { channel: ChannelKey } | { field: ChangedField } | { task: string };
  part: 'title' | 'body' | 'mode' | 'whole' | 'order' | 'other';
  kind: TemplateConflict['kind'];
  template: Marked | null;
  ours: Marked | null;
  both: Marked | null;
};

/** Places both changed, in the order of the page, with the words that differ marked. */
export function shownConflicts(taken: TakenTemplate, document: CampaignDocument): ShownTemplateConflict[] {
  return taken.conflicts.map((one) => {
    const whole = one.field === one.subject || one.field === 'order' || one.field === 'mode';
    const words = whole ? null : mergeWords(one.base, one.upstream, one.ours);
    const both = one.kind === 'both-changed' && isText(one) ? words?.both : null;
    return {
      name: `pick-${templateConflictKey(one)}`,
      about: aboutOf(one, taken, document),
      part: partOf(one),
      kind: one.kind,
      template: words ? standing(words.upstream) : plain(one.upstream),
      ours: words ? standing(words.ours) : plain(one.ours),
      both: both
        ? both.parts.map(({ from, text }) => ({ kind: from === 'upstream' ? 'added' : 'same', text }))
        : null,
    };
  });
}

const isText = ({ field }: TemplateConflict) => !field.startsWith('look.') && field !== 'minutes';
const standing = (words: { kind: string; text: string }[]): Marked =>
  words
    .filter((one) => one.kind !== 'removed')
    .map(({ kind, text }) => ({ kind: kind === 'added' ? 'added' : 'same', text }));
const plain = (text: string | null): Marked | null => (text === null ? null : [{ kind: 'same', text }]);

function partOf({ field, subject }: TemplateConflict): ShownTemplateConflict['part'] {
  if (field === 'order') return 'order';
  if (field === subject) return 'whole';
  return field === 'title' || field === 'body' || field === 'mode' ? field : 'other';
}

function aboutOf(
  { subject, subjectId, field }: TemplateConflict,
  { before, upstream }: TakenTemplate,
  document: CampaignDocument,
): ShownTemplateConflict['about'] {
  const all = [document, before, upstream];
  if (subject === 'block') {
    const block = all.flatMap((one) => one.blocks).find((one) => one.id === subjectId);
    return block ? { channel: block.channel } : { field: 'order' };
  }
  if (subject === 'task') {
    const task = all.flatMap((one) => one.tasks).find((one) => one.id === subjectId);
    return task ? { task: task.title } : { field: 'tasks' };
  }
  if (subject === 'school') return { field: 'school' };
  return { field: field.startsWith('look.') ? 'look' : (field as ChangedField) };
}
