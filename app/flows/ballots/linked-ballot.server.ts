import { type Database, type WorkerDatabase, withIdentity, withWorker } from '@sklaida/db/tenancy';
import { type IsoDate, type Result, todayIn } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { ballotAnswers, type Choice } from '@sklaida/workgroups';
import {
  answerLinkedBallot,
  closeDueBallots,
  readLinkedBallot,
  type VoteRefusal,
} from '@sklaida/workgroups/server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';

type Link = { database: Database; token: string | undefined };

/** The date poll a letter's link answers; null where the link stands no more. */
export async function readLetterBallot({ database, token = '' }: Link, locale: Locale) {
  const found = await withIdentity(database, (tx) => readLinkedBallot(tx, hashOf(token)));
  if (!found) return null;
  const formats = formatsFor(locale);
  return {
    ...found,
    closes: found.closesOn && formats.longDay(found.closesOn),
    options: found.options.map(({ id, startsAt, endsAt, yes, mine }) => {
      const day = todayIn(timeZone, new Date(startsAt)) as IsoDate;
      return {
        ...{ id, yes, mine },
        label: `${formats.longDay(day)}, ${formats.weekday(day)}, ${formats.clock(startsAt)}–${formats.clock(endsAt)}`,
      };
    }),
  };
}
export type LetterBallot = NonNullable<Awaited<ReturnType<typeof readLetterBallot>>>;

export function answerFromLetter(
  { database, token = '' }: Link,
  choices: Choice[],
): Promise<Result<null, VoteRefusal>> {
  return withIdentity(database, (tx) => answerLinkedBallot(tx, { hash: hashOf(token), choices }));
}

/** The answers of a form that has one field for each day, named by its option. */
export function dayAnswers(fields: Record<string, string>): Choice[] {
  return Object.entries(fields).flatMap(([name, said]) => {
    const option = /^day-([0-9a-f-]{36})$/.exec(name)?.[1];
    const answer = ballotAnswers.find((one) => one === said);
    return option && answer ? [{ option, answer }] : [];
  });
}

/** Closes what is over by its day. */
export const closeBallots = (database: WorkerDatabase): Promise<number> =>
  withWorker(database, 'ballots', closeDueBallots);
