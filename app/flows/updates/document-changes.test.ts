import type { CampaignDocument } from '@sklaida/campaigns';
import { expect, test } from 'vitest';
import { changesBetween } from './document-changes';

const wording = { task: String, metric: String, channel: (key: string) => key };
const document = {
  schema: 2,
  theme: 'Šviesa skaitant',
  keyMessage: '',
  goal: '',
  audiences: [],
  hashtags: [],
  blocks: [
    { id: 'fb', channel: 'facebook', mode: 'free', title: null, body: 'Kviečia {biblioteka}.' },
    { id: 'ig', channel: 'instagram', mode: 'free', title: null, body: 'Skaitykime kartu.' },
  ],
  school: null,
  tasks: [],
  metrics: [],
  imageBrief: '',
  look: { design: null, colour: null },
} as CampaignDocument;
const changed = (change: (copy: CampaignDocument) => void) => {
  const copy = structuredClone(document);
  change(copy);
  return changesBetween(document, copy, wording);
};

test('a text that was only locked is told, and its words are not repeated', () => {
  const told = changed((copy) => Object.assign(copy.blocks[0] ?? {}, { mode: 'locked' }));
  expect(told).toMatchObject([{ id: 'fb', how: 'changed', mode: { before: 'free', after: 'locked' } }]);
  expect(told[0]?.words).toEqual([]);
});

test('a text both rewritten and locked tells the words and the lock at once', () => {
  const told = changed((copy) => Object.assign(copy.blocks[0] ?? {}, { mode: 'locked', body: 'Ateikite.' }));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ mode: { before: 'free', after: 'locked' }, after: 'Ateikite.' });
  expect(told[0]?.words).not.toEqual([]);
});

test('texts that only changed places are told once; an added text alone moves nobody', () => {
  expect(changed((copy) => copy.blocks.reverse())).toMatchObject([
    { of: { field: 'order' }, before: '1. facebook\n2. instagram', after: '1. instagram\n2. facebook' },
  ]);
  const added = changed((copy) => copy.blocks.unshift({ ...document.blocks[0], id: 'naujas' } as never));
  expect(added.map((one) => one.how)).toEqual(['added']);
});
