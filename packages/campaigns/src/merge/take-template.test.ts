import { expect, test } from 'vitest';
import type { CampaignDocument } from '../templates/document';
import { chooseTemplate, takeTemplate } from './take-template';

const block = (id: string, body: string, mode: 'free' | 'locked' = 'free') => ({
  id,
  channel: 'facebook' as const,
  mode,
  title: null,
  body,
});
const document = (change: Partial<CampaignDocument> = {}): CampaignDocument => ({
  schema: 2,
  theme: 'Šviesa',
  keyMessage: '',
  goal: 'Pakviesti.',
  audiences: [],
  hashtags: [],
  blocks: [block('a', 'Vienas.'), block('b', 'Du.'), block('c', 'Trys.')],
  school: null,
  tasks: [],
  metrics: [],
  imageBrief: '',
  look: { design: null, colour: null },
  ...change,
});
const days = { startsOn: '2027-04-20', endsOn: '2027-04-27', answerBy: '2027-04-01', reportBy: '2027-05-10' };
const take = (upstream: CampaignDocument, local: CampaignDocument) =>
  takeTemplate({ number: 2, base: document(), upstream, local, days, earlier: [] });
const bodies = ({ blocks }: CampaignDocument) => blocks.map((one) => one.body);

test('what only the template changed is taken, what only the campaign changed stays', () => {
  const merged = take(
    document({ blocks: [block('a', 'Vienas geriau.'), block('b', 'Du.'), block('c', 'Trys.')] }),
    document({ goal: 'Mūsų tikslas.' }),
  );
  expect(bodies(merged.document)).toEqual(['Vienas geriau.', 'Du.', 'Trys.']);
  expect(merged.document.goal).toBe('Mūsų tikslas.');
  expect(merged.taken.conflicts).toEqual([]);
});

test('a text both changed stays ours until somebody chooses, and both ways lead back', () => {
  const { document: merged, taken } = take(
    document({ blocks: [block('a', 'Vienas šablone.'), block('b', 'Du.'), block('c', 'Trys.')] }),
    document({ blocks: [block('a', 'Vienas pas mus.'), block('b', 'Du.'), block('c', 'Trys.')] }),
  );
  const [conflict] = taken.conflicts;
  if (!conflict) throw new Error('a conflict expected');
  expect(conflict).toMatchObject({ subjectId: 'a', field: 'body', chosen: null });
  expect(bodies(merged)[0]).toBe('Vienas pas mus.');
  const theirs = chooseTemplate(merged, taken, conflict, 'template');
  expect(bodies(theirs)[0]).toBe('Vienas šablone.');
  expect(bodies(chooseTemplate(theirs, taken, conflict, 'ours'))[0]).toBe('Vienas pas mus.');
  expect(chooseTemplate(theirs, taken, conflict, 'own')).toBe(theirs);
});

test('a locked text is the template’s, and ours can be taken back', () => {
  const { document: merged, taken } = take(
    document({ blocks: [block('a', 'Užrakinta.', 'locked'), block('b', 'Du.'), block('c', 'Trys.')] }),
    document({ blocks: [block('a', 'Mūsų.'), block('b', 'Du.'), block('c', 'Trys.')] }),
  );
  const [conflict] = taken.conflicts;
  if (!conflict) throw new Error('a conflict expected');
  expect(conflict).toMatchObject({ kind: 'locked', ours: 'Mūsų.', chosen: 'template' });
  expect(bodies(merged)[0]).toBe('Užrakinta.');
  expect(bodies(chooseTemplate(merged, taken, conflict, 'ours'))[0]).toBe('Mūsų.');
});

test('a text the template dropped and the campaign edited stays as it was, and goes when chosen so, to its old place when not', () => {
  const { document: merged, taken } = take(
    document({ blocks: [block('a', 'Vienas.'), block('c', 'Trys.')] }),
    document({ blocks: [block('a', 'Vienas.'), block('b', 'Du mūsų.', 'locked'), block('c', 'Trys.')] }),
  );
  const [conflict] = taken.conflicts;
  if (!conflict) throw new Error('a conflict expected');
  expect(merged.blocks[1]).toMatchObject({ body: 'Du mūsų.', mode: 'locked' });
  const gone = chooseTemplate(merged, taken, conflict, 'template');
  expect(bodies(gone)).toEqual(['Vienas.', 'Trys.']);
  expect(bodies(chooseTemplate(gone, taken, conflict, 'ours'))).toEqual(['Vienas.', 'Du mūsų.', 'Trys.']);
});

test('a version that comes before the last one was decided keeps what is still open', () => {
  const earlier = take(document({ goal: 'Šablono tikslas.' }), document({ goal: 'Mūsų tikslas.' }));
  const again = takeTemplate({
    number: 3,
    base: document({ goal: 'Šablono tikslas.' }),
    upstream: document({ goal: 'Šablono tikslas.', theme: 'Kita' }),
    local: earlier.document,
    days,
    earlier: earlier.taken.conflicts,
  });
  expect(again.document).toMatchObject({ goal: 'Mūsų tikslas.', theme: 'Kita' });
  expect(again.taken).toMatchObject({ number: 3, conflicts: [{ field: 'goal', chosen: null }] });
});
