import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import type { CorrectionsProps, Draft } from './correction-props';

/** What libraries will see, and the two presses that send it. */
export function Publish({ page, draft }: Pick<CorrectionsProps, 'page'> & { draft: Draft }) {
  const t = useTranslations('corrections');
  return (
    <Section
      title={t('publish.title')}
      aside={<span className="meta">{t('publish.reach', { n: page.reached })}</span>}
    >
      <div className="stack-l" id="changes">
        {draft.same ? <p className="meta">{t('publish.same')}</p> : null}
        {draft.moved.length > 0 ? (
          <ul>
            {draft.moved.map(({ name, before, after }) => (
              <li key={name}>{t('publish.dayMoved', { name: t(`draft.${name}`), before, after })}</li>
            ))}
          </ul>
        ) : null}
        <Changes changes={draft.changes} />
        <Note tone={draft.urgent ? 'stop' : 'idle'}>
          <p>{t(draft.urgent ? 'publish.urgentText' : 'publish.plainText')}</p>
        </Note>
        {draft.same || draft.behind ? null : (
          <details className="no-print">
            <summary>{t('publish.open')}</summary>
            <Form method="post" className="sheet stack">
              <input type="hidden" name="version" value={draft.version} />
              <p className="measure">{t('publish.confirmText')}</p>
              <p>
                <Button look="main" icon="send" name="intent" value="publish">
                  {t('publish.confirm')}
                </Button>
              </p>
            </Form>
          </details>
        )}
        <details className="no-print">
          <summary>{t('draft.drop')}</summary>
          <Form method="post" className="sheet stack">
            <p className="measure">{t('draft.dropText')}</p>
            <p>
              <Button look="stop" name="intent" value="drop">
                {t('draft.dropConfirm')}
              </Button>
            </p>
          </Form>
        </details>
      </div>
    </Section>
  );
}
