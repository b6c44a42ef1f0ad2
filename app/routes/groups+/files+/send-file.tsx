import { Form } from '@remix-run/react';
import { type ChangeEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroupFilesPage } from '~/flows/files/read-files.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Field, Select } from '~/ui/field';
import { Sheet } from '~/ui/page';
import type { FilesReply } from './files-reply';
import { useSending } from './use-sending';

type Problem =
  | 'noFile'
  | 'tooLarge'
  | 'broken'
  | 'empty'
  | 'ending'
  | 'mismatch'
  | 'macros'
  | 'picture'
  | 'full'
  | 'subject'
  | 'cut';

/** One more file. Without script it goes as any form does; with it, one sees how much has left, and too large a file is refused at once. */
export function SendFile({ page, reply }: { page: GroupFilesPage; reply: FilesReply }) {
  const t = useTranslations('files');
  const [large, setLarge] = useState(false);
  const sending = useSending();
  const said = sending.reply ?? reply;
  const errors = large ? { file: 'tooLarge' } : (said?.errors ?? {});
  const sentences = Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, t(`problems.${code as Problem}`)]),
  );
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    sending.forget();
    setLarge((target.files?.[0]?.size ?? 0) > page.limit);
  };
  return (
    <div className="no-print" id="new">
      <Sheet title={t('add')}>
        <Form
          method="post"
          encType="multipart/form-data"
          className="stack"
          reloadDocument
          noValidate
          onSubmit={(event) => (large ? event.preventDefault() : sending.send(event))}
        >
          <ErrorSummary errors={sentences} />
          <input type="hidden" name="id" value={page.id} />
          <Select
            name="meeting"
            label={t('for')}
            options={[
              { value: '', label: t('ofGroup') },
              ...page.meetings.map((one) => ({ value: one.id, label: one.title })),
            ]}
            defaultValue={said?.values.meeting ?? page.asked}
            error={sentences.meeting}
          />
          <Field name="file" label={t('file')} hint={t('fileHint')} error={sentences.file}>
            {(wires) => <input {...wires} type="file" name="file" accept={page.accept} onChange={chosen} />}
          </Field>
          <Checkbox
            name="guests"
            value="yes"
            label={t('guests')}
            hint={t('guestsHint')}
            defaultChecked={said?.values.guests === 'yes'}
          />
          {sending.part === null ? null : (
            <p className="stack-s" role="status">
              <progress value={sending.part} max={100} aria-label={t('sending')} />
              <span className="meta">{t(sending.part < 100 ? 'sending' : 'judging')}</span>
            </p>
          )}
          <div>
            <Button look="main" name="intent" value="add" disabled={sending.part !== null}>
              {t('send')}
            </Button>
          </div>
        </Form>
      </Sheet>
    </div>
  );
}
