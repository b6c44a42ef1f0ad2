import { Form, useRevalidator } from '@remix-run/react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import type { MaterialsPage, PackPage, PackProgress } from './materials-data.server';

const LivePack = lazy(() => import('./live-pack'));

type Props = { page: MaterialsPage; pack: PackPage };

/** All of it as one zip. Without script a press on *Atnaujinti* asks how far it is. */
export function PackPart({ page, pack }: Props) {
  const t = useTranslations('materials.pack');
  const running = pack?.state === 'queued' || pack?.state === 'running';
  return (
    <Section title={t('title')}>
      <div className="stack" id="pack">
        {running && pack ? <Running page={page} pack={pack} /> : null}
        {pack?.state === 'failed' ? (
          <Note tone="stop" icon="warn">
            <p>{t('failed')}</p>
          </Note>
        ) : null}
        {pack?.state === 'done' ? (
          <Note tone="done" icon="check">
            <p>{t('done', { total: pack.total })}</p>
            <p className="gap-s">
              <ButtonLink
                look="main"
                icon="download"
                to={`${page.to}/materials/pack/${pack.id}?file`}
                reloadDocument
              >
                {t('download')}
              </ButtonLink>
            </p>
          </Note>
        ) : null}
        {running || pack?.state === 'done' ? null : <Ask page={page} />}
      </div>
    </Section>
  );
}

function Ask({ page }: { page: MaterialsPage }) {
  const t = useTranslations('materials.pack');
  return (
    <Form method="post" action={`${page.to}/materials`} className="stack-s">
      <p className="hint">{t('text')}</p>
      <input type="hidden" name="design" value={page.look.design} />
      <input type="hidden" name="ink" value={page.look.ink} />
      {page.picture ? <input type="hidden" name="picture" value={page.picture} /> : null}
      {page.gaps > 0 ? (
        <p className="meta">{t('waits')}</p>
      ) : (
        <div>
          <Button look="main" icon="download" name="intent" value="pack">
            {t('make')}
          </Button>
        </div>
      )}
    </Form>
  );
}

function Running({ page, pack }: { page: MaterialsPage; pack: NonNullable<PackPage> }) {
  const t = useTranslations('materials.pack');
  const { revalidate } = useRevalidator();
  const [fresh, setFresh] = useState<PackProgress | null>(null);
  const [up, setUp] = useState(false);
  useEffect(() => setUp(true), []);
  const now = fresh ?? pack;
  const over = now.state === 'done' || now.state === 'failed';
  useEffect(() => {
    if (over) revalidate();
  }, [over, revalidate]);
  const take = useCallback((progress: PackProgress) => setFresh(progress), []);
  return (
    <div className="stack-s">
      <p role="status">{now.total > 0 ? t('progress', { done: now.done, total: now.total }) : t('begins')}</p>
      <progress max={Math.max(1, now.total)} value={now.done} aria-label={t('title')} />
      {up ? (
        <Suspense>
          <LivePack address={`${page.to}/materials/pack/${pack.id}`} onProgress={take} />
        </Suspense>
      ) : (
        <p>
          <ButtonLink slim to={`?${page.query}&pack=${pack.id}#pack`} reloadDocument>
            {t('again')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
