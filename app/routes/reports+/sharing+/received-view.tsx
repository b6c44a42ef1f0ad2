import { useTranslations } from 'use-intl';
import type { ReceivedPage } from '~/flows/sharing/read-received.server';
import { ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { PageHead } from '~/ui/page';
import { FiledBlocks } from '../filed-blocks';
import { CommentsView } from './comments-view';
import type { StepReply } from './sharing-reply';

type Props = { page: ReceivedPage; formKey: string; reply: StepReply | undefined };

/** A shared report as its reader sees it. */
export function ReceivedView({ page, formKey, reply }: Props) {
  const t = useTranslations('sharing.received');
  return (
    <article className="stack-l report">
      <PageHead
        title={page.title}
        crumbs={[{ to: page.list, label: t('crumb') }]}
        meta={
          <Chip tone="go" icon="send">
            {t('copyMark')}
          </Chip>
        }
        action={
          <div className="row no-print">
            <ButtonLink icon="download" reloadDocument to={`${page.path}.pdf`}>
              {t('pdf')}
            </ButtonLink>
            <ButtonLink icon="download" reloadDocument to={`${page.path}.xlsx`}>
              {t('xlsx')}
            </ButtonLink>
          </div>
        }
      />
      <Facts
        items={[
          { label: t('from'), value: page.library },
          { label: t('period'), value: page.period },
          { label: t('filed'), value: page.filed },
          { label: t('shared'), value: `${page.sharedByName}, ${page.shared}` },
          { label: t('sharedWith'), value: page.groupName ?? t('withYou') },
          ...(page.expires ? [{ label: t('expires'), value: page.expires }] : []),
        ]}
      />
      {page.note ? (
        <blockquote className="stack-s">
          <p className="meta">{t('noteFrom', { name: page.sharedByName })}</p>
          <p className="notes-text">{page.note}</p>
        </blockquote>
      ) : null}
      {page.withheld > 0 ? <Note icon="lock">{t('withheld', { n: page.withheld })}</Note> : null}
      <FiledBlocks blocks={page.blocks} pictures={`${page.path}/pictures`} />
      <CommentsView
        comments={page.comments}
        side="reader"
        action={`${page.path}/comments`}
        mayWrite={page.mayComment}
        formKey={formKey}
        reply={reply}
      />
      <p className="meta no-print">{t('logged')}</p>
    </article>
  );
}
