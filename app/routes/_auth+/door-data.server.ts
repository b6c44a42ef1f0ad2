import { todayIn } from '@sklaida/kernel';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';

type PageName = Parameters<typeof pageTitle>[1];

/** What stands around the form of every page before the door. */
export function doorData(request: Request, page: PageName) {
  return {
    title: pageTitle(request, page),
    today: todayIn(timeZone, new Date()),
    demo: isDemonstration(),
  };
}

export const minutesOf = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));
