import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { TemplatePage } from '~/flows/composer/read-templates.server';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';

/** What its owner may do with the template, and what waits unpublished. */
export function OwnerSteps({ page }: { page: TemplatePage }) {
  const t = useTranslations('composer');
  if (!page.edit && !page.copy) return null;
  return (
    <div className="stack-s">
      {page.waits && page.edit ? (
        <Note tone="wait" icon="pen">
          <p>
            {t('draftWaits', { n: page.waits })} <Link to={page.edit}>{t('continueDraft')}</Link>
          </p>
        </Note>
      ) : null}
      <div className="row">
        {page.edit ? (
          <ButtonLink slim icon="pen" to={page.edit}>
            {t('edit')}
          </ButtonLink>
        ) : null}
        {page.edit ? (
          <ButtonLink slim icon="screen" to={page.edit.replace(/edit$/, 'preview')}>
            {t('tabs.preview')}
          </ButtonLink>
        ) : null}
        {page.copy ? (
          <ButtonLink slim icon="copy" to={page.copy}>
            {t('newTemplate')}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}

export function VersionChanges({ page }: { page: TemplatePage }) {
  const t = useTranslations('editions.publish');
  if (!page.changes) return null;
  return (
    <Section title={t('changesIn')}>
      {page.changes.length === 0 ? <p>{t('same')}</p> : <Changes changes={page.changes} />}
    </Section>
  );
}

export function Retire({ page }: { page: TemplatePage }) {
  const t = useTranslations('editions.retire');
  if (!page.retirable) return null;
  return (
    <Section title={t('title')}>
      <p className="measure">{t('text')}</p>
      <details>
        <summary>{t('open')}</summary>
        <Form method="post">
          <Button slim look="stop" icon="archive" name="intent" value="retire">
            {t('confirm')}
          </Button>
        </Form>
      </details>
    </Section>
  );
}
