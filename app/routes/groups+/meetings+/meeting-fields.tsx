import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { DateInput, NumberInput, Select, TextInput, TimeInput } from '~/ui/field';

export type FieldsOfMeeting = {
  title: string;
  kind: string;
  on: string;
  at: string;
  minutes: string;
  place: string;
  link: string;
};
type Props = {
  start: FieldsOfMeeting;
  typed: FormValues | undefined;
  errors: Record<string, string | undefined>;
  today?: string;
  /** A series has days of its own. */
  withoutDay?: boolean;
};

/** What a meeting is called, when it is and where. */
export function MeetingFields({ start, typed, errors, today, withoutDay }: Props) {
  const t = useTranslations('meetings.fields');
  const field = (name: keyof FieldsOfMeeting) => ({
    name,
    label: t(name),
    defaultValue: typed?.[name] ?? start[name],
    error: errors[name],
  });
  return (
    <>
      <div className="fields pair">
        <TextInput {...field('title')} maxLength={160} autoComplete="off" />
        <Select
          {...field('kind')}
          options={(['meeting', 'sitting'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <div className="fields trio">
        {withoutDay ? null : <DateInput {...field('on')} min={today} />}
        <TimeInput {...field('at')} />
        <NumberInput {...field('minutes')} />
      </div>
      <div className="fields pair">
        <TextInput {...field('place')} maxLength={200} optional autoComplete="off" />
        <TextInput {...field('link')} type="url" maxLength={500} optional autoComplete="off" />
      </div>
    </>
  );
}
