import { kitToken } from '@sklaida/campaigns/server';
import type { KitLetters } from '@sklaida/media';
import type { Member } from '~/auth/guards.server';
import { pictureOf } from '~/auth/second-factor/second-factor-picture';
import { formatsFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/messages.server';
import type { KitLine, Kits } from './read-kits.server';

/** Composing a thousand letters takes the compiler about two seconds, and nobody else is served meanwhile: a file holds so many. */
export const lettersInFile = 250;

/** Libraries a letter can be printed for. */
export const writable = (lines: readonly KitLine[]) => lines.filter((line) => line.standing !== null);

/** One page for each library with a standing link, signed by whoever prints them. Letters are Lithuanian whoever reads the page. */
export function kitLetters(
  { campaign }: Kits,
  lines: readonly KitLine[],
  { member, origin, secret, today }: { member: Member; origin: string; secret: string; today: string },
): KitLetters {
  const t = translatorFor('lt', 'kits');
  const formats = formatsFor('lt');
  const { person, tenant } = member.entered;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const last = lines.map((line) => line.standing?.expiresOn ?? today).sort()[0] ?? today;
  return {
    title: t('letter.fileName', { campaign: campaign.title }),
    sender: tenant.name,
    date: formats.longDay(today),
    words: {
      greeting: t('letter.greeting'),
      invite: t('letter.invite', {
        campaign: campaign.title,
        when: formats.range(campaign.startsOn, campaign.endsOn),
      }),
      what: t('letter.what', { minutes: campaign.document.school?.minutes ?? 10 }),
      scan: t('letter.scan'),
      type: t('letter.type'),
      until: t('letter.until', { day: formats.day(last), answerBy: formats.day(campaign.answerBy) }),
      stranger: t('letter.stranger'),
      regards: t('letter.regards'),
      alt: t('region.picture'),
    },
    signature: [name, person.jobTitle ?? '', tenant.name],
    pages: writable(lines).map((line) => {
      const address = `${origin}/k/${kitToken(secret, line.standing?.id ?? '')}`;
      return { library: line.name, address, qr: pictureOf(address, 'M') };
    }),
  };
}
