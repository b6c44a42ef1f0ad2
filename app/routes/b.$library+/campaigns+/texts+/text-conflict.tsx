import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { FieldError, TextArea, TextInput } from '~/ui/field';
import { Icon } from '~/ui/icon';
import type { TextBlockData } from './texts-data.server';
import type { Stored, Typed } from './use-autosave';

type TextConflictProps = {
  block: TextBlockData;
  conflict: { theirs: Stored; at: string; values: Typed; choice?: Record<string, string> };
  mine: Typed;
  titleWord: string;
  /** What was chosen, once something is. */
  onSettle: (chosen: Typed) => void;
};

/** Two texts written at the same time, whole and side by side; nothing is chosen for the person. */
export function TextConflict({ block, conflict, mine, titleWord, onSettle }: TextConflictProps) {
  const t = useTranslations('adoption.conflict');
  const formats = useFormats();
  const errors = useErrorTexts(conflict.choice);
  const { theirs } = conflict;
  const titled = block.title !== null;
  const id = `m-${block.id}`;
  const options = [
    { value: 'theirs', label: t('theirs'), text: theirs.values },
    { value: 'mine', label: t('mine'), text: mine },
  ];
  const settle = (event: React.FormEvent<HTMLFormElement>) => {
    const sent = new FormData(event.currentTarget);
    const keep = sent.get('keep');
    const edited = {
      title: String(sent.get('editedTitle') ?? ''),
      body: String(sent.get('editedBody') ?? ''),
    };
    const chosen = keep === 'theirs' ? theirs.values : keep === 'edited' ? edited : mine;
    if (keep) onSettle(titled ? chosen : { body: chosen.body ?? '' });
  };
  return (
    <Form method="post" onSubmit={settle} preventScrollReset>
      <input type="hidden" name="itemId" value={block.id} />
      <input type="hidden" name="version" value={theirs.version} />
      {titled ? <input type="hidden" name="title" value={mine.title ?? ''} /> : null}
      <input type="hidden" name="body" value={mine.body ?? ''} />
      <fieldset className="merge" aria-describedby={errors.keep ? `${id}-error` : undefined}>
        <legend className="vh">{t('which')}</legend>
        <div className="top" role="alert">
          <Icon name="merge" />
          <div>
            <h3>{t('title')}</h3>
            <p className="small">{t('text', { time: formats.clock(conflict.at) })}</p>
          </div>
        </div>
        <div className="versus">
          <FieldError id={id}>{errors.keep}</FieldError>
        </div>
        {options.map(({ value, label, text }) => (
          <div className="opt" key={value}>
            <input
              type="radio"
              name="keep"
              value={value}
              id={`${id}-${value}`}
              aria-describedby={`${id}-${value}-text`}
              required
            />
            <label htmlFor={`${id}-${value}`}>{label}</label>
            <p className="pre" id={`${id}-${value}-text`}>
              {titled ? <b>{`${text.title ?? ''}\n`}</b> : null}
              {text.body || t('emptyText')}
            </p>
          </div>
        ))}
        <div className="opt">
          <input type="radio" name="keep" value="edited" id={`${id}-edited`} />
          <label htmlFor={`${id}-edited`}>{t('edited')}</label>
          <div className="hand stack-s">
            {titled ? (
              <TextInput
                id={`${id}-title`}
                name="editedTitle"
                label={`${t('editedTitle')} (${titleWord.toLocaleLowerCase('lt')})`}
                error={errors.editedTitle}
                defaultValue={conflict.values.editedTitle ?? mine.title}
              />
            ) : null}
            <TextArea
              id={`${id}-body`}
              name="editedBody"
              label={t('editedLabel')}
              error={errors.editedBody}
              rows={5}
              defaultValue={conflict.values.editedBody ?? mine.body}
            />
          </div>
        </div>
        <div className="versus">
          <Button slim name="intent" value="choose">
            {t('keepPicked')}
          </Button>
        </div>
      </fieldset>
    </Form>
  );
}
