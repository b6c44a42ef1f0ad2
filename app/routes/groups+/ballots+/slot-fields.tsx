import { useTranslations } from 'use-intl';
import type { FormValues } from '~/http/form';
import { DateInput, NumberInput, TimeInput } from '~/ui/field';
import { slotsOffered } from './slots';

type Props = {
  page: { today: string };
  typed: FormValues | undefined;
  errors: Record<string, string | undefined>;
};

/** Days and hours offered; the first three are needed. */
export function SlotFields({ page, typed, errors }: Props) {
  const t = useTranslations('ballots.new');
  const numbers = Array.from({ length: slotsOffered }, (_, at) => at + 1);
  return (
    <>
      <NumberInput
        name="minutes"
        label={t('lasts')}
        defaultValue={typed?.minutes ?? '90'}
        error={errors.minutes}
      />
      <fieldset className="field">
        <legend>{t('slots')}</legend>
        <span className="hint">{t('slotsHint')}</span>
        <div className="stack-s">
          {numbers.map((n) => (
            <div key={n} className="fields pair">
              <DateInput
                name={`on${n}`}
                label={t('slotDay', { n })}
                optional={n > 3}
                min={page.today}
                defaultValue={typed?.[`on${n}`]}
                error={errors[`on${n}`]}
              />
              <TimeInput
                name={`at${n}`}
                label={t('slotTime', { n })}
                optional={n > 3}
                defaultValue={typed?.[`at${n}`] ?? (n > 3 ? '' : '10:00')}
                error={errors[`at${n}`]}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </>
  );
}
