import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';
import { Changes } from '../composer+/publish+/changes';
import type { CorrectionsProps } from './correction-props';

type Version = CorrectionsProps['page']['versions'][number];

/** Everything the campaign has said, the newest first, and the way back to any of it. */
export function Versions({ page, may }: Pick<CorrectionsProps, 'page'> & { may: boolean }) {
  const t = useTranslations('corrections.versions');
  return (
    <Section title={t('title')}>
      <div className="stack">
        {page.versions.map((one) => (
          <article key={one.number} className="blk stack-s">
            <div className="row">
              <h3>{t('number', { n: one.number })}</h3>
              {one.current ? (
                <Chip tone="done" icon="check">
                  {t('now')}
                </Chip>
              ) : null}
              {one.urgent ? (
                <Chip tone="stop" icon="warn">
                  {t('urgent')}
                </Chip>
              ) : null}
              <span className="meta">{one.when}</span>
            </div>
            {one.note ? <p className="measure pre">{one.note}</p> : null}
            {one.number === 1 ? <p className="meta">{t('first')}</p> : null}
            {one.changes.length > 0 || one.moved.length > 0 ? (
              <details>
                <summary>{t('changes')}</summary>
                <MovedDays moved={one.moved} />
                <Changes changes={one.changes} />
              </details>
            ) : null}
            {may && !one.current ? <Back number={one.number} replaces={page.draft !== null} /> : null}
          </article>
        ))}
      </div>
    </Section>
  );
}

/** A correction being written would give way to the version brought back: that is asked first. */
function Back({ number, replaces }: { number: number; replaces: boolean }) {
  const t = useTranslations('corrections.versions');
  const form = (
    <Form method="post" className="stack-s">
      {replaces ? <p className="measure">{t('backReplaces')}</p> : null}
      <p>
        <input type="hidden" name="from" value={number} />
        <Button
          slim
          icon="returned"
          look={replaces ? 'stop' : 'plain'}
          name="intent"
          value="start"
          aria-label={t('backFor', { n: number })}
        >
          {t('back')}
        </Button>
      </p>
    </Form>
  );
  if (!replaces) return form;
  return (
    <details className="no-print">
      <summary>{t('backOpen')}</summary>
      {form}
    </details>
  );
}

export function MovedDays({ moved }: { moved: Version['moved'] }) {
  const t = useTranslations('corrections');
  if (moved.length === 0) return null;
  return (
    <ul>
      {moved.map(({ name, before, after }) => (
        <li key={name}>{t('publish.dayMoved', { name: t(`draft.${name}`), before, after })}</li>
      ))}
    </ul>
  );
}
