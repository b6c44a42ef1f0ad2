import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import type { MyDataProps } from './data-props';

/** What the person asked of her libraries and what they answered. */
export function OwnRequests({ requests }: Pick<MyDataProps, 'requests'>) {
  const t = useTranslations('privacy');
  const formats = useFormats();
  if (requests.length === 0) return null;
  return (
    <Section title={t('mine.requests')}>
      <DataTable
        caption={t('mine.requests')}
        rows={requests}
        rowKey={(row) => row.id}
        columns={[
          {
            id: 'kind',
            label: t('mine.kind'),
            kind: 'heading',
            cell: (row) => t(`requests.kinds.${row.kind}`),
          },
          { id: 'library', label: t('mine.book.library'), cell: (row) => row.library },
          { id: 'at', label: t('export.asked'), cell: (row) => formats.longMoment(row.askedAt) },
          {
            id: 'state',
            label: t('export.state'),
            cell: (row) => (
              <>
                {t(`requests.states.${row.state}`)}
                {row.answer ? <span className="under">{row.answer}</span> : null}
                {row.state === 'received' ? (
                  <span className="under">{t('requests.due', { day: formats.longDay(row.dueOn) })}</span>
                ) : null}
              </>
            ),
          },
          {
            id: 'back',
            label: t('mine.withdraw'),
            kind: 'action',
            cell: (row) =>
              row.state === 'received' ? (
                <Form method="post">
                  <input type="hidden" name="request" value={row.id} />
                  <Button slim name="intent" value="withdraw">
                    {t('mine.withdraw')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
    </Section>
  );
}
