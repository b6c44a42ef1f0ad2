import type { Mirror } from '@sklaida/campaigns/server';
import { todayIn } from '@sklaida/kernel';
import type { Formats } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import type { translatorFor } from '~/i18n/messages.server';

type StepWords = { formats: Formats; steps: ReturnType<typeof translatorFor<'mission'>> };

const stepDates = {
  reported: 'reportedAt',
  published: 'publishedAt',
  approved: 'approvedAt',
  submitted: 'submittedAt',
  adopted: 'adoptedAt',
  declined: 'declinedAt',
  opened: 'openedAt',
} as const;

/** What the library did last, with its day: „Pateikė lapkričio 20 d.“ */
export function lastStepOf(one: Mirror, { formats, steps }: StepWords): string {
  const on = (key: keyof typeof stepDates) => {
    const date = one[stepDates[key]];
    return date ? steps(`steps.${key}`, { date: formats.day(todayIn(timeZone, date)) }) : null;
  };
  if (one.state === 'changes_requested') return steps('steps.returned');
  const found = {
    reported: on('reported'),
    published: on('published'),
    approved: on('approved'),
    submitted: on('submitted'),
    localising: on('adopted'),
    declined: on('declined'),
    invited: on('opened') ?? steps('steps.unopened'),
  }[one.state];
  const reminded =
    one.reminders > 0 && (one.state === 'invited' || one.state === 'published')
      ? steps('steps.reminded', { n: one.reminders })
      : null;
  return [found ?? '–', reminded].filter(Boolean).join(' · ');
}
