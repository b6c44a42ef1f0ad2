import {
  type channelLimits,
  checkTyping,
  fillText,
  fixText,
  isFixable,
  lengthVerdict,
  type TextCheck,
} from '@sklaida/campaigns';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { calendarWords } from '~/i18n/calendar-words';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';

type Props = {
  /** The field it reads, for the button that works without script. */
  name: string;
  text: string;
  year: number;
  onFix: (mended: string) => void;
};

/** What a careful reader would mend in the text as it stands in the field; each kind once, with its button where no judgement is needed. */
export function TextChecks({ name, text, year, onFix }: Props) {
  const t = useTranslations('composer.checks');
  const groups = useMemo(() => grouped(checkTyping(text, year)), [text, year]);
  const sentence = useCheckSentence();
  const unknown = useMemo(() => [...new Set(fillText(text, {}).unknown)], [text]);
  const mild = unknown.length === 0 && groups.every(({ check }) => check.code === 'loose-space');
  if (text.trim() === '') return null;
  if (groups.length + unknown.length === 0) {
    return (
      <p className="check-ok meta">
        <Icon name="check" /> {t('clean')}
      </p>
    );
  }
  return (
    <ul className={mild ? 'text-checks mild' : 'text-checks'} aria-live="polite">
      {groups.map(({ check, count }) => (
        <li key={`${check.code} ${'word' in check ? check.word : ''}`}>
          <Icon name={mild ? 'info' : 'warn'} />
          <span>
            {sentence(check)}{' '}
            <span className="meta">
              {t('where', { excerpt: excerptOf(text, check) })}
              {count > 1 ? ` · ${t('times', { n: count })}` : null}
            </span>
          </span>
          {isFixable(check) ? (
            <Button
              slim
              name="intent"
              value={`fix:${name}:${check.code}`}
              aria-label={t('fixFor', { what: sentence(check) })}
              onClick={(event) => {
                event.preventDefault();
                onFix(fixText(text, year, check.code));
              }}
            >
              {t('fix')}
            </Button>
          ) : null}
        </li>
      ))}
      {unknown.map((word) => (
        <li key={word}>
          <Icon name="warn" />
          <span>{t('unknown', { name: word })}</span>
        </li>
      ))}
    </ul>
  );
}

function useCheckSentence() {
  const t = useTranslations('composer.checks');
  const { locale } = useFormats();
  return (check: TextCheck): string => {
    switch (check.code) {
      case 'weekday-mismatch':
        return t(check.code, { weekday: calendarWords[locale].weekdays[check.weekday - 1] ?? '' });
      case 'avoid-word':
        return t(check.code, { word: check.word, better: check.better });
      case 'form-after-preposition':
        return t(check.code, { word: check.preposition, better: check.forms.join(', ') });
      case 'place-after-preposition':
        return t(check.code, { word: check.preposition, better: check.word });
      default:
        return t(check.code);
    }
  };
}

function grouped(checks: readonly TextCheck[]): { check: TextCheck; count: number }[] {
  const groups = new Map<string, { check: TextCheck; count: number }>();
  for (const check of checks) {
    const key = `${check.code} ${'word' in check ? check.word : ''}`;
    const known = groups.get(key);
    if (known) known.count += 1;
    else groups.set(key, { check, count: 1 });
  }
  return [...groups.values()];
}

/** The place with a few words around it, on one line. */
function excerptOf(text: string, { start, end }: TextCheck): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 14);
  const until = text.indexOf('\n', end);
  return text.slice(from, Math.min(until === -1 ? text.length : until, end + 14)).trim();
}

type LengthProps = { channel: keyof typeof channelLimits; text: string };

/** How long the text is for its channel, as it is typed. */
export function TextLength({ channel, text }: LengthProps) {
  const t = useTranslations('composer.texts');
  const { length, soft, hard, over } = lengthVerdict(channel, text);
  const words = {
    none: t('length', { n: length, max: soft }),
    soft: t('overSoft', { n: length, max: soft }),
    hard: t('overHard', { n: length, max: hard }),
  };
  return <span className={over === 'none' ? 'meta nb' : 'meta over'}>{words[over]}</span>;
}
