import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupFilesPage } from '~/flows/files/read-files.server';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import type { FilesReply } from './files-reply';
import { SendFile } from './send-file';

type Props = { page: GroupFilesPage; reply: FilesReply };
type Line = GroupFilesPage['files'][number];

export function FilesView({ page, reply }: Props) {
  const t = useTranslations('files');
  return (
    <div className={page.mayAdd ? 'two lanes' : 'stack-l'}>
      <div className="stack-l">
        <Section
          title={t('kept')}
          aside={<span className="meta">{t('count', { n: page.files.length })}</span>}
        >
          {page.files.length === 0 ? (
            <EmptyState title={t('empty')}>{t(page.mayAdd ? 'emptyText' : 'emptyReader')}</EmptyState>
          ) : (
            <FileTable files={page.files} mayAdd={page.mayAdd} />
          )}
          {page.more ? <Note>{t('more', { n: page.more })}</Note> : null}
        </Section>
        <Removed files={page.removed} />
      </div>
      {page.mayAdd ? <SendFile key={page.id} page={page} reply={reply} /> : null}
    </div>
  );
}

function FileTable({ files, mayAdd }: { files: Line[]; mayAdd: boolean }) {
  const t = useTranslations('files');
  return (
    <DataTable
      caption={t('caption')}
      rows={files}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'name',
          label: t('name'),
          kind: 'heading',
          cell: (row) => (
            <>
              <Link to={row.href} reloadDocument>
                {row.name}
              </Link>
              <span className="under meta">
                {row.size} · {row.by} · {row.when}
              </span>
              {row.forGuests ? (
                <Chip icon="external" line>
                  {t('forGuests')}
                </Chip>
              ) : null}
            </>
          ),
        },
        { id: 'subject', label: t('subject'), cell: (row) => <Belongs row={row} /> },
        ...(mayAdd
          ? [
              {
                id: 'act',
                label: t('act'),
                kind: 'action' as const,
                cell: (row: Line) => (row.mayTurn ? <Turns row={row} /> : null),
              },
            ]
          : []),
      ]}
    />
  );
}

function Belongs({ row }: { row: Line }) {
  const t = useTranslations('files');
  if (row.to) return <Link to={row.to}>{row.meeting ?? t('meeting')}</Link>;
  return <>{t(row.subject === 'post' ? 'ofPost' : 'ofGroup')}</>;
}

function Turns({ row }: { row: Line }) {
  const t = useTranslations('files');
  const turn = row.forGuests ? 'hide' : 'show';
  return (
    <Form method="post" className="row">
      <input type="hidden" name="id" value={row.id} />
      {row.subject === 'meeting' ? (
        <Button look="bare" slim name="intent" value={turn} aria-label={t(`${turn}Of`, { name: row.name })}>
          {t(turn)}
        </Button>
      ) : null}
      <Button
        look="bare"
        slim
        icon="x"
        name="intent"
        value="remove"
        aria-label={t('removeOf', { name: row.name })}
      >
        {t('remove')}
      </Button>
    </Form>
  );
}

function Removed({ files }: { files: Line[] }) {
  const t = useTranslations('files');
  if (files.length === 0) return null;
  return (
    <details className="quiet no-print">
      <summary>{t('removed', { n: files.length })}</summary>
      <p className="meta gap-s">{t('removedHint')}</p>
      <ul className="names gap-s">
        {files.map((row) => (
          <li key={row.id}>
            {row.name}
            <span className="under meta">
              {row.size} · {row.by}
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={row.id} />
              <Button
                look="bare"
                slim
                icon="returned"
                name="intent"
                value="return"
                aria-label={t('returnOf', { name: row.name })}
              >
                {t('return')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
