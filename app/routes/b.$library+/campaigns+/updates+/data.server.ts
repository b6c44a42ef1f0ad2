import { type Applied, type MarkedWords, mergeWords } from '@sklaida/campaigns';
import {
  findEdition,
  listConflicts,
  listEditions,
  listUpdates,
  type StoredConflict,
  type StoredUpdate,
} from '@sklaida/campaigns/server';
import { type WordChange, wordDiff } from '@sklaida/content';
import { type ContentItem, listItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { Member } from '~/auth/guards.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';
import { changesOf } from '~/flows/composer/template-versions.server';
import { disputedText, fieldText, isTheRegions, stillUndone } from '~/flows/updates/decide-conflicts.server';
import { turnedText } from '~/flows/updates/turned-text';

const perPage = 20;

export type Named = { channel: string | null; part: number; parts: number; title: string | null };
export type OpenConflict = {
  id: string;
  /** Sent back with the choice: the conflict's version and the text's. */
  stamp: string;
  subject: StoredConflict['subject'];
  field: string;
  kind: StoredConflict['kind'];
  about: Named;
  note: string | null;
  at: string;
  region: MarkedWords[] | null;
  ours: MarkedWords[] | null;
  both: MarkedWords[] | null;
  own: string;
};
export type SettledConflict = {
  id: string;
  about: Named;
  field: string;
  state: Exclude<StoredConflict['state'], 'open'>;
  at: string | null;
  mayUndo: boolean;
};
export type UpdateLine = {
  key: string;
  subject: Applied['subject'];
  field: string;
  how: Applied['how'];
  about: Named;
  words: WordChange[] | null;
  before: string | null;
  after: string | null;
};
export type TextChanges = {
  key: string;
  blockId: string | null;
  about: Named;
  lines: UpdateLine[];
  /** Which way the text can be turned now; a locked one cannot, nor one rewritten since in the same place. */
  turn: 'undo' | 'again' | 'locked' | 'rewritten' | null;
};
export type ShownUpdate = {
  id: string;
  number: number;
  urgent: boolean;
  note: string | null;
  at: string;
  undone: boolean;
  mayTurn: boolean;
  texts: TextChanges[];
  rest: UpdateLine[];
  kept: number;
  count: number;
};

/** Everything the page of updates shows of one adoption. */
export async function updatesPage(tx: TenantTx, picture: AdoptionPicture, member: Member, page: number) {
  const { adoption } = picture;
  const { tenant, scopes } = member.entered;
  const key = { tenantId: tenant.id, adoptionId: adoption.id };
  const { campaignTenantId, campaignId } = adoption;
  const [conflicts, updates, editions, items] = await Promise.all([
    listConflicts(tx, key),
    listUpdates(tx, key),
    listEditions(tx, { campaignTenantId, campaignId, scopes }),
    listItems(tx, key),
  ]);
  const may = member.permissions.has('adoption:edit') && !picture.over && adoption.state !== 'declined';
  const open = conflicts.filter((one) => one.state === 'open');
  const pages = Math.max(1, Math.ceil(open.length / perPage));
  const at = Math.min(Math.max(1, page), pages);
  const names = namesOf(items, picture);
  const newest = editions.at(-1)?.number ?? 0;
  const said = (number: number) => findEdition(tx, { campaignTenantId, campaignId, scopes, number });
  const [now, then] =
    newest > adoption.baseVersion ? await Promise.all([said(newest), said(adoption.baseVersion)]) : [];
  const waits = ['submitted', 'approved', 'published'].includes(adoption.state);
  return {
    campaign: adoption.campaignTitle,
    region: tenant.regionName,
    may,
    canAccept: may && waits && adoption.state !== 'reported',
    waiting: editions
      .filter((one) => one.number > adoption.baseVersion)
      .map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
    /** What the waiting corrections change of what the library's texts grew from. */
    coming: now && then ? changesOf(then, now, member.locale) : [],
    open: {
      total: open.length,
      deciding: open.filter((one) => one.kind !== 'locked').length,
      alike: open.filter((one) => one.subject !== 'day').length,
      page: at,
      pages,
      items: open
        .slice((at - 1) * perPage, at * perPage)
        .map((one) => openConflict(one, { items, names, updates })),
    },
    settled: conflicts
      .filter((one) => one.state !== 'open')
      .reverse()
      .slice(0, 30)
      .map(
        (one): SettledConflict => ({
          id: one.id,
          about: names(one),
          field: one.field,
          state: one.state as SettledConflict['state'],
          at: one.resolvedAt?.toISOString() ?? null,
          mayUndo:
            may && one.state !== 'superseded' && !isTheRegions(one, items) && stillUndone(one.resolvedAt),
        }),
      ),
    updates: updates.map((one) => shownUpdate(one, { items, names, may })),
    unseen: updates.filter((one) => one.seenAt === null).map((one) => one.id),
  };
}

export type UpdatesPage = Awaited<ReturnType<typeof updatesPage>>;

type NameOf = (one: { subject: string; subjectId: string }) => Named;

/** What a thing is called here: its channel and which text of it, or the words of a task. */
function namesOf(items: readonly ContentItem[], picture: AdoptionPicture): NameOf {
  return ({ subject, subjectId }) => {
    const item = items.find((one) => one.blockId === subjectId);
    if ((subject === 'block' || subject === 'school') && item) {
      const alike = items.filter((one) => one.channel === item.channel);
      return {
        channel: item.channel,
        part: alike.indexOf(item) + 1,
        parts: alike.length,
        title: null,
      };
    }
    const task = subject === 'task' ? picture.tasks.find((one) => one.ruleId === subjectId) : undefined;
    return { channel: null, part: 1, parts: 1, title: task?.title ?? null };
  };
}

type Around = { items: ContentItem[]; names: NameOf; updates: StoredUpdate[] };

function openConflict(one: StoredConflict, { items, names, updates }: Around): OpenConflict {
  const item = disputedText(one, items);
  const ours = one.kind === 'locked' ? one.ours : fieldText(one, item);
  const update = updates.find(({ id }) => id === one.updateId);
  const whole =
    one.field === 'block' || one.field === 'task' || one.field === 'order' || one.subject === 'day';
  const words = whole ? null : mergeWords(one.base, one.upstream, ours);
  const both = one.kind === 'both-changed' && one.subject !== 'task' ? words?.both : null;
  return {
    id: one.id,
    stamp: `${one.version}.${item?.version ?? ''}`,
    subject: one.subject,
    field: one.field,
    kind: one.kind,
    about: names(one),
    note: update?.note ?? null,
    at: one.createdAt.toISOString(),
    region: words ? standing(words.upstream) : plain(one.upstream),
    ours: words ? standing(words.ours) : plain(ours),
    both:
      both?.parts.map(({ from, text }) => ({ kind: from === 'upstream' ? 'added' : 'same', text })) ?? null,
    own: ours ?? '',
  };
}

/** The text as it would stand, what is new in it marked; what left it is not part of it. */
const standing = (words: MarkedWords[]) => words.filter((one) => one.kind !== 'removed');
const plain = (text: string | null): MarkedWords[] | null =>
  text === null ? null : [{ kind: 'same', text }];

function shownUpdate(
  update: StoredUpdate,
  { items, names, may }: { items: ContentItem[]; names: NameOf; may: boolean },
): ShownUpdate {
  const told = update.applied.filter((one) => one.how !== 'kept' && one.subject !== 'document');
  const lines = told.map((one, index): UpdateLine => {
    const comparable = one.before !== null && one.after !== null && one.field !== 'order';
    return {
      key: `${one.subjectId}-${one.field}-${index}`,
      subject: one.subject,
      field: one.field,
      how: one.how,
      about: names(one),
      words: comparable ? wordDiff(one.before ?? '', one.after ?? '') : null,
      before: one.before,
      after: one.after,
    };
  });
  const isText = (one: Applied) =>
    (one.subject === 'block' || one.subject === 'school') && one.field !== 'order';
  const blocks = [...new Set(told.filter(isText).map((one) => one.subjectId))];
  const kept = update.applied.filter((one) => one.how === 'kept' && isText(one)).map((one) => one.subjectId);
  return {
    id: update.id,
    number: update.toNumber,
    urgent: update.urgent,
    note: update.note,
    at: update.createdAt.toISOString(),
    undone: update.undoneAt !== null,
    mayTurn: may && stillUndone(update.createdAt),
    texts: blocks.map((blockId): TextChanges => {
      const own = told.flatMap((one, index) =>
        isText(one) && one.subjectId === blockId ? [lines[index]] : [],
      );
      return {
        key: blockId,
        blockId,
        about: names({ subject: 'block', subjectId: blockId }),
        lines: own.filter((line) => line !== undefined),
        turn: turnOf(
          items.find((one) => one.blockId === blockId),
          update,
        ),
      };
    }),
    rest: lines.filter((_, index) => !isText(told[index] as Applied)),
    kept: new Set(kept).size,
    count: blocks.length,
  };
}

function turnOf(item: ContentItem | undefined, update: StoredUpdate): TextChanges['turn'] {
  if (!item) return null;
  if (item.mode === 'locked') return 'locked';
  const before = turnedText(item, update, false);
  if (!before) return null;
  const same =
    before.title === item.title && before.body === item.body && before.aside === (item.putAsideAt !== null);
  if (!same) return 'undo';
  return before.kept.length > 0 ? 'rewritten' : 'again';
}
