import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { CopyButton } from '~/ui/copy-button';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { Course } from '../assignments+/course';
import type { OrderStepReply, OrderViewPage } from './one-page';
import { OrderSteps } from './one-steps';
import { OrderChip } from './order-chip';

type Props = { page: OrderViewPage; reply: OrderStepReply | undefined };

export function OrderView({ page, reply }: Props) {
  const t = useTranslations('duties.distribution');
  const formats = useFormats();
  const { one, base } = page;
  const edit = page.mayEdit ? (
    <ButtonLink icon="pen" to={`${base}/${one.id}/edit`}>
      {t('one.edit')}
    </ButtonLink>
  ) : null;
  return (
    <div className="stack-l">
      <PageHead
        title={one.title}
        crumbs={[{ to: base, label: t('title') }]}
        meta={<OrderChip state={one.state} late={one.late} />}
        action={edit}
      />
      {reply && 'problem' in reply ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      <Facts
        items={[
          {
            label: t('orderedBy'),
            value: (
              <>
                {one.orderedBy}
                <span className="under">
                  {[one.orderReference, formats.longDay(one.orderedOn)].filter(Boolean).join(', ')}
                </span>
              </>
            ),
          },
          { label: t('audience'), value: one.audience },
          { label: t('responsible'), value: one.responsibleName ?? t('nobody') },
          { label: t('due'), value: formats.longDay(one.dueOn) },
          ...(one.report
            ? [{ label: t('report'), value: <span className="notes-text">{one.report}</span> }]
            : []),
          ...(one.declineReason ? [{ label: t('reason'), value: one.declineReason }] : []),
        ]}
      />
      <Section title={t('body')} aside={<CopyButton text={one.body} label={t('one.copy')} look="bare" />}>
        <p className="notes-text">{one.body}</p>
      </Section>
      <Section title={t('proof')}>
        {one.proof.length === 0 ? <p className="meta">{t('one.noProof')}</p> : <Proof page={page} />}
      </Section>
      <OrderSteps key={one.version} page={page} reply={reply} />
      <Section title={t('one.history')}>
        <Course rows={page.history} />
      </Section>
    </div>
  );
}

function Proof({ page: { one } }: { page: OrderViewPage }) {
  const t = useTranslations('duties.distribution');
  const formats = useFormats();
  return (
    <DataTable
      caption={t('proof')}
      rows={one.proof.map((sending, index) => ({ ...sending, key: `${sending.on}-${index}` }))}
      rowKey={(row) => row.key}
      columns={[
        { id: 'channel', label: t('one.channel'), kind: 'heading', cell: (row) => row.channel },
        { id: 'on', label: t('one.on'), cell: (row) => formats.longDay(row.on) },
        {
          id: 'where',
          label: t('one.where'),
          cell: (row) => (
            <>
              {/^https:\/\/\S+$/.test(row.where) ? (
                <a href={row.where} rel="noreferrer noopener" target="_blank">
                  {row.where}
                </a>
              ) : (
                row.where || '–'
              )}
              <span className="under meta">{t('one.by', { name: row.by })}</span>
            </>
          ),
        },
        {
          id: 'reached',
          label: t('reached'),
          kind: 'number',
          cell: (row) => (row.reached === null ? '–' : formats.number(row.reached)),
        },
      ]}
    />
  );
}
