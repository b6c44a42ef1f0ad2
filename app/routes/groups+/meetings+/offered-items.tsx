import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { Checkbox } from '~/ui/choice';

type Props = {
  items: { value: string; label: string; under: string | null; ticked: boolean }[];
  typed?: FormValues | undefined;
};

/** What can be taken onto the agenda, ticked where it waits. */
export function OfferedItems({ items, typed }: Props) {
  const t = useTranslations('meetings.new');
  const kept = typed?.take?.split('\n');
  if (items.length === 0) return null;
  return (
    <fieldset className="field" aria-describedby="f-take-hint">
      <legend>{t('offered')}</legend>
      <span className="hint" id="f-take-hint">
        {t('offeredHint')}
      </span>
      <div className="stack-s">
        {items.map(({ value, label, under, ticked }) => (
          <Checkbox
            key={value}
            name="take"
            value={value}
            label={label}
            hint={under}
            defaultChecked={typed ? (kept?.includes(value) ?? false) : ticked}
          />
        ))}
      </div>
    </fieldset>
  );
}
