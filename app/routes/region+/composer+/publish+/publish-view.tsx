import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { CheckList } from '~/ui/lists';
import { EmptyState, Section, Sheet } from '~/ui/page';
import { useComposerErrors } from '../composer-words';
import type { PlainReply } from '../reply';
import { Changes } from './changes';
import type { PublishPage } from './publish-page.server';

type Props = { page: PublishPage; reply: PlainReply | undefined };

export function PublishView({ page, reply }: Props) {
  const t = useTranslations('editions.publish');
  if (!page.draft) {
    return (
      <div className="gap-m">
        <EmptyState level={2} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="desk gap-m">
      <Section title={page.published ? t('changes', { n: page.published }) : t('first')}>
        {page.changes === null ? (
          <p className="lead">{t('firstLead')}</p>
        ) : page.changes.length === 0 ? (
          <p>{t('same')}</p>
        ) : (
          <Changes changes={page.changes} />
        )}
      </Section>
      <aside className="stack-l">
        <PublishSheet page={page} reply={reply} />
        {page.published ? <Drop number={page.published} /> : null}
      </aside>
    </div>
  );
}

function PublishSheet({ page, reply }: Props) {
  const t = useTranslations('editions.publish');
  const tabs = useTranslations('composer.tabs');
  const errors = useComposerErrors(reply?.errors);
  const version = reply?.values.version ?? page.draft?.version;
  const { emptyBlocks, doubts, noKeyMessage } = page.mend;
  const mend = [
    ...(noKeyMessage ? [{ id: 'message', text: t('noKeyMessage'), to: '..', label: t('toAbout') }] : []),
    ...(emptyBlocks > 0
      ? [{ id: 'empty', text: t('emptyBlocks', { n: emptyBlocks }), to: '../texts', label: t('toTexts') }]
      : []),
    ...(doubts > 0
      ? [{ id: 'doubts', text: t('doubts', { n: doubts }), to: '../texts', label: t('toTexts') }]
      : []),
  ];
  return (
    <Sheet title={mend.length > 0 ? t('before') : tabs('publish')}>
      <CheckList
        items={
          mend.length === 0
            ? [{ id: 'ok', ok: true, children: t('ready') }]
            : mend.map(({ id, text, to, label }) => ({
                id,
                ok: false,
                children: (
                  <>
                    <strong>{text}</strong>{' '}
                    <Link to={to} relative="path">
                      {label}
                    </Link>
                  </>
                ),
              }))
        }
      />
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="version" value={errors.note ? page.draft?.version : version} />
        <TextInput
          name="note"
          label={t(page.published ? 'note' : 'firstNote')}
          hint={t('noteHint')}
          defaultValue={reply?.values.note}
          error={errors.note}
          maxLength={300}
          optional
        />
        <Button look="main" wide icon="send" name="share" value="region">
          {t('region')}
        </Button>
        {page.mayAssociation ? (
          <Button wide icon="people" name="share" value="association">
            {t('association')}
          </Button>
        ) : null}
        {page.published ? <p className="meta">{t('lead')}</p> : null}
      </Form>
    </Sheet>
  );
}

function Drop({ number }: { number: number }) {
  const t = useTranslations('editions.publish');
  return (
    <details>
      <summary>{t('drop')}</summary>
      <Form method="post" className="stack-s">
        <p>{t('dropText', { n: number })}</p>
        <Button slim look="stop" name="intent" value="drop">
          {t('dropConfirm')}
        </Button>
      </Form>
    </details>
  );
}
