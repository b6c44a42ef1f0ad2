import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import { type CorrectionsProps, type Draft, formId } from './correction-props';
import { MovedDays } from './versions-view';

/** What libraries will see, and the two presses that send it. */
export function Publish({ page, draft }: Pick<CorrectionsProps, 'page'> & { draft: Draft }) {
  const t = useTranslations('corrections');
  const open = draft.template?.open ?? 0;
  return (
    <Section
      title={t('publish.title')}
      aside={<span className="meta">{t('publish.reach', { n: page.reached })}</span>}
    >
      <div className="stack-l" id="changes">
        {draft.same ? <p className="meta">{t('publish.same')}</p> : null}
        <MovedDays moved={draft.moved} />
        <Changes changes={draft.changes} />
        {draft.same ? null : (
          <Note tone={draft.urgent ? 'stop' : 'idle'}>
            <p>{t(draft.urgent ? 'publish.urgentText' : 'publish.plainText')}</p>
          </Note>
        )}
        {open > 0 ? (
          <Note tone="wait" icon="merge">
            <p>{t('publish.undecided', { n: open })}</p>
          </Note>
        ) : null}
        {draft.same && draft.template && open === 0 ? (
          <p className="row">
            <Button name="intent" value="keep" icon="check" form={formId}>
              {t('template.keep')}
            </Button>
          </p>
        ) : null}
        {draft.same || draft.behind || open > 0 ? null : (
          <details className="no-print">
            <summary className="btn main">{t('publish.open')}</summary>
            <div className="sheet stack">
              <p className="measure">{t('publish.confirmText')}</p>
              <p>
                <Button look="main" icon="send" name="intent" value="publish" form={formId}>
                  {t('publish.confirm')}
                </Button>
              </p>
            </div>
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
