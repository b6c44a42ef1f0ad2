import { useRevalidator } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Progress, WorkPage } from '~/flows/libraries/read-libraries-import.server';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { PageHead, Section, Sheet } from '~/ui/page';
import { type Column, DataTable } from '~/ui/table';

const LiveImport = lazy(() => import('./live-import'));

type Props = { work: WorkPage; base: string };

/** How far the loading is; without script a press on *Atnaujinti* asks again. */
export function WorkView({ work, base }: Props) {
  const t = useTranslations('libraries');
  const running = work.state === 'queued' || work.state === 'loading';
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[
          { to: base, label: t('title') },
          { to: `${base}/import`, label: t('import.short') },
          { label: work.fileName },
        ]}
        title={running ? work.fileName : t('import.result.title')}
        lead={running ? undefined : work.fileName}
      />
      {running ? <Running work={work} base={base} /> : <Finished work={work} base={base} />}
    </div>
  );
}

function Running({ work, base }: Props) {
  const t = useTranslations('libraries.import.progress');
  const formats = useFormats();
  const [fresh, setFresh] = useState<Progress | null>(null);
  const [up, setUp] = useState(false);
  useEffect(() => setUp(true), []);
  const { revalidate } = useRevalidator();
  const onProgress = useCallback(
    (next: Progress) => {
      setFresh(next);
      if (next.state === 'done' || next.state === 'refused') revalidate();
    },
    [revalidate],
  );
  const { done, total, state } = fresh ?? work;
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  const here = `${base}/import/${work.id}`;
  return (
    <Sheet>
      <div role="status">
        <p className="big">{t('percent', { percent })}</p>
        <p>{t('of', { done: formats.number(done), total: formats.number(total) })}</p>
      </div>
      <progress className="loading" max={Math.max(total, 1)} value={done} aria-label={t('label')} />
      <p className="meta">{t(state === 'queued' ? 'queued' : 'loading')}</p>
      <div className="row">
        <ButtonLink slim icon="redo" reloadDocument to={here}>
          {t('refresh')}
        </ButtonLink>
      </div>
      {up ? (
        <Suspense fallback={null}>
          <LiveImport address={`${here}/progress`} onProgress={onProgress} />
        </Suspense>
      ) : null}
    </Sheet>
  );
}

function Finished({ work, base }: Props) {
  const t = useTranslations('libraries.import');
  const formats = useFormats();
  type Left = WorkPage['left'][number];
  const columns: Column<Left>[] = [
    { id: 'row', label: t('issueColumns.row'), kind: 'heading', cell: (line) => t('row', { row: line.row }) },
    { id: 'column', label: t('issueColumns.column'), cell: (line) => line.column },
    { id: 'text', label: t('issueColumns.text'), cell: (line) => line.text },
  ];
  const numbers = [
    { key: 'added', n: work.added, tone: 'done' },
    { key: 'present', n: work.present, tone: 'go' },
    { key: 'invited', n: work.invited, tone: 'go' },
    { key: 'left', n: work.leftRows, tone: 'wait' },
  ] as const;
  return (
    <>
      {work.state === 'refused' ? (
        <Note tone="stop" icon="warn">
          <p>{t('result.refused')}</p>
        </Note>
      ) : null}
      <dl className="tally">
        {numbers.map(({ key, n, tone }) => (
          <div key={key} className={n > 0 ? tone : undefined}>
            <dt>{t(`result.${key}`)}</dt>
            <dd>{formats.number(n)}</dd>
          </div>
        ))}
      </dl>
      {work.said.length > 0 ? (
        <Note tone="wait" icon="warn">
          {work.said.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      ) : null}
      <div className="row">
        <ButtonLink look="main" to={base}>
          {t('result.toList')}
        </ButtonLink>
        <ButtonLink to={`${base}/import`}>{t('result.another')}</ButtonLink>
      </div>
      {work.left.length > 0 ? (
        <Section
          title={t('result.leftTitle')}
          aside={
            <ButtonLink slim icon="download" reloadDocument to={`${base}/import/${work.id}/errors.xlsx`}>
              {t('downloadErrors')}
            </ButtonLink>
          }
        >
          <div className="stack">
            <p className="meta">{t('result.leftText')}</p>
            <div className="steady">
              <DataTable
                caption={t('result.leftTitle')}
                columns={columns}
                rows={work.left}
                rowKey={(line) => `${line.row} ${line.column} ${line.text}`}
              />
            </div>
          </div>
        </Section>
      ) : (
        <p>{t('result.nothingLeft')}</p>
      )}
    </>
  );
}
