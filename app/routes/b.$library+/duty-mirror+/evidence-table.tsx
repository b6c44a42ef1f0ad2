import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { EvidenceLine } from '~/flows/duty-mirror/read-clause.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/table';

type Props = { caption: string; lines: EvidenceLine[]; away?: boolean };

/** Pieces of work under a clause, each with the one step it allows. */
export function EvidenceTable({ caption, lines, away }: Props) {
  const t = useTranslations('dutyMirror');
  const formats = useFormats();
  const stepOf = (line: EvidenceLine) =>
    away ? ('restore' as const) : line.kind === 'own' ? ('remove' as const) : ('exclude' as const);
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => `${line.kind} ${line.key}`}
      columns={[
        {
          id: 'what',
          label: t('clause.what'),
          kind: 'heading',
          cell: (line) => (
            <>
              {line.to ? <Link to={line.to}>{line.title}</Link> : line.title}
              {line.within ? <span className="under meta">{line.within}</span> : null}
              {line.note ? <span className="under meta">{line.note}</span> : null}
            </>
          ),
        },
        {
          id: 'how',
          label: t('clause.how'),
          cell: (line) => (
            <>
              {t(`action.${line.action as 'own'}`)}
              {line.kind === 'own' ? null : <span className="under meta">{t(`kind.${line.kind}`)}</span>}
            </>
          ),
        },
        { id: 'day', label: t('clause.day'), cell: (line) => formats.longDay(line.on) },
        {
          id: 'act',
          label: t('clause.action'),
          kind: 'action',
          cell: (line) => {
            const step = stepOf(line);
            return (
              <Form method="post" className="no-print">
                <input type="hidden" name="key" value={line.key} />
                <Button
                  slim
                  look="bare"
                  name="intent"
                  value={step}
                  aria-label={t(`clause.${step}Name`, { title: line.title })}
                >
                  {t(`clause.${step}`)}
                </Button>
              </Form>
            );
          },
        },
      ]}
    />
  );
}
