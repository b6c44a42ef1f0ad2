import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { capitalised } from '~/i18n/format';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextInput, TimeInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { ActionBar } from '~/ui/page';
import { ProblemNote, useFrame } from './frame';
import { PlaceConflict } from './place-conflict';
import type { PlacePage } from './place-data.server';
import { type SaveReply, useAutosave } from './texts+/use-autosave';

type PlaceViewProps = { page: PlacePage; reply: SaveReply | undefined };

export function PlaceView({ page, reply }: PlaceViewProps) {
  const t = useTranslations('adoption.place');
  return (
    <div className="stack">
      <p className="lead">{page.editable ? t('lead') : t('readOnly')}</p>
      {page.editable || reply ? <PlaceForm page={page} reply={reply} /> : <PlaceFacts page={page} />}
    </div>
  );
}

function PlaceFacts({ page }: { page: PlacePage }) {
  const t = useTranslations('adoption.place');
  const formats = useFormats();
  const { place, happensOn, happensAt, contact, responsibleId } = page.values;
  const when = [happensOn && formats.longDay(happensOn), happensAt && formats.time(happensAt)];
  return (
    <Facts
      items={[
        { label: t('place'), value: place || t('empty') },
        { label: t('day'), value: when.filter(Boolean).join(', ') || t('empty') },
        {
          label: t('responsible'),
          value: page.staff.find((one) => one.value === responsibleId)?.label ?? t('nobody'),
        },
        { label: t('contact'), value: contact || t('empty') },
      ]}
    />
  );
}

function PlaceForm({ page, reply }: PlaceViewProps) {
  const t = useTranslations('adoption.place');
  const formats = useFormats();
  const { to, report } = useFrame();
  const save = useAutosave({
    draftKey: `${page.id}:place`,
    stored: { version: page.version, values: page.values },
    typed: reply && 'values' in reply ? reply.values : undefined,
    extra: {},
    report,
    disabled: !page.editable || (reply !== undefined && 'kind' in reply),
  });
  const answer = save.reply ?? reply;
  const problem = answer && 'problem' in answer ? answer : null;
  const conflict = answer && 'kind' in answer && answer.kind === 'conflict' ? answer : null;
  const errors = useErrorTexts(answer && 'errors' in answer ? answer.errors : undefined);
  const refused = reply && 'errors' in reply ? errors : null;
  const { form, onSubmit } = useSubmitAfter(save.busy);
  const bind = (name: string) => ({
    name,
    value: save.values[name] ?? '',
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => save.change(name, event.currentTarget.value),
  });
  return (
    <>
      {problem ? <ProblemNote reply={problem} to={to} /> : null}
      {conflict ? (
        <PlaceConflict
          page={page}
          theirs={conflict.theirs}
          mine={save.values}
          onLeave={() => save.settle()}
        />
      ) : null}
      <Form method="post" ref={form} onSubmit={onSubmit} className="stack" noValidate>
        <ErrorSummary errors={refused} />
        <input type="hidden" name="version" value={conflict ? conflict.theirs.version : save.version} />
        <div className="fields pair">
          <div className="full">
            <TextInput {...bind('place')} label={t('place')} hint={t('placeHint')} autoComplete="off" />
          </div>
          <div>
            <DateInput
              {...bind('happensOn')}
              label={t('day')}
              hint={t('dayHint', { range: formats.range(page.startsOn, page.endsOn) })}
            />
            <DayDoubt day={save.values.happensOn ?? ''} page={page} />
          </div>
          <TimeInput {...bind('happensAt')} label={t('time')} />
          <Select
            {...bind('responsibleId')}
            label={t('responsible')}
            options={[{ value: '', label: t('nobody') }, ...page.staff]}
          />
          <div className="full">
            <TextInput {...bind('contact')} label={t('contact')} hint={t('contactHint')} autoComplete="off" />
          </div>
        </div>
        <ActionBar>
          <Button look="main" name="intent" value="save">
            {t('save')}
          </Button>
        </ActionBar>
      </Form>
    </>
  );
}

/** A day outside the campaign or at the week's end is somebody's plan, so it is only said aloud. */
function DayDoubt({ day, page }: { day: string; page: PlacePage }) {
  const t = useTranslations('adoption.place');
  const formats = useFormats();
  const known = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= page.today;
  const outside = known && (day < page.startsOn || day > page.endsOn);
  const weekday = known ? new Date(`${day}T00:00:00Z`).getUTCDay() : 1;
  const weekend = weekday === 0 || weekday === 6;
  const name = known ? capitalised(formats.day(day)) : '';
  return (
    <div role="status">
      {outside ? (
        <Note tone="wait" icon="calendar">
          {t('outside', { day: name, range: formats.range(page.startsOn, page.endsOn) })}
        </Note>
      ) : null}
      {weekend && !outside ? (
        <Note tone="wait" icon="calendar">
          {t('weekend', { day: name, weekday: formats.weekday(day) })}
        </Note>
      ) : null}
    </div>
  );
}

/** A press while something is being saved waits for that answer, so that a person never meets her own earlier text as a colleague's. */
export function useSubmitAfter(busy: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!button || busy) return;
    setButton(null);
    form.current?.requestSubmit(button);
  }, [button, busy]);
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    if (!busy) return;
    event.preventDefault();
    setButton((event.nativeEvent as SubmitEvent).submitter);
  };
  return { form, onSubmit };
}
