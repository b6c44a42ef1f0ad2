import { type Applied, mergeWords } from '@sklaida/campaigns';
import type { StoredUpdate } from '@sklaida/campaigns/server';
import type { ContentItem } from '@sklaida/content/server';

/** How texts, tasks and the chosen day stood before an update, as `mergeCopy` kept them. */
type Before = {
  items: { id: string; blockId: string; title: string | null; body: string; aside: boolean }[];
};
const beforeOf = ({ before }: Pick<StoredUpdate, 'before'>): Before => ({
  items: [],
  ...(before as Partial<Before>),
});

type TurnedText = {
  title: string | null;
  body: string;
  aside: boolean;
  /** Fields rewritten since, where what was written later and what is turned do not fit together: they stay as they are. */
  kept: ('title' | 'body')[];
};

type Text = Pick<ContentItem, 'id' | 'blockId' | 'title' | 'body' | 'putAsideAt'>;
type Update = Pick<StoredUpdate, 'applied' | 'before'>;

/**
 * A text with one update taken out of it, or put in again. Only what that update changed is turned: fields it left alone and words
 * written later stay. Null when it did nothing to this text that can be turned.
 */
export function turnedText(item: Text, update: Update, again: boolean): TurnedText | null {
  const changes = update.applied.filter(
    (one) => (one.subject === 'block' || one.subject === 'school') && one.subjectId === item.blockId,
  );
  const did = (how: Applied['how']) => changes.some((one) => one.how === how);
  const rewrites = (fields: readonly string[]) =>
    changes.find((one) => fields.includes(one.field) && (one.how === 'updated' || one.how === 'locked'));
  const [title, body] = [rewrites(['title']), rewrites(['body', 'post'])];
  const [added, removed] = [did('added'), did('removed')];
  if (!title && !body && !added && !removed) return null;
  const kept: TurnedText['kept'] = [];
  const turned = (name: 'title' | 'body', change: Applied | undefined): string | null => {
    if (!change) return item[name];
    const [from, to] = again ? [change.before, change.after] : [change.after, change.before];
    const text = withoutChange(item[name], from, to);
    if (text === undefined) kept.push(name);
    return text === undefined ? item[name] : text;
  };
  const was = beforeOf(update).items.find((one) => one.id === item.id);
  const back = removed ? (was?.aside ?? false) : true;
  return {
    title: turned('title', title),
    body: turned('body', body) ?? '',
    aside: added || removed ? (again ? removed : back) : item.putAsideAt !== null,
    kept,
  };
}

/** The text with `from` made `to` again and everything written besides kept; undefined when the two touch. */
function withoutChange(
  now: string | null,
  from: string | null,
  to: string | null,
): string | null | undefined {
  if (now === from || now === to) return to;
  return mergeWords(from, to, now).both?.text;
}
