import { describe, expect, it } from 'vitest';
import {
  addBlock,
  campaignDocumentSchema,
  changeBlock,
  moveBlock,
  putBlock,
  putTask,
  removeBlock,
  removeTask,
} from '../index';
import { sampleDocument } from '../merge/sample-document.test-data';

const ids = (document: typeof sampleDocument) => document.blocks.map((one) => one.id);
const must = <T>(result: { ok: true; value: T } | { ok: false }) => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('composing a document', () => {
  it('adds an empty text with a title only where a channel has one', () => {
    const press = must(addBlock(sampleDocument, { id: 'p', channel: 'press' }));
    expect(press.blocks.at(-1)).toEqual({ id: 'p', channel: 'press', mode: 'free', title: '', body: '' });
    expect(must(addBlock(sampleDocument, { id: 'f', channel: 'facebook' })).blocks.at(-1)?.title).toBeNull();
  });

  it('a form sent twice adds one text', () => {
    const once = must(addBlock(sampleDocument, { id: 'p', channel: 'press' }));
    expect(must(addBlock(once, { id: 'p', channel: 'press' }))).toEqual(once);
  });

  it('holds 200 texts and refuses the 201st', () => {
    let document = { ...sampleDocument, blocks: [] as typeof sampleDocument.blocks };
    for (let n = 0; n < 200; n += 1)
      document = must(addBlock(document, { id: `b${n}`, channel: 'facebook' }));
    expect(campaignDocumentSchema.safeParse(document).success).toBe(true);
    expect(addBlock(document, { id: 'b200', channel: 'facebook' })).toEqual({ ok: false, error: 'too-many' });
  });

  it('a text taken away comes back to its place', () => {
    const [, second] = sampleDocument.blocks;
    if (!second) throw new Error('no text');
    const without = removeBlock(sampleDocument, second.id);
    expect(without.blocks).toHaveLength(sampleDocument.blocks.length - 1);
    expect(must(putBlock(without, second, 1))).toEqual(sampleDocument);
  });

  it('moves a text among those of its channel and leaves the others where they are', () => {
    const two = must(addBlock(sampleDocument, { id: 'facebook-2', channel: 'facebook' }));
    expect(ids(moveBlock(two, 'facebook-2', -1))).toEqual([
      'facebook-2',
      'website-1',
      'poster-1',
      'facebook-1',
    ]);
    expect(moveBlock(two, 'facebook-1', -1)).toEqual(two);
    expect(moveBlock(two, 'website-1', 1)).toEqual(two);
  });

  it('never gives a title to a channel without one', () => {
    const changed = changeBlock(sampleDocument, 'poster-1', {
      mode: 'locked',
      title: 'Antraštė',
      body: 'Kitas',
    });
    expect(changed.blocks[2]).toMatchObject({ mode: 'locked', title: null, body: 'Kitas' });
  });

  it('writes, changes and removes tasks, 60 at most', () => {
    const task = { id: 'new', offsetDays: -3, title: 'Paskambinti', role: 'editor' as const };
    const added = must(putTask(sampleDocument, task));
    expect(must(putTask(added, { ...task, offsetDays: -5 })).tasks.at(-1)?.offsetDays).toBe(-5);
    expect(removeTask(added, 'new').tasks).toEqual(sampleDocument.tasks);
    let many = { ...sampleDocument, tasks: [] as typeof sampleDocument.tasks };
    for (let n = 0; n < 60; n += 1) many = must(putTask(many, { ...task, id: `t${n}` }));
    expect(putTask(many, task)).toEqual({ ok: false, error: 'too-many' });
  });
});
