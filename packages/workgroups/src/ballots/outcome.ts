import type { BallotAnswer, Stance } from './ballot';

type Tally = { id: string; stance: Stance | null; yes: number; maybe: number; no: number };

/** How often each option was chosen, in the options' order. */
export function tallyOf(
  options: readonly { id: string; stance: Stance | null }[],
  votes: readonly { optionId: string; answer: BallotAnswer }[],
): Tally[] {
  return options.map(({ id, stance }) => {
    const count = (answer: BallotAnswer) =>
      votes.filter((one) => one.optionId === id && one.answer === answer).length;
    return { id, stance, yes: count('yes'), maybe: count('maybe'), no: count('no') };
  });
}

type Outcome =
  | { kind: 'nobody' }
  /** Fewer voted than had to. */
  | { kind: 'no-quorum' }
  /** More for than against; whoever abstained is on neither side. */
  | { kind: 'accepted' | 'rejected' }
  | { kind: 'won' | 'tied'; options: string[] };

/** What the votes say. Days are won by most of „suits“, then by most of „would do“. */
export function outcomeOf({
  tally,
  voted,
  quorum,
}: {
  tally: readonly Tally[];
  voted: number;
  quorum: number | null;
}): Outcome {
  if (quorum !== null && voted < quorum) return { kind: 'no-quorum' };
  if (voted === 0) return { kind: 'nobody' };
  const inFavour = tally.find((one) => one.stance === 'for');
  const against = tally.find((one) => one.stance === 'against');
  if (inFavour && against) return { kind: inFavour.yes > against.yes ? 'accepted' : 'rejected' };
  const most = Math.max(...tally.map((one) => one.yes));
  const level = tally.filter((one) => one.yes === most);
  const would = Math.max(...level.map((one) => one.maybe));
  const best = level.filter((one) => one.maybe === would);
  if (most === 0 && would === 0) return { kind: 'nobody' };
  return { kind: best.length === 1 ? 'won' : 'tied', options: best.map((one) => one.id) };
}
