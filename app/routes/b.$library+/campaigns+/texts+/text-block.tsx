import { Link } from '@remix-run/react';
import type { PlaceholderKey } from '@sklaida/campaigns';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { calendarWords } from '~/i18n/calendar-words';
import { useFormats } from '~/i18n/use-formats';
import { Chip } from '~/ui/chip';
import { Icon } from '~/ui/icon';
import { useFrame } from '../frame';
import { Filled } from './filled';
import { TextDeeds } from './text-deeds';
import { TextEditor } from './text-editor';
import type { Finding, TextBlockData } from './texts-data.server';
import type { TextsReply } from './texts-reply';

type TextBlockProps = {
  adoptionId: string;
  block: TextBlockData;
  heading: string;
  titleWord: string;
  reply: TextsReply | undefined;
};

export function TextBlock({ adoptionId, block, heading, titleWord, reply }: TextBlockProps) {
  const t = useTranslations('adoption');
  const [live, setLive] = useState(false);
  const troubled = block.missing.length + block.unknown.length > 0;
  const empty = block.body.trim() === '';
  return (
    <div className={troubled ? 'blk bad' : 'blk'} id={`b-${block.id}`} tabIndex={-1}>
      <div className="head">
        <h3>{heading}</h3>
        <Origin block={block} />
      </div>
      <div className={block.mode === 'locked' ? 'locked stack-s' : 'stack-s'}>
        {block.filledTitle ? (
          <p className="ph1">
            <Filled segments={block.filledTitle} />
          </p>
        ) : null}
        {empty ? (
          <p className="meta">{t(block.mode === 'optional' ? 'texts.emptyOptional' : 'texts.emptyBody')}</p>
        ) : (
          <p className="quote pre">
            <Filled segments={block.filledBody} />
          </p>
        )}
      </div>
      <BlockGaps block={block} />
      <Findings items={live ? block.findings.filter((one) => one.filled) : block.findings} />
      {block.editable ? (
        <TextEditor
          adoptionId={adoptionId}
          block={block}
          titleWord={titleWord}
          reply={reply}
          live={live}
          onLive={setLive}
        />
      ) : null}
      <TextDeeds block={block} reply={reply} />
    </div>
  );
}

/** Whose words these are. */
export function Origin({ block }: { block: Pick<TextBlockData, 'mode' | 'changed' | 'origin' | 'gone'> }) {
  const t = useTranslations('adoption');
  const marks = useTranslations('updates.marks');
  return (
    <span className="row">
      {block.mode === 'optional' ? <span className="meta">{t('optional')}</span> : null}
      {block.origin === 'own' ? (
        <Chip tone="go" icon="library">
          {marks('own')}
        </Chip>
      ) : block.gone ? (
        <Chip icon="archive">{marks('gone')}</Chip>
      ) : block.mode === 'locked' ? (
        <Chip line icon="lock">
          {t('locked')}
        </Chip>
      ) : block.changed ? (
        <Chip tone="go" icon="pen">
          {t('changedByUs')}
        </Chip>
      ) : (
        <Chip line icon="text">
          {t('regionText')}
        </Chip>
      )}
    </span>
  );
}

const answers = {
  biblioteka: 'names',
  miestas: 'names',
  savivaldybe: 'names',
  data: 'happensOn',
  laikas: 'happensAt',
  vieta: 'place',
  kontaktas: 'contact',
  kreipinys: null,
} as const satisfies Record<PlaceholderKey, string | null>;

/** Where what is missing is said: among the library's answers, or where the forms of its name are confirmed. */
function answerAt(key: PlaceholderKey, to: string, names: string | null): string | null {
  const field = answers[key];
  return field === 'names' ? names : field && `${to}/place#f-${field}`;
}

/** The way to what is missing, or to whoever can give it. */
export function AnswerTo({ missing, otherwise }: { missing: PlaceholderKey; otherwise?: ReactNode }) {
  const t = useTranslations('adoption');
  const { to, names } = useFrame();
  const at = answerAt(missing, to, names);
  if (at) return <Link to={at}>{t(`texts.fill.${missing}`)}</Link>;
  return <>{answers[missing] === 'names' ? t('askForms') : otherwise}</>;
}

function BlockGaps({ block }: { block: TextBlockData }) {
  const t = useTranslations('adoption.texts');
  return (
    <>
      {block.missing.map((key) => (
        <p className="err" key={key}>
          <Icon name="warn" />
          <span>
            {t(`missing.${key}`)} <AnswerTo missing={key} />
          </span>
        </p>
      ))}
      {block.unknown.map((word) => (
        <p className="err" key={word}>
          <Icon name="warn" />
          <span>{t('unknown', { word })}</span>
        </p>
      ))}
    </>
  );
}

function Findings({ items }: { items: Finding[] }) {
  const t = useTranslations('adoption.texts');
  const formats = useFormats();
  if (items.length === 0) return null;
  return (
    <ul className="findings">
      {items.map((item) => (
        <li key={item.code + item.excerpt} className="meta">
          <Icon name="info" />
          <span>
            {t(`findings.${item.code as 'double-space'}`, {
              weekday: calendarWords[formats.locale].weekdays[(item.weekday ?? 1) - 1] ?? '',
              word: item.word,
              better: item.better,
            } as never)}{' '}
            {t('findingAt', { excerpt: item.excerpt })}
          </span>
        </li>
      ))}
    </ul>
  );
}
