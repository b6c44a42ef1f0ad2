import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Preview } from '~/flows/duty-mirror/preview.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Field, TextArea, TextInput } from '~/ui/field';
import { ActionBar, PageHead } from '~/ui/page';
import { PreviewTable } from './preview-table';

type Problem = 'noFile' | 'tooLarge' | 'broken' | 'unreadable';
type Reply =
  | { ok: true; preview: Preview; file: boolean; values: FormValues }
  | { ok: false; problem: Problem }
  | { ok: false; errors: FieldErrors; values: FormValues };

type Props = {
  id: string;
  base: string;
  start: { title: string; approvedOn: string; text: string };
  replaces: boolean;
  reply: Reply | undefined;
};

/** A description is pasted or read from a file, looked at clause by clause, mended in its text and only then kept. */
export function LoadView({ id, base, start, replaces, reply }: Props) {
  const t = useTranslations('dutyMirror.loading');
  const title = useTranslations('dutyMirror')('title');
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const typed: FormValues = (reply && 'values' in reply ? reply.values : undefined) ?? {};
  const preview = reply?.ok ? reply.preview : null;
  const none = preview && (preview.clauses.length === 0 || preview.tooMany);
  const value = (name: 'title' | 'approvedOn' | 'text') => ({
    name,
    defaultValue: typed[name] ?? start[name],
    error:
      errors[name] ?? (name === 'text' && none ? t(preview.tooMany ? 'tooMany' : 'noClauses') : undefined),
  });
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} crumbs={[{ to: base, label: title }]} />
      {replaces ? <Note icon="info">{t('replaces')}</Note> : null}
      {reply?.ok && reply.file ? <Note icon="check">{t('fileRead')}</Note> : null}
      <FileForm problem={reply && 'problem' in reply ? reply.problem : null} />
      <Form
        method="post"
        className="stack"
        noValidate
        key={reply?.ok && reply.file ? `file ${typed.text?.length}` : 'typed'}
      >
        <ErrorSummary errors={reply && 'errors' in reply ? errors : null} />
        <input type="hidden" name="id" value={typed.id ?? id} />
        <div className="fields pair">
          <TextInput {...value('title')} label={t('name')} hint={t('nameHint')} maxLength={200} />
          <DateInput {...value('approvedOn')} label={t('approvedOn')} optional />
        </div>
        <TextArea {...value('text')} label={t('text')} hint={t('textHint')} rows={preview ? 10 : 16} />
        {preview && !none ? <PreviewTable preview={preview} /> : null}
        <ActionBar>
          {preview && !none ? (
            <Button look="main" name="intent" value="save">
              {t('save')}
            </Button>
          ) : null}
          <Button look={preview && !none ? 'plain' : 'main'} name="intent" value="read">
            {t(preview ? 'readAgain' : 'read')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}

function FileForm({ problem }: { problem: Problem | null }) {
  const t = useTranslations('dutyMirror.loading');
  return (
    <details open={problem !== null}>
      <summary>{t('fileOpen')}</summary>
      <Form method="post" encType="multipart/form-data" className="stack-s form-narrow">
        <Field name="file" label={t('file')} error={problem ? t(`problem.${problem}`) : null}>
          {(wires) => <input {...wires} type="file" name="file" accept=".docx,.odt,.txt" required={false} />}
        </Field>
        <Button>{t('fileDo')}</Button>
      </Form>
    </details>
  );
}
