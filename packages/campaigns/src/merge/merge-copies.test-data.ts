import { addDays } from '@sklaida/kernel';
import fc from 'fast-check';
import type { Block, TaskRule } from '../templates/document';
import type { LivingDocument } from './merge-document';
import { sampleDocument } from './sample-document.test-data';

export const days: LivingDocument['days'] = {
  startsOn: '2026-11-09',
  endsOn: '2026-11-15',
  answerBy: '2026-10-26',
  reportBy: '2026-11-29',
  heldOn: null,
};

export const living = (change: Partial<LivingDocument> = {}): LivingDocument => ({
  ...sampleDocument,
  days,
  ...change,
});

const words = [
  'Kviečiame',
  'skaityti',
  'prie',
  'žvakės',
  '„Žąsys“',
  '{biblioteka}',
  '{data}',
  'Joniškio Jono Avyžiaus',
  'Naujamiestis-2',
  'visus.',
  'Ąžuolas',
];

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));

const block = (id: string) =>
  fc.record<Block>({
    id: fc.constant(id),
    channel: fc.constantFrom('facebook', 'instagram', 'poster'),
    mode: fc.constantFrom('free', 'free', 'locked', 'optional'),
    title: fc.constant(null),
    body: sentence,
  });

const task = (id: string) =>
  fc.record<TaskRule>({
    id: fc.constant(id),
    offsetDays: fc.integer({ min: -40, max: 20 }),
    title: sentence,
    role: fc.constant('editor'),
  });

const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, index) => `${prefix}-${index + 1}`);

/** Any campaign of up to nine blocks. */
export const documents: fc.Arbitrary<LivingDocument> = fc
  .record({
    blocks: fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(...ids('block', n).map(block))),
    tasks: fc.integer({ min: 0, max: 5 }).chain((n) => fc.tuple(...ids('task', n).map(task))),
    theme: sentence,
    keyMessage: sentence,
    audiences: fc.uniqueArray(fc.constantFrom('šeimos', 'paaugliai', 'senjorai'), { maxLength: 3 }),
    school: fc.option(
      fc.record({ minutes: fc.integer({ min: 5, max: 60 }), post: sentence, activity: sentence }),
    ),
  })
  .map((change) => living(change));

const order = fc.infiniteStream(fc.nat({ max: 1000 }));

/** A side's hand over a list: some things rewritten, some out, some new, perhaps in another order. */
function edited<T extends { id: string }>(
  list: readonly T[],
  by: {
    rewrite: (one: T) => fc.Arbitrary<T>;
    add: (id: string) => fc.Arbitrary<T>;
    side: string;
    move: boolean;
  },
): fc.Arbitrary<T[]> {
  const kept = fc
    .tuple(
      ...list.map((one) =>
        fc.oneof(
          { weight: 5, arbitrary: fc.constant<T | null>(one) },
          { weight: 4, arbitrary: by.rewrite(one) },
          { weight: 1, arbitrary: fc.constant<T | null>(null) },
        ),
      ),
    )
    .map((all) => all.filter((one): one is T => one !== null));
  const added = fc.integer({ min: 0, max: 2 }).chain((n) => fc.tuple(...ids(by.side, n).map(by.add)));
  return fc.tuple(kept, added, fc.boolean(), order, fc.nat()).map(([stay, news, moves, keys, at]) => {
    const place = stay.length === 0 ? 0 : at % (stay.length + 1);
    const all = [...stay.slice(0, place), ...news, ...stay.slice(place)];
    if (!by.move || !moves) return all;
    const sorted = all.map((one) => ({ one, key: keys.next().value ?? 0 }));
    return sorted.sort((a, b) => a.key - b.key).map(({ one }) => one);
  });
}

/** What one side makes of a document. A library neither moves nor locks blocks; the region does anything. */
export function editedBy(side: 'region' | 'library', base: LivingDocument): fc.Arbitrary<LivingDocument> {
  const region = side === 'region';
  return fc
    .record({
      blocks: edited<Block>(base.blocks, {
        side: `${side}-block`,
        move: region,
        add: (id) => block(id).map((one) => ({ ...one, mode: 'free' })),
        rewrite: (one) =>
          fc.record({
            id: fc.constant(one.id),
            channel: fc.constant(one.channel),
            mode: region ? fc.constantFrom(one.mode, one.mode, 'locked' as const) : fc.constant(one.mode),
            title: fc.constant(one.title),
            body: sentence,
          }),
      }),
      tasks: edited<TaskRule>(base.tasks, {
        side: `${side}-task`,
        move: region,
        add: task,
        rewrite: (one) =>
          fc.integer({ min: -9, max: 9 }).map((moved) => ({ ...one, offsetDays: one.offsetDays + moved })),
      }),
      keyMessage: fc.oneof(fc.constant(base.keyMessage), sentence),
      moved: region ? fc.constantFrom(0, 0, 7, -3) : fc.constant(0),
      held: region ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: 6 })),
    })
    .map(({ moved, held, ...change }) => ({
      ...base,
      ...change,
      days: {
        startsOn: addDays(base.days.startsOn, moved),
        endsOn: addDays(base.days.endsOn, moved),
        answerBy: addDays(base.days.answerBy, moved),
        reportBy: addDays(base.days.reportBy, moved),
        heldOn: held === null ? base.days.heldOn : addDays(base.days.startsOn, held),
      },
    }));
}
