import { describe, expect, it } from 'vitest';
import { outcomeOf, tallyOf } from './outcome';

const stances = [
  { id: 'a', stance: 'for' as const },
  { id: 'b', stance: 'against' as const },
  { id: 'c', stance: 'abstain' as const },
];
const days = ['a', 'b', 'c'].map((id) => ({ id, stance: null }));
const vote = (optionId: string, answer: 'yes' | 'maybe' | 'no' = 'yes') => ({ optionId, answer });

describe('what the votes say', () => {
  it('accepts by more for than against, whoever abstained', () => {
    const tally = tallyOf(stances, [vote('a'), vote('a'), vote('b'), vote('c'), vote('c'), vote('c')]);
    expect(outcomeOf({ tally, voted: 6, quorum: 4 })).toEqual({ kind: 'accepted' });
  });
  it('rejects what has as many against as for', () => {
    const tally = tallyOf(stances, [vote('a'), vote('b')]);
    expect(outcomeOf({ tally, voted: 2, quorum: null })).toEqual({ kind: 'rejected' });
  });
  it('says that too few voted before it says who won', () => {
    const tally = tallyOf(stances, [vote('a'), vote('a')]);
    expect(outcomeOf({ tally, voted: 2, quorum: 3 })).toEqual({ kind: 'no-quorum' });
  });
  it('says that nobody voted', () => {
    expect(outcomeOf({ tally: tallyOf(days, []), voted: 0, quorum: null })).toEqual({ kind: 'nobody' });
  });
  it('takes the day that suits most, and among equals the one that would do for more', () => {
    const votes = [vote('a'), vote('b'), vote('b', 'maybe'), vote('a', 'no'), vote('c', 'maybe')];
    expect(outcomeOf({ tally: tallyOf(days, votes), voted: 2, quorum: null })).toEqual({
      kind: 'won',
      options: ['b'],
    });
  });
  it('names all that are level', () => {
    const tally = tallyOf(days, [vote('a'), vote('c')]);
    expect(outcomeOf({ tally, voted: 2, quorum: null })).toEqual({ kind: 'tied', options: ['a', 'c'] });
  });
});
