import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Sheet } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import { type CorrectionsProps, formId } from './correction-props';

/** *Šablonas atnaujintas*: what is new in it, and one button that brings it into the correction. */
export function TemplateNews({ page }: Pick<CorrectionsProps, 'page'>) {
  const t = useTranslations('corrections.template');
  const { news, draft } = page;
  if (!news) return null;
  return (
    <Sheet title={t('title')}>
      <p className="measure">
        {t.rich('text', {
          number: news.number,
          from: news.from,
          template: news.title,
          a: (words) => <Link to={news.to}>{words}</Link>,
        })}
      </p>
      {news.note ? <p className="quote pre">{news.note}</p> : null}
      {news.changes.length > 0 ? (
        <details>
          <summary>{t('changes', { n: news.changes.length })}</summary>
          <Changes changes={news.changes} />
        </details>
      ) : null}
      <Form method="post" className="stack-s">
        <p>
          <Button
            look={draft ? 'plain' : 'main'}
            icon="merge"
            name="intent"
            value="template"
            form={draft ? formId : undefined}
          >
            {t('take')}
          </Button>
        </p>
        <p className="meta">{t('takeHint')}</p>
      </Form>
    </Sheet>
  );
}
