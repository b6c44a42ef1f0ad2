import { Form, Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { FieldError } from '~/ui/field';
import { Section } from '~/ui/page';
import { useFrame } from '../frame';
import type { UpdatesReply } from './actions.server';
import { ConflictCard } from './conflict';
import type { UpdatesPage } from './data.server';
import { useAbout } from './words';

type OpenConflictsProps = { page: UpdatesPage; reply: UpdatesReply | undefined };

/** Every place where both wrote; several can be answered at once, and those left alone stay open. */
export function OpenConflicts({ page, reply }: OpenConflictsProps) {
  const t = useTranslations('updates.open');
  const errors = useErrorTexts(reply?.kind === 'invalid' ? reply.errors : undefined);
  const { open } = page;
  if (open.total === 0) return reply?.kind === 'stale' ? <Stale page={page} reply={reply} /> : null;
  return (
    <div id="open">
      <Section title={t('title', { n: open.deciding })}>
        <div className="stack">
          {reply?.kind === 'stale' ? <Stale page={page} reply={reply} /> : null}
          <p className="measure">{t('lead')}</p>
          {page.may ? <Alike open={open} /> : <Note icon="info">{t('cannot')}</Note>}
          <Form method="post" className="stack-l" noValidate>
            {open.items.map((one) => (
              <ConflictCard
                key={`${one.id}-${one.stamp}`}
                conflict={one}
                region={page.region}
                may={page.may}
                values={reply?.values ?? {}}
                error={errors[`t-${one.id}`]}
              />
            ))}
            {page.may ? (
              <div className="stack-s">
                <FieldError id="choices">{errors.choices}</FieldError>
                <p>
                  <Button look="main" icon="check" name="intent" value="settle">
                    {t('settle')}
                  </Button>
                </p>
                <p className="meta">{t('settleHint')}</p>
              </div>
            ) : null}
          </Form>
          <Pages open={open} />
        </div>
      </Section>
    </div>
  );
}

/** With many questions one answer to all of them, which can be taken back one by one. */
function Alike({ open }: { open: UpdatesPage['open'] }) {
  const t = useTranslations('updates.open');
  if (open.alike < 2) return null;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="known" value={open.alike} />
      <Button slim name="intent" value="all-region">
        {t('allRegion', { n: open.alike })}
      </Button>
      <Button slim name="intent" value="all-ours">
        {t('allOurs', { n: open.alike })}
      </Button>
    </Form>
  );
}

function Pages({ open }: { open: UpdatesPage['open'] }) {
  const t = useTranslations('updates.open');
  const { to } = useFrame();
  if (open.pages < 2) return null;
  return (
    <nav className="row" aria-label={t('pages')}>
      {open.page > 1 ? <Link to={`${to}/updates?page=${open.page - 1}#open`}>{t('previous')}</Link> : null}
      <span className="meta">{t('page', { page: open.page, pages: open.pages })}</span>
      {open.page < open.pages ? (
        <Link to={`${to}/updates?page=${open.page + 1}#open`}>{t('next')}</Link>
      ) : null}
    </nav>
  );
}

/** Somebody was quicker: what stands now beside what was chosen here. Nothing was written. */
function Stale({ page, reply }: { page: UpdatesPage; reply: Extract<UpdatesReply, { kind: 'stale' }> }) {
  const t = useTranslations('updates.stale');
  const formats = useFormats();
  const about = useAbout();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const known = [...page.open.items, ...page.settled];
  return (
    <div className="merge" role="alert" tabIndex={-1} ref={box} lang={formats.locale}>
      <div className="top">
        <div>
          <h3>{t('title')}</h3>
          <p className="small">{t('lead')}</p>
        </div>
      </div>
      {reply.stale.map((one) => {
        const conflict = known.find(({ id }) => id === one.id);
        return (
          <dl className="versus" key={one.id}>
            <dt>{conflict ? about(conflict.about, conflict.field) : null}</dt>
            <dd className="pre">
              <b>{t('now')}</b> {one.theirs || t('empty')}
            </dd>
            <dd className="pre">
              <b>{t('yours')}</b> {one.mine || t('empty')}
            </dd>
          </dl>
        );
      })}
    </div>
  );
}
