import { useTranslations } from 'use-intl';
import type { Named } from './data.server';

/** What a change is about: „Svetainės tekstas, 2 dalis, antraštė“. */
export function useAbout() {
  const channels = useTranslations('adoption.channelTexts');
  const t = useTranslations('updates.about');
  return ({ channel, part, parts, title }: Named, field: string): string => {
    const thing =
      channel === 'school'
        ? t('school')
        : channel
          ? channels(channel as 'facebook')
          : (title ?? t(field === 'heldOn' ? 'day' : field === 'order' ? 'order' : 'task'));
    const which = channel && parts > 1 ? t('part', { part }) : null;
    const place = field === 'title' && channel ? t('title') : null;
    return [thing, which, place].filter(Boolean).join(', ');
  };
}
