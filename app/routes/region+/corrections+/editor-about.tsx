import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { DateInput, TextArea, TextInput } from '~/ui/field';
import type { Draft, FormFields } from './correction-props';
import { Part } from './part';

const dayNames = ['startsOn', 'endsOn', 'answerBy', 'reportBy'] as const;

/** What the campaign is about, and its days. */
export function EditorAbout({ draft, fields: { value, error } }: { draft: Draft; fields: FormFields }) {
  const t = useTranslations('corrections.draft');
  const about = useTranslations('composer.about');
  const formats = useFormats();
  const { startsOn = '', endsOn = '' } = draft.fields;
  const wrong = (names: readonly string[]) => names.some(error);
  const text = (name: 'keyMessage' | 'goal' | 'audiences', rows: number, maxLength: number) => (
    <TextArea
      name={name}
      label={about(name)}
      hint={name === 'audiences' ? about('audiencesHint') : undefined}
      defaultValue={value(name)}
      error={error(name)}
      rows={rows}
      maxLength={maxLength}
    />
  );
  return (
    <>
      <Part
        title={about('title')}
        open={wrong(['keyMessage', 'goal', 'audiences', 'hashtags'])}
        aside={draft.fields.keyMessage}
      >
        {text('keyMessage', 2, 300)}
        {text('goal', 3, 600)}
        <div className="fields pair">
          {text('audiences', 4, 1000)}
          <TextInput
            name="hashtags"
            label={about('hashtags')}
            hint={about('hashtagsHint')}
            defaultValue={value('hashtags')}
            error={error('hashtags')}
          />
        </div>
      </Part>
      <Part title={t('days')} open={wrong(dayNames)} aside={formats.longRange(startsOn, endsOn)}>
        <p className="meta">{t('daysHint')}</p>
        <div className="fields pair">
          {dayNames.map((name) => (
            <DateInput
              key={name}
              name={name}
              label={t(name)}
              defaultValue={value(name)}
              error={error(name)}
            />
          ))}
        </div>
      </Part>
    </>
  );
}
