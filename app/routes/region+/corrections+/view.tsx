import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import type { CorrectionsProps } from './correction-props';
import { Editor } from './editor';
import { Offers } from './offers-view';
import { Publish } from './publish-view';
import { useCorrectionErrors } from './use-correction-errors';

export function CorrectionsView({ page, reply }: CorrectionsProps) {
  const t = useTranslations('corrections');
  const errors = useCorrectionErrors(reply);
  const may = page.editable && page.open;
  return (
    <div className="stack-l gap-m">
      <p className="lead">{t('lead')}</p>
      {page.open ? null : (
        <Note icon="lock">
          <p>{t('over')}</p>
        </Note>
      )}
      {page.open && !page.editable ? (
        <Note>
          <p>{t('reader')}</p>
        </Note>
      ) : null}
      <Progress page={page} />
      {reply ? <ErrorSummary errors={errors} /> : null}
      {may && !page.draft ? (
        <Form method="post" className="sheet stack">
          <p className="measure">{t('startText')}</p>
          <p>
            <Button look="main" icon="pen" name="intent" value="start">
              {t('start')}
            </Button>
          </p>
        </Form>
      ) : null}
      {may ? <Offers page={page} /> : null}
      {may && page.draft ? (
        <>
          <Editor page={page} draft={page.draft} reply={reply} />
          <Publish page={page} draft={page.draft} />
        </>
      ) : null}
      <Versions page={page} may={may} />
    </div>
  );
}

function Progress({ page }: Pick<CorrectionsProps, 'page'>) {
  const t = useTranslations('corrections');
  const { progress } = page;
  if (!progress || progress.total === 0) return null;
  const { updated, total, offered } = progress;
  return (
    <div className="sheet stack-s" role="status">
      <p>
        <strong>{updated === total ? t('progressAll', { total }) : t('progress', { updated, total })}</strong>
      </p>
      <progress value={updated} max={total} aria-label={t('progress', { updated, total })} />
      {offered > 0 ? <p className="meta">{t('offered', { n: offered })}</p> : null}
    </div>
  );
}

function Versions({ page, may }: Pick<CorrectionsProps, 'page'> & { may: boolean }) {
  const t = useTranslations('corrections.versions');
  return (
    <Section title={t('title')}>
      <div className="stack">
        {page.versions.map((one) => (
          <article key={one.number} className="blk">
            <div className="head">
              <h3>{t('number', { n: one.number })}</h3>
              {one.current ? (
                <Chip tone="done" icon="check">
                  {t('now')}
                </Chip>
              ) : null}
              {one.urgent ? (
                <Chip tone="stop" icon="warn">
                  {t('urgent')}
                </Chip>
              ) : null}
              <span className="meta">{one.when}</span>
            </div>
            {one.note ? <p className="measure pre">{one.note}</p> : null}
            {one.number === 1 ? <p className="meta">{t('first')}</p> : null}
            {one.changes.length > 0 ? (
              <details>
                <summary>{t('changes')}</summary>
                <Changes changes={one.changes} />
              </details>
            ) : null}
            {may && !one.current ? (
              <Form method="post">
                <input type="hidden" name="from" value={one.number} />
                <Button
                  icon="returned"
                  name="intent"
                  value="start"
                  aria-label={t('backFor', { n: one.number })}
                >
                  {t('back')}
                </Button>
              </Form>
            ) : null}
          </article>
        ))}
      </div>
    </Section>
  );
}
