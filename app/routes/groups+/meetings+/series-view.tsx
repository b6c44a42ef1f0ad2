import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SeriesStart } from '~/flows/meetings/series-steps.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, NumberInput, Select, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead, Section } from '~/ui/page';
import { MeetingFields } from './meeting-fields';

type Props = {
  page: { id: string; base: string; group: string; today: string };
  /** A series that is there already. */
  series?: SeriesStart;
  reply: { errors: FieldErrors; values: FormValues; noDays?: true; stale?: true } | undefined;
};

const nths = [
  ['1', 'first'],
  ['2', 'second'],
  ['3', 'third'],
  ['4', 'fourth'],
  ['-1', 'last'],
] as const;
/** A Monday, so that the days after it name the week. */
const monday = '2026-11-23';
const weekdays = [0, 1, 2, 3, 4, 5, 6].map((after) => `${monday.slice(0, 8)}${23 + after}`);

export function SeriesView({ page, series, reply }: Props) {
  const t = useTranslations('meetings.series');
  const all = useTranslations('meetings');
  const formats = useFormats();
  const typed = reply?.values;
  const told = useErrorTexts(reply?.errors);
  const errors: Record<string, string | undefined> = reply?.noDays ? { ...told, from: t('noDays') } : told;
  const field = (name: string, start = '') => ({
    name,
    defaultValue: typed?.[name] ?? series?.[name as keyof SeriesStart] ?? start,
    error: errors[name],
  });
  const start = series ?? {
    title: all('new.suggested'),
    kind: 'meeting',
    on: '',
    at: '10:00',
    minutes: '90',
    place: '',
    link: '',
  };
  return (
    <div className="stack-l">
      <PageHead
        title={series ? series.title : t('title')}
        lead={t(series ? 'editLead' : 'lead')}
        crumbs={[
          { to: page.base, label: page.group },
          { to: `${page.base}/meetings`, label: all('title') },
        ]}
      />
      <Form method="post" className="stack-l form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} />
        {reply?.stale ? (
          <div role="alert">
            <Note tone="stop" icon="warn">
              {t('stale')}
            </Note>
          </div>
        ) : null}
        {series ? (
          <input type="hidden" name="version" value={series.version} />
        ) : (
          <input type="hidden" name="id" value={typed?.id ?? page.id} />
        )}
        <MeetingFields start={start} typed={typed} errors={errors} withoutDay />
        <Section title={t('rhythmTitle')}>
          <div className="stack">
            <RadioCards
              {...field('rhythm', 'month')}
              label={t('rhythm')}
              across
              options={(['month', 'weeks'] as const).map((value) => ({
                value,
                label: t(value),
                text: t(`${value}Text`),
              }))}
            />
            <div className="fields trio">
              <NumberInput {...field('every', '1')} label={t('every')} />
              <Select
                {...field('nth', '2')}
                label={t('nth')}
                options={nths.map(([value, name]) => ({ value, label: t(`nths.${name}`) }))}
              />
              <Select
                {...field('weekday', '2')}
                label={t('weekday')}
                options={weekdays.map((day, index) => ({
                  value: String(index + 1),
                  label: formats.weekday(day),
                }))}
              />
            </div>
            <p className="meta">{t('weekdayHint')}</p>
            <div className="fields pair">
              <DateInput {...field('from', page.today)} label={t(series ? 'fromEdit' : 'from')} />
              <DateInput {...field('until')} label={t('until')} optional />
            </div>
            <TextInput
              {...field('skip')}
              label={t('skip')}
              hint={t('skipHint')}
              optional
              autoComplete="off"
            />
          </div>
        </Section>
        <TextArea
          {...field('agenda', all('new.usual'))}
          label={t('agenda')}
          hint={series ? t('agendaEditHint') : all('new.moreHint')}
          rows={4}
          optional
        />
        <ActionBar>
          <Button look="main" name="intent" value="series">
            {t(series ? 'save' : 'do')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}
