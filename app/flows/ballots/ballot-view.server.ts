import { type IsoDate, todayIn } from '@sklaida/kernel';
import { outcomeOf, tallyOf } from '@sklaida/workgroups';
import type { Ballot } from '@sklaida/workgroups/server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** The sums of fewer secret votes would name who cast them. */
const fewestInSecret = 3;

type Asked = { locale: Locale; personId: string | null; base: string };

/** A ballot as pages show it: its state in sentences, its numbers, and what this person has said. */
export function ballotView(one: Ballot, { locale, personId, base }: Asked) {
  const formats = formatsFor(locale);
  const { id, kind, state, question, secret, many, version, meetingId, itemId, entitled, quorum } = one;
  const voted = one.voters.filter((person) => person.voted).length;
  const told = !secret || (state !== 'open' && voted >= fewestInSecret);
  const tally = tallyOf(one.options, one.votes);
  const labels = optionLabels(one, locale);
  const brief = optionLabels(one, locale, true);
  const mine = one.voters.find((person) => person.personId === personId);
  const own = one.votes.filter((vote) => vote.personId !== null && vote.personId === personId);
  const outcome = outcomeOf({ tally, voted, quorum });
  const again = state === 'open' && !secret && (kind === 'poll' || kind === 'dates');
  return {
    ...{ id, kind, state, question, secret, many, version, meetingId, itemId, entitled, quorum, voted, told },
    to: `${base}/ballots/${id}`,
    author: one.authorName,
    closesOn: one.closesOn,
    closes: one.closesOn && formats.longDay(one.closesOn),
    closed: one.closedAt ? formats.longDay(todayIn(timeZone, one.closedAt)) : null,
    outcome: told ? outcome.kind : ('nobody' as const),
    winner: outcome.kind === 'won' ? (labels.get(outcome.options[0] ?? '') ?? null) : null,
    best: outcome.kind === 'won' || outcome.kind === 'tied' ? outcome.options : [],
    said: ballotSentence(one, locale),
    rows: tally.map(({ id: option, stance, yes, maybe, no }) => ({
      ...{ id: option, stance, yes, maybe, no },
      label: labels.get(option) ?? '',
      short: brief.get(option) ?? '',
      mine: own.find((vote) => vote.optionId === option)?.answer ?? null,
    })),
    people: one.voters.map(({ personId: who, name, library, voted: has }) => ({
      ...{ id: who, name, library, voted: has },
      answers:
        told && !secret
          ? one.votes
              .filter((vote) => vote.personId === who)
              .map(({ optionId, answer }) => ({ option: optionId, answer }))
          : [],
    })),
    right: mine !== undefined,
    hasVoted: mine?.voted ?? false,
    mayVote: state === 'open' && mine !== undefined && (!mine.voted || again),
  };
}

export type BallotView = ReturnType<typeof ballotView>;

/** What each option says; of a day the shorter form has no weekday and no end. */
function optionLabels(one: Ballot, locale: Locale, short = false): Map<string, string> {
  const t = translatorFor(locale, 'ballots');
  const formats = formatsFor(locale);
  const slot = (from: Date, to: Date | null) => {
    const day = todayIn(timeZone, from) as IsoDate;
    if (short) return `${formats.day(day)} ${formats.clock(from)}`;
    const hours = [formats.clock(from), to ? formats.clock(to) : ''].filter(Boolean).join('–');
    return `${formats.longDay(day)}, ${formats.weekday(day)}, ${hours}`;
  };
  return new Map(
    one.options.map(({ id, label, stance, startsAt, endsAt }) => [
      id,
      stance ? t(`stances.${stance}`) : startsAt ? slot(startsAt, endsAt) : label,
    ]),
  );
}

/** What has come of it so far, in one or two sentences. */
function ballotSentence(one: Ballot, locale: Locale): string {
  const t = translatorFor(locale, 'ballots');
  const { entitled, quorum, secret, state } = one;
  const voted = one.voters.filter((person) => person.voted).length;
  if (state === 'cancelled') return t('outcome.cancelled', { reason: one.reason ?? '' });
  const asks = one.kind === 'dates' || one.kind === 'poll';
  const turnout = t(asks ? 'outcome.answered' : 'outcome.turnout', { voted, entitled });
  if (state === 'open' && secret) return `${turnout} ${t('outcome.secretOpen')}`;
  if (state === 'open' && quorum !== null && voted < quorum)
    return `${turnout} ${t('outcome.needs', { quorum })}`;
  if (secret && quorum !== null && voted < quorum) return t('outcome.no-quorum', { voted, quorum });
  if (secret && voted > 0 && voted < fewestInSecret) return `${t('outcome.hidden')} ${turnout}`;
  const tally = tallyOf(one.options, one.votes);
  const found = outcomeOf({ tally, voted, quorum });
  const labels = optionLabels(one, locale);
  const named = (id: string | undefined) => labels.get(id ?? '') ?? '';
  const row = (id: string | undefined) => tally.find((option) => option.id === id);
  switch (found.kind) {
    case 'no-quorum':
      return t('outcome.no-quorum', { voted, quorum: quorum ?? 0 });
    case 'nobody':
      return state === 'open' ? turnout : t('outcome.nobody');
    case 'accepted':
    case 'rejected': {
      const sums = tally
        .flatMap(({ stance, yes }) =>
          stance ? [t('outcome.sum', { what: t(`counted.${stance}`), n: yes })] : [],
        )
        .join(', ');
      if (state === 'open')
        return `${turnout} ${sums}.`.replace(/ (\p{L})/u, (all) => all.toLocaleUpperCase(locale));
      return `${t(`outcome.${found.kind}`, { sums })} ${turnout}`;
    }
    case 'tied':
      return `${t('outcome.tied', { labels: found.options.map(named).join('; ') })} ${turnout}`;
    case 'won': {
      const best = row(found.options[0]);
      const label = named(found.options[0]);
      const words = { label, n: best?.yes ?? 0, maybe: best?.maybe ?? 0, voted };
      return `${t(one.kind === 'dates' ? 'outcome.suits' : 'outcome.won', words)} ${turnout}`;
    }
  }
}

/** The vote as lines of the minutes on paper. */
export function ballotOnPaper(one: Ballot): string[] {
  const t = translatorFor('lt', 'ballots');
  if (one.state === 'cancelled') return [];
  const question = t(one.secret ? 'paper.secret' : 'paper.vote', { question: one.question });
  const end = /[.!?…]$/.test(question) ? '' : '.';
  return [`${question}${end} ${ballotSentence(one, 'lt')}`];
}
