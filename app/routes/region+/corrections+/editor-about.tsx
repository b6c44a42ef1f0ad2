import { useTranslations } from 'use-intl';
import { DateInput, TextArea, TextInput } from '~/ui/field';
import type { FormFields } from './correction-props';

const dayNames = ['startsOn', 'endsOn', 'answerBy', 'reportBy'] as const;

/** What the campaign is about, and its days. */
export function EditorAbout({ fields: { value, error } }: { fields: FormFields }) {
  const t = useTranslations('corrections.draft');
  const about = useTranslations('composer.about');
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
      <fieldset className="stack">
        <legend>{about('title')}</legend>
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
      </fieldset>
      <fieldset className="stack">
        <legend>{t('days')}</legend>
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
      </fieldset>
    </>
  );
}
