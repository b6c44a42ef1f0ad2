import { type Retention, retentionSubjects } from '@sklaida/people/server';
import { z } from 'zod';

const longest = 600;

/** A number of months for every kind, none shorter than the law allows. */
export function retentionSchema(rules: Retention[]) {
  const months = (minimum: number) =>
    z.coerce.number({ error: 'number' }).int('number').min(minimum).max(longest);
  const minimumOf = (subject: string) => rules.find((rule) => rule.subject === subject)?.minimum ?? 1;
  return z.object(
    Object.fromEntries(retentionSubjects.map((subject) => [subject, months(minimumOf(subject))])) as Record<
      (typeof retentionSubjects)[number],
      ReturnType<typeof months>
    >,
  );
}
