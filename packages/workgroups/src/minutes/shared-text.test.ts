import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyUpdate,
  foldUpdate,
  makeChanges,
  mergeUpdates,
  openText,
  stateOf,
  updateOfForm,
} from './shared-text';

const typed = (text: string, states: Uint8Array[] = []) => updateOfForm(states, text) ?? new Uint8Array();

describe('a text of several writers', () => {
  it('ends equal for all, in whatever order and however often they hear each other', () => {
    const strokes = fc.array(
      fc.record({
        writer: fc.nat(2),
        at: fc.nat(30),
        removed: fc.nat(4),
        added: fc.constantFrom('ą', 'žodis ', '\n', ''),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(strokes, fc.array(fc.nat(), { maxLength: 60 }), (all, order) => {
        const writers = [openText(), openText(), openText()] as const;
        const updates: Uint8Array[] = [];
        for (const { writer, at, removed, added } of all) {
          const one = writers[writer as 0 | 1 | 2];
          const length = one.text.length;
          const from = Math.min(at, length);
          const update = makeChanges(one, [{ at: from, removed: Math.min(removed, length - from), added }]);
          if (update) updates.push(update);
        }
        for (const n of order) {
          const one = updates[n % Math.max(updates.length, 1)];
          if (one) applyUpdate(writers[(n % 3) as 0 | 1 | 2], one);
        }
        for (const one of writers) for (const update of updates) applyUpdate(one, update);
        expect(new Set(writers.map((one) => one.text.toString())).size).toBe(1);
        const kept = updates.reduce<Uint8Array | null>((state, update) => {
          const folded = foldUpdate(state, update);
          return folded.ok ? folded.state : state;
        }, null);
        expect(openText(kept ? [kept] : []).text.toString()).toBe(writers[0].text.toString());
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('keeps a colleague’s words in the line a form changes', () => {
    const shown = typed('Plakatą parengs Ona iki penktadienio.');
    const hers = openText([shown]);
    const colleague = makeChanges(hers, [{ at: 16, removed: 3, added: 'Rasa' }]);
    const mine = typed('Plakatą parengs Ona iki pirmadienio.\nSpausdins visi.', [shown]);
    const all = openText([shown, colleague ?? shown, mine]);
    expect(all.text.toString()).toBe('Plakatą parengs Rasa iki pirmadienio.\nSpausdins visi.');
    expect(updateOfForm([shown], 'Plakatą parengs Ona iki penktadienio.')).toBeNull();
  });

  it('refuses what is no update, what builds on something unknown, and what is too long', () => {
    expect(foldUpdate(null, new Uint8Array([200, 1, 2, 3]))).toEqual({ ok: false, error: 'unreadable' });
    const one = openText();
    makeChanges(one, [{ at: 0, removed: 0, added: 'pirmas' }]);
    const second = makeChanges(one, [{ at: 6, removed: 0, added: ' antras' }]);
    expect(foldUpdate(null, second ?? new Uint8Array())).toEqual({ ok: false, error: 'gap' });
    expect(foldUpdate(null, stateOf(one))).toMatchObject({ ok: true, notes: 'pirmas antras' });
    expect(foldUpdate(null, typed('a'.repeat(60_001)))).toEqual({ ok: false, error: 'too-long' });
  });

  it('joins several updates into one', () => {
    const one = openText();
    const updates = ['a', 'b', 'c'].map(
      (added, at) => makeChanges(one, [{ at, removed: 0, added }]) ?? new Uint8Array(),
    );
    expect(openText([mergeUpdates(updates)]).text.toString()).toBe('abc');
  });
});
