import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MeetingsPage } from '~/flows/meetings/read-meetings.server';
import { capitalised } from '~/i18n/format';
import { Button, ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';

type Series = MeetingsPage['series'][number];
const nths: Record<number, 'first' | 'second' | 'third' | 'fourth' | 'last'> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  [-1]: 'last',
};

/** „Kas mėnesį, antrąjį antradienį“ */
function useRhythm() {
  const t = useTranslations('meetings.rhythm');
  return ({ rhythm }: Series): string => {
    const { every } = rhythm;
    if (rhythm.kind === 'weeks') return every === 1 ? t('week') : t('weeks', { every });
    const nth = t(`nth.${nths[rhythm.nth] ?? 'first'}`);
    const weekday = t(`weekdays.d${rhythm.weekday}` as 'weekdays.d1');
    return every === 1 ? t('month', { nth, weekday }) : t('months', { every, nth, weekday });
  };
}

/** The regular meetings of a group, each with its rule in words. */
export function SeriesList({ page: { series, base, may } }: { page: MeetingsPage }) {
  const t = useTranslations('meetings.list');
  const rhythm = useRhythm();
  const add = may.lead ? <Link to={`${base}/meetings/series`}>{t('addRegular')}</Link> : undefined;
  return (
    <Section title={t('regular')} aside={add}>
      {series.length === 0 ? <p className="meta">{t('noRegular')}</p> : null}
      <ul className="names">
        {series.map((one) => (
          <li key={one.id}>
            {one.title}
            <span className="under meta">
              {capitalised(rhythm(one))}, {one.time}
            </span>
            <span className="under meta">
              {[
                one.next ? t('next', { day: one.next }) : one.endsOn ? t('over', { day: one.endsOn }) : '',
                one.next && one.endsOn ? t('until', { day: one.endsOn }) : '',
                one.skip.length > 0 ? t('skip', { days: one.skip.join(', ') }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {may.lead && one.next ? (
              <Form method="post" className="row">
                <input type="hidden" name="id" value={one.id} />
                <ButtonLink
                  look="bare"
                  slim
                  to={`${base}/meetings/series/${one.id}`}
                  aria-label={t('editName', { title: one.title })}
                >
                  {t('edit')}
                </ButtonLink>
                <Button look="bare" slim name="intent" value="ahead">
                  {t('ahead')}
                </Button>
                <Button look="bare" slim name="intent" value="end">
                  {t('end')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
