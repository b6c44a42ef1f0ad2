import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { CheckList } from '~/ui/lists';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Copy = {
  id: string;
  askedAt: string;
  state: 'making' | 'ready' | 'failed' | 'over';
  done: number;
  total: number;
  bytes: number | null;
  sha256: string | null;
  expiresAt: string | null;
  /** The signed address, for the one who asked. */
  url: string | null;
};

const looks = {
  making: { tone: 'wait', icon: 'clock' },
  ready: { tone: 'done', icon: 'check' },
  failed: { tone: 'stop', icon: 'stop' },
  over: { tone: 'idle', icon: 'clock' },
} as const;

/** While something is being made the page looks again by itself; without script there is a link. */
function useLookAgain(while_: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!while_) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [while_, revalidate]);
}

export function ExportView({ copies }: { copies: Copy[] }) {
  const t = useTranslations('privacy.export');
  const formats = useFormats();
  const current = copies.find((copy) => copy.state === 'making');
  useLookAgain(current !== undefined);
  const words = { making: t('making'), ready: t('ready'), failed: t('failed'), over: t('over') };
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack-l">
        <Sheet title={t('inside')}>
          <CheckList
            items={(['insideData', 'insidePeople', 'insideFiles', 'insideBook'] as const).map((key) => ({
              id: key,
              ok: true,
              children: t(key),
            }))}
          />
          <Note icon="lock">{t('careful')}</Note>
          {current ? (
            <div className="row" role="status">
              <Chip tone="wait" icon="clock">
                {t('making')}
              </Chip>
              <span className="meta">
                {current.total > 0 ? t('progress', { done: current.done, total: current.total }) : t('waits')}
              </span>
              <ButtonLink slim to="." icon="redo" relative="path">
                {t('look')}
              </ButtonLink>
            </div>
          ) : (
            <Form method="post">
              <Button look="main" icon="download" name="intent" value="export">
                {t('make')}
              </Button>
            </Form>
          )}
        </Sheet>
        <Section title={t('list')}>
          {copies.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <DataTable
              caption={t('list')}
              rows={copies}
              rowKey={(copy) => copy.id}
              columns={[
                {
                  id: 'at',
                  label: t('asked'),
                  kind: 'heading',
                  cell: (copy) => formats.longMoment(copy.askedAt),
                },
                {
                  id: 'state',
                  label: t('state'),
                  kind: 'mark',
                  cell: (copy) => <Chip {...looks[copy.state]}>{words[copy.state]}</Chip>,
                },
                {
                  id: 'size',
                  label: t('size'),
                  cell: (copy) => (copy.bytes === null ? '–' : formats.fileSize(copy.bytes)),
                },
                {
                  id: 'until',
                  label: t('until'),
                  cell: (copy) => (copy.expiresAt ? formats.longMoment(copy.expiresAt) : '–'),
                },
                {
                  id: 'fetch',
                  label: t('fetch'),
                  kind: 'action',
                  cell: (copy) =>
                    copy.url ? (
                      <ButtonLink slim to={copy.url} icon="download" reloadDocument>
                        {t('fetch')}
                      </ButtonLink>
                    ) : copy.state === 'ready' ? (
                      <span className="meta">{t('others')}</span>
                    ) : null,
                },
              ]}
            />
          )}
        </Section>
      </div>
    </>
  );
}
