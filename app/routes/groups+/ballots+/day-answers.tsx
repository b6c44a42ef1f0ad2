import { ballotAnswers } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import { RadioCards } from '~/ui/choice';

type Props = { options: { id: string; label: string; mine: string | null; hint?: string }[] };

/** One question for each time offered. */
export function DayAnswers({ options }: Props) {
  const t = useTranslations('ballots.answers');
  return (
    <div className="stack day-answers">
      {options.map(({ id, label, mine, hint }) => (
        <RadioCards
          key={id}
          name={`day-${id}`}
          label={label}
          hint={hint}
          options={ballotAnswers.map((value) => ({ value, label: t(value) }))}
          defaultValue={mine ?? undefined}
        />
      ))}
    </div>
  );
}
