import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { SidePage } from '~/flows/sides/read-side.server';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { EmptyState, Section } from '~/ui/page';
import { TalkLink } from '../discussions+/talk-link';
import { SideChip } from './side-chip';
import { SideNumbers } from './side-numbers';
import { SidePictures } from './side-pictures';

type Props = { page: SidePage };

/** Regions or libraries side by side: a sentence, the table with its notes, the pictures, and how it is counted. */
export function SideView({ page }: Props) {
  const t = useTranslations('sides');
  const none = page.rows.length === 0;
  return (
    <article className="stack-l gap-m" aria-labelledby="side">
      <div className="stack-s">
        <p className="crumb">
          <Link to={page.base}>{t('title')}</Link> › {page.period}
        </p>
        <h2 id="side">{page.title}</h2>
        <div className="row">
          <SideChip state={page.state} late={page.late} />
          <span className="meta">
            {page.closed
              ? t('closedOn', { day: page.closed })
              : page.due
                ? t('dueOn', { day: page.due })
                : t('noDue')}
          </span>
        </div>
      </div>
      <Steps page={page} />
      {none ? (
        <EmptyState title={t('noRows')}>{t('noRowsText', { names: page.missing.join(', ') })}</EmptyState>
      ) : (
        <>
          <SideNumbers page={page} />
          <SidePictures page={page} />
        </>
      )}
      <Section title={t('definitions')}>
        <dl className="facts">
          {page.columns.map((one) => (
            <div key={one.key}>
              <dt>{one.unit ? `${one.label}, ${one.unit}` : one.label}</dt>
              <dd>{one.definition}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <TalkLink talk={page.talk} title={page.title} />
      {none ? null : <Files page={page} />}
    </article>
  );
}

function Steps({ page }: Props) {
  const t = useTranslations('sides.one');
  const { may, state, base, id } = page;
  const asking = state === 'open' && page.missing.length > 0;
  return (
    <div className="stack no-print">
      {may.fill && !may.filled ? <Note icon="pen">{t('waits')}</Note> : null}
      <div className="row">
        {may.fill ? (
          <ButtonLink look={may.filled ? 'plain' : 'main'} icon="pen" to={`${base}/${id}/fill`}>
            {t(may.filled ? 'mend' : 'fill')}
          </ButtonLink>
        ) : null}
        {may.lead && state === 'open' ? <ButtonLink to={`${base}/${id}/edit`}>{t('edit')}</ButtonLink> : null}
        {may.lead ? (
          <Form method="post" className="row">
            {asking ? (
              <Button name="intent" value="remind" icon="mail">
                {t('remind', { n: page.missing.length })}
              </Button>
            ) : null}
            {state === 'closed' ? (
              <Button name="intent" value="reopen">
                {t('reopen')}
              </Button>
            ) : null}
          </Form>
        ) : null}
      </div>
      {may.lead && state === 'open' && page.rows.length > 0 ? (
        <details>
          <summary>{t('closeTitle')}</summary>
          <Form method="post" className="stack-s gap-s">
            <p className="hint">
              {t(asking ? 'closeMissing' : 'closeHint', { names: page.missing.join(', ') })}
            </p>
            <Button name="intent" value="close">
              {t('close')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}

function Files({ page: { base, id } }: Props) {
  const t = useTranslations('sides.one');
  return (
    <p className="row no-print">
      <ButtonLink slim icon="download" reloadDocument to={`${base}/${id}/report.pdf`}>
        {t('pdf')}
      </ButtonLink>
      <ButtonLink slim icon="download" reloadDocument to={`${base}/${id}/report.xlsx`}>
        {t('book')}
      </ButtonLink>
    </p>
  );
}
