import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SharePage } from '~/flows/sharing/read-sharing.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { PageHead, Section, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { FiledBlocks } from '../filed-blocks';
import { CommentsView } from './comments-view';
import { ShareChip } from './share-chip';
import type { StepReply } from './sharing-reply';

type Props = { page: SharePage; formKey: string; reply: StepReply | undefined };

/** One share as the report's own library sees it. */
export function ShareView({ page, formKey, reply }: Props) {
  const t = useTranslations('sharing');
  const reports = useTranslations('reports');
  const live = page.state !== 'withdrawn';
  return (
    <div className="stack-l">
      <PageHead
        title={page.audienceName}
        crumbs={[
          { to: page.path.replace(/\/[^/]+$/, ''), label: reports('title') },
          { to: page.path, label: page.title },
          { to: page.sharing, label: t('crumb') },
        ]}
        meta={<ShareChip state={page.state} />}
      />
      {reply?.problem ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t('share.stale')}
          </Note>
        </div>
      ) : null}
      {page.withdrawn ? <Note icon="returned">{t('share.withdrawn', { at: page.withdrawn })}</Note> : null}
      <Facts
        items={[
          { label: t(page.audience), value: page.audienceName },
          { label: t('sharedBy'), value: `${page.sharedByName}, ${page.shared}` },
          { label: t('form.expiresOn'), value: page.expires ?? t('noEnd') },
          { label: t('share.keptBack'), value: <KeptBack page={page} /> },
          ...(page.note ? [{ label: t('share.note'), value: page.note }] : []),
        ]}
      />
      <Views page={page} />
      <CommentsView
        comments={page.comments}
        side="own"
        mayWrite={live}
        formKey={formKey}
        reply={reply?.values.intent === 'comment' ? reply : undefined}
      />
      {page.blocks ? (
        <details className="quiet">
          <summary>{t('share.openNow')}</summary>
          <Sheet>
            <FiledBlocks blocks={page.blocks} />
          </Sheet>
        </details>
      ) : null}
      {live ? <Steps page={page} reply={reply} /> : null}
    </div>
  );
}

function KeptBack({ page: { keptBack } }: { page: SharePage }) {
  const t = useTranslations('sharing');
  if (keptBack.length === 0) return t('nothingKeptBack');
  return (
    <ul className="plain">
      {keptBack.map(({ key, part, name, block }) => (
        <li key={key}>{t(`preview.part.${part}`, { name, block })}</li>
      ))}
    </ul>
  );
}

function Views({ page: { views } }: { page: SharePage }) {
  const t = useTranslations('sharing.share');
  return (
    <Section title={t('views')}>
      {views.length === 0 ? (
        <p className="meta">{t('noViews')}</p>
      ) : (
        <DataTable
          caption={t('viewsCaption')}
          rows={views}
          rowKey={(row) => String(row.id)}
          columns={[
            { id: 'who', label: t('who'), kind: 'heading', cell: (row) => row.personName },
            { id: 'library', label: t('library'), cell: (row) => row.library },
            { id: 'way', label: t('way'), cell: (row) => t(`ways.${row.way as 'page'}`) },
            { id: 'when', label: t('when'), cell: (row) => row.at },
          ]}
        />
      )}
    </Section>
  );
}

function Steps({ page, reply }: { page: SharePage; reply: StepReply | undefined }) {
  const t = useTranslations('sharing');
  const errors = useErrorTexts(reply?.values.intent === 'expiry' ? reply.errors : undefined);
  return (
    <div className="stack no-print">
      <Sheet title={t('share.expiry')}>
        <Form method="post" className="stack" noValidate>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="version" value={page.version} />
          <DateInput
            name="expiresOn"
            label={t('form.expiresOn')}
            hint={t('form.expiresHint')}
            error={errors.expiresOn}
            optional
            min={page.today}
            defaultValue={reply?.values.expiresOn ?? page.expiresOn ?? ''}
          />
          <div className="row">
            <Button name="intent" value="expiry">
              {t('share.saveExpiry')}
            </Button>
          </div>
        </Form>
      </Sheet>
      <Sheet title={t('share.withdrawTitle')}>
        <Form method="post" className="stack">
          <p>{t('share.withdrawLead')}</p>
          <div className="row">
            <Button look="stop" icon="returned" name="intent" value="withdraw">
              {t('share.withdraw')}
            </Button>
          </div>
        </Form>
      </Sheet>
    </div>
  );
}
