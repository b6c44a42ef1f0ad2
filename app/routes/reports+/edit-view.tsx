import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EditorPage } from '~/flows/reports/read-editor.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, Select, TextInput } from '~/ui/field';
import { CheckList } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { PartConflict } from './part-conflict';
import { PartEditor } from './part-editor';
import type { ReportReply } from './report-reply';

type Props = { page: EditorPage; formKey: string; reply: ReportReply | undefined };

/** The report part by part; each is saved by itself, so that two people may write at once. */
export function EditorView({ page, formKey, reply }: Props) {
  const t = useTranslations('reports');
  const { base, id, about, blocks } = page;
  const errors = useErrorTexts(reply?.errors);
  // Fields of a part are named with the part.
  const part = reply?.values.block;
  const summary = part
    ? Object.fromEntries(Object.entries(errors).map(([name, text]) => [`${name}-${part}`, text]))
    : errors;
  const conflict = reply?.problem === 'stale' && reply.values.intent === 'block';
  return (
    <div className="stack-l">
      <PageHead
        title={about.title}
        crumbs={[
          { to: base, label: t('title') },
          { to: `${base}/${id}`, label: t('editor.crumb') },
        ]}
        meta={<span>{about.period}</span>}
        lead={t('editor.lead')}
        action={
          <ButtonLink icon="text" to={`${base}/${id}`}>
            {t('editor.preview')}
          </ButtonLink>
        }
      />
      <ErrorSummary errors={reply ? summary : null} labels={{ recipientId: t('editor.toWhom') }} />
      {conflict ? <PartConflict page={page} typed={reply.values} /> : null}
      {reply?.problem && !conflict ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {reply.problem === 'gone' ? t('editor.gone') : t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      {page.reason ? (
        <Note tone="stop" icon="returned">
          {t('page.returned', { reason: page.reason })}
        </Note>
      ) : null}
      <Section title={t('editor.blocks')} aside={page.mayUndo ? <Undo version={about.version} /> : undefined}>
        {blocks.length === 0 ? <p className="meta">{t('editor.none')}</p> : null}
        <ol className="report-parts">
          {blocks.map((one, at) => (
            <PartEditor
              key={`${one.block.id} ${one.seen}`}
              part={one}
              first={at === 0}
              last={at === blocks.length - 1}
              pictures={page.pictures}
              reply={reply?.values.block === one.block.id ? reply : undefined}
            />
          ))}
        </ol>
        <AddPart key={formKey} page={page} formKey={formKey} reply={reply} />
      </Section>
      <About page={page} reply={reply} />
      <Submit page={page} reply={reply} />
    </div>
  );
}

function Undo({ version }: { version: number }) {
  const t = useTranslations('reports.editor');
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <Button slim look="bare" icon="returned" name="intent" value="undo">
        {t('undo')}
      </Button>
    </Form>
  );
}

function AddPart({ page: { measures, mayMap }, formKey, reply }: Props) {
  const t = useTranslations('reports.editor');
  const typed = reply?.values.intent === 'add' ? reply : undefined;
  const errors = useErrorTexts(typed?.errors);
  const kinds = (['text', 'metric', 'chart', 'table', 'map', 'picture'] as const).filter(
    (kind) => kind !== 'map' || mayMap,
  );
  return (
    <Form method="post" className="sheet stack">
      <h3>{t('add')}</h3>
      <input type="hidden" name="id" value={formKey} />
      <div className="fields pair">
        <Select
          name="kind"
          label={t('addKind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue={typed?.values.kind ?? 'text'}
          error={errors.kind}
        />
        <Select
          name="measure"
          id="f-new-measure"
          label={t('addMeasure')}
          optional
          options={measures}
          defaultValue={typed?.values.measure ?? measures[0]?.value}
          error={errors.measure}
        />
      </div>
      <div className="row">
        <Button icon="plus" name="intent" value="add">
          {t('addDo')}
        </Button>
      </div>
    </Form>
  );
}

function About({ page: { about }, reply }: Pick<Props, 'page' | 'reply'>) {
  const t = useTranslations('reports.form');
  const typed = reply?.values.intent === 'about' ? reply : undefined;
  const errors = useErrorTexts(typed?.errors);
  return (
    <Section title={t('about')}>
      <Form method="post" className="stack form-narrow" noValidate key={about.version}>
        <input type="hidden" name="version" value={about.version} />
        <TextInput
          name="title"
          label={t('title')}
          maxLength={200}
          autoComplete="off"
          defaultValue={typed?.values.title ?? about.title}
          error={errors.title}
        />
        <div className="fields pair">
          <DateInput
            name="from"
            label={t('from')}
            defaultValue={typed?.values.from ?? about.from}
            error={errors.from}
          />
          <DateInput
            name="to"
            label={t('to')}
            defaultValue={typed?.values.to ?? about.to}
            error={errors.to}
          />
        </div>
        <div className="row">
          <Button name="intent" value="about">
            {t('saveAbout')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Submit({ page, reply }: Pick<Props, 'page' | 'reply'>) {
  const t = useTranslations('reports');
  const typed = reply?.values.intent === 'submit' ? reply : undefined;
  const errors = useErrorTexts(typed?.errors);
  const choices = page.recipients.length > 1 ? [{ value: '', label: t('editor.choose') }] : [];
  return (
    <Section title={t('editor.submitTitle')}>
      <div className="stack-s">
        {page.warnings.length > 0 ? (
          <>
            <h3>{t('warnings.title')}</h3>
            <CheckList
              items={page.warnings.map(({ key, what, title, other, to }) => ({
                id: key,
                ok: false,
                children: (
                  <>
                    {t(`warnings.${what}`, { title, other })}{' '}
                    {to ? (
                      <Link to={to} aria-label={t('warnings.openName', { title })}>
                        {t('warnings.open')}
                      </Link>
                    ) : null}
                  </>
                ),
              }))}
            />
          </>
        ) : null}
        <p className="measure">{t('editor.submitLead')}</p>
        <Form method="post" className="stack form-narrow" noValidate>
          <input type="hidden" name="version" value={page.about.version} />
          <Select
            name="recipientId"
            label={t('editor.toWhom')}
            options={[...choices, ...page.recipients]}
            defaultValue={typed?.values.recipientId ?? page.recipientId}
            error={errors.recipientId}
          />
          <div className="row">
            <Button look="main" icon="send" name="intent" value="submit">
              {t('editor.submit')}
            </Button>
          </div>
        </Form>
      </div>
    </Section>
  );
}
