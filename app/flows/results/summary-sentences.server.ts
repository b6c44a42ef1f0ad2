import type { ResultNumbers } from '@sklaida/campaigns';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { CampaignPicture } from '../materials/campaign-picture';

type Facts = {
  picture: Pick<CampaignPicture, 'municipal' | 'schools'>;
  reported: number;
  total: ResultNumbers | null;
  goal: number | null;
};

/** The summary in sentences, ready to be read aloud or sent on: who took part, what was done, how far from the goal. */
export function summarySentences({ picture, reported, total, goal }: Facts, locale: Locale): string[] {
  const t = translatorFor(locale, 'summary.sentences');
  const formats = formatsFor(locale);
  const { municipal, schools } = picture;
  const adopted = municipal.adopted + schools.adopted;
  const share = (part: number, whole: number) => formats.percent(whole === 0 ? 0 : part / whole);
  return [
    municipal.invited > 0 ? t('libraries', { n: municipal.adopted, of: municipal.invited }) : null,
    schools.invited > 0 ? t('schools', { n: schools.adopted, of: schools.invited }) : null,
    reported === 0 ? t('nobody') : t('reported', { n: reported, share: share(reported, adopted) }),
    reported > 0 && !total ? t('tooFew') : null,
    total
      ? t('events', {
          n: total.events,
          people: total.participants,
          children: formats.number(total.childrenAndYouth),
        })
      : null,
    total && total.onlineParticipants > 0 ? t('online', { n: total.onlineParticipants }) : null,
    total && total.posts > 0
      ? t('posts', {
          n: total.posts,
          reach: formats.number(total.reach),
          mentions: formats.number(total.mediaMentions),
        })
      : null,
    total && goal
      ? t(total.participants >= goal ? 'goalReached' : 'goalMissing', {
          goal,
          share: share(total.participants, goal),
        })
      : null,
  ].filter((sentence) => sentence !== null);
}
