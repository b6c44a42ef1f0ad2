import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { Checkbox } from '~/ui/choice';
import { type Mentionable, MentionField } from './mention-field';

type Props = {
  label: string;
  rows: number;
  start?: { body: string; mentions: string[] };
  typed: FormValues | undefined;
  errors: Record<string, string | undefined>;
  people: Mentionable[];
};

/** The words of a post, and the people it calls upon. */
export function PostFields({ label, rows, start, typed, errors, people }: Props) {
  const t = useTranslations('discussions.form');
  const ticked = typed ? (typed.mention ?? '').split('\n').filter(Boolean) : (start?.mentions ?? []);
  return (
    <>
      <MentionField
        name="body"
        label={label}
        hint={people.length > 0 ? t('bodyHint') : undefined}
        rows={rows}
        defaultValue={typed?.body ?? start?.body}
        error={errors.body}
        people={people}
      />
      {people.length > 0 ? (
        <details className="quiet" open={ticked.length > 0 || Boolean(errors.mention)}>
          <summary>{t('mention')}</summary>
          <fieldset className="field plain">
            <legend className="vh">{t('mention')}</legend>
            <p className="hint">{t('mentionHint')}</p>
            <div className="tick-columns">
              {people.map(({ id, name, library }) => (
                <Checkbox
                  key={id}
                  name="mention"
                  value={id}
                  label={name}
                  hint={library ?? undefined}
                  defaultChecked={ticked.includes(id)}
                />
              ))}
            </div>
          </fieldset>
        </details>
      ) : null}
    </>
  );
}
