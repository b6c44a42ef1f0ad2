import { Form } from '@remix-run/react';
import { addDays, duties as allDuties } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import type { AppointingPage, DeputationProblem } from '~/flows/duties/deputations.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Checkbox, RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, FieldError, fieldId, Select, TextArea } from '~/ui/field';
import { ActionBar, EmptyState, PageHead } from '~/ui/page';
import { useRefusal } from './parts';

type Reply = { ok: false; values: FormValues; errors?: FieldErrors; problem?: DeputationProblem };
type Props = { page: AppointingPage; id: string; reply: Reply | undefined };

export function AppointingView({ page, id, reply }: Props) {
  const t = useTranslations('duties');
  const { mayAppoint, base, people } = page;
  return (
    <div className="stack-l">
      <PageHead
        title={t(mayAppoint ? 'new.title' : 'new.titleProposal')}
        crumbs={[{ to: base, label: t('title') }]}
      />
      {people.length < 2 ? (
        <EmptyState level={2} title={t('new.nobody')}>
          {t('new.nobodyText')}
        </EmptyState>
      ) : (
        <AppointingForm page={page} id={id} reply={reply} />
      )}
    </div>
  );
}

function AppointingForm({ page, id, reply }: Props) {
  const t = useTranslations('duties.new');
  const formats = useFormats();
  const refusalOf = useRefusal();
  const typed = reply?.values;
  const refused = reply?.problem ? refusalOf(reply.problem) : null;
  const errors = {
    ...useErrorTexts(reply?.errors),
    ...(refused ? { [refused.field]: refused.sentence } : {}),
  } as Record<string, string | undefined>;
  const { today, mayAppoint } = page;
  const options = [
    { value: '', label: t('choose') },
    ...page.people.map(({ id: value, name, jobTitle }) => ({
      value,
      label: [value === page.me ? t('me', { name }) : name, jobTitle].filter(Boolean).join(' · '),
    })),
  ];
  const tomorrow = addDays(today, 1);
  return (
    <Form method="post" className="stack form-narrow" noValidate>
      <ErrorSummary errors={reply ? errors : null} />
      <input type="hidden" name="id" value={typed?.id ?? id} />
      <div className="fields pair">
        <Select
          name="absentId"
          label={t('absent')}
          options={options}
          defaultValue={typed?.absentId ?? (mayAppoint ? '' : page.me)}
          error={errors.absentId}
        />
        <Select
          name="deputyId"
          label={t('deputy')}
          options={options}
          defaultValue={typed?.deputyId ?? ''}
          error={errors.deputyId}
        />
      </div>
      <div className="period">
        <RadioCards
          across
          name="period"
          label={t('period')}
          defaultValue={typed?.period ?? 'dates'}
          error={errors.period}
          options={[
            { value: 'today', label: t('today'), text: t('todayText', { day: formats.day(today) }) },
            { value: 'tomorrow', label: t('tomorrow'), text: formats.day(tomorrow) },
            {
              value: 'week',
              label: t('week'),
              text: t('weekText', { range: formats.range(today, addDays(today, 6)) }),
            },
            { value: 'dates', label: t('dates') },
          ]}
        />
        <div className="fields pair own-days">
          <DateInput name="from" label={t('from')} defaultValue={typed?.from ?? today} error={errors.from} />
          <DateInput name="until" label={t('until')} defaultValue={typed?.until ?? ''} error={errors.until} />
        </div>
      </div>
      <DutyTicks typed={typed} error={errors.duties} />
      <TextArea
        name="handover"
        label={t('handover')}
        hint={t('handoverHint')}
        optional
        rows={4}
        defaultValue={typed?.handover ?? ''}
        error={errors.handover}
      />
      <ActionBar note={mayAppoint ? null : t('proposeNote')}>
        {mayAppoint ? (
          <Button look="main" name="intent" value="appoint">
            {t('appoint')}
          </Button>
        ) : null}
        {!mayAppoint ||
        reply?.problem?.refusal === 'not-yours' ||
        reply?.problem?.refusal === 'own-deputy' ? (
          <Button look={mayAppoint ? 'plain' : 'main'} name="intent" value="propose">
            {t('propose')}
          </Button>
        ) : null}
      </ActionBar>
    </Form>
  );
}

function DutyTicks({ typed, error }: { typed: FormValues | undefined; error: string | undefined }) {
  const t = useTranslations('duties');
  const chosen = typed ? (typed.duties ?? '').split('\n') : ['all'];
  const own = fieldId('duties');
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={error ? `${own}-error` : undefined}>
      <legend>{t('new.duties')}</legend>
      <FieldError id={own}>{error}</FieldError>
      <div className="duty-ticks">
        {allDuties.map((duty, index) => (
          <Checkbox
            key={duty}
            id={index === 0 ? own : undefined}
            name="duties"
            value={duty}
            label={t(`duty.${duty}`)}
            hint={t(`dutyText.${duty}`)}
            defaultChecked={chosen.includes(duty)}
          />
        ))}
      </div>
    </fieldset>
  );
}
