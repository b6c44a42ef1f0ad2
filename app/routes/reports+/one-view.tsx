import { useTranslations } from 'use-intl';
import type { ReportPage } from '~/flows/reports/read-report.server';
import { Course, type Happened } from '~/routes/b.$library+/assignments+/course';
import { PrintButton } from '~/routes/b.$library+/settings+/print-button';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { AffectedFigures } from './affected-figures';
import { FiledBlocks } from './filed-blocks';
import { ReportChip } from './report-chip';
import type { ReportReply } from './report-reply';
import { ReportSteps } from './report-steps';
import { SourcesOf } from './sources-of';

type Page = Omit<ReportPage, 'history'> & { history: Happened[] };
type Props = { page: Page; reply: ReportReply | undefined };

export function ReportView({ page, reply }: Props) {
  const t = useTranslations('reports');
  const sharing = useTranslations('sharing');
  const { report, base, id } = page;
  return (
    <div className="stack-l report">
      <PageHead
        title={report.title}
        crumbs={[{ to: base, label: t('title') }]}
        meta={<ReportChip state={report.state} />}
        action={
          page.edit ? (
            <ButtonLink look="main" icon="pen" to={page.edit}>
              {t('page.edit')}
            </ButtonLink>
          ) : null
        }
      />
      {reply?.problem && reply.problem !== 'gone' ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      {report.state === 'returned' && report.reason ? (
        <Note tone="stop" icon="returned">
          {t('page.returned', { reason: report.reason })}
        </Note>
      ) : null}
      {report.filedOn ? null : <Note icon="info">{t('page.notFiled')}</Note>}
      <AffectedFigures figures={page.affected} />
      <Facts items={factsOf(page, t)} />
      <div className="row no-print">
        <ButtonLink icon="download" to={`${base}/${id}.pdf`} reloadDocument>
          {t('page.pdf')}
        </ButtonLink>
        <ButtonLink icon="download" to={`${base}/${id}.xlsx`} reloadDocument>
          {t('page.xlsx')}
        </ButtonLink>
        <PrintButton label={t('page.print')} />
        {page.mayShare ? (
          <ButtonLink icon="send" look="main" to={`${base}/${id}/sharing`}>
            {sharing('new')}
          </ButtonLink>
        ) : null}
      </div>
      <FiledBlocks
        blocks={page.blocks}
        pictures={page.pictures}
        under={(block, title) => <SourcesOf lines={page.sources[block] ?? []} title={title} />}
      />
      <ReportSteps key={report.version} page={page} reply={reply} />
      <Section title={t('history')} className="no-print">
        <Course rows={page.history} />
      </Section>
    </div>
  );
}

function factsOf({ report }: Page, t: ReturnType<typeof useTranslations<'reports'>>) {
  const line = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return [
    { label: t('period'), value: report.period },
    ...line(t('author'), report.authorName),
    ...line(t('recipient'), report.recipientName),
    ...line(t('states.submitted'), report.filedOn),
    ...line(t('page.decidedOn'), [report.decidedByName, report.decidedOn].filter(Boolean).join(', ') || null),
  ];
}
