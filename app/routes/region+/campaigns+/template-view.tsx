import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { TemplatePage } from '~/flows/composer/read-templates.server';
import { ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { PlacedText, PlaceholderTable, TaskTable } from '../campaign+/document-parts';
import { OwnerSteps, Retire, VersionChanges } from './template-owner';

function Texts({ page }: { page: TemplatePage }) {
  const t = useTranslations();
  return (
    <Section title={t('templates.blocks')}>
      <p className="meta">{t('templates.textsHint')}</p>
      <div className="gap-s">
        {page.blocks.map((block) => (
          <article key={block.id} className="blk">
            <div className="head">
              <h3>{t(`campaigns.channels.${block.channel}`)}</h3>
              <Chip icon={block.mode === 'locked' ? 'lock' : 'pen'} line>
                {t(`templates.modes.${block.mode}`)}
              </Chip>
            </div>
            {block.title ? (
              <p>
                <strong>
                  <PlacedText pieces={block.title} />
                </strong>
              </p>
            ) : null}
            <p className="pre measure">
              <PlacedText pieces={block.body} />
            </p>
          </article>
        ))}
      </div>
    </Section>
  );
}

function School({ page }: { page: TemplatePage }) {
  const t = useTranslations('templates');
  return (
    <Section title={t('school')} className="stack">
      {page.school ? (
        <>
          <p className="meta">{t('schoolMinutes', { n: page.school.minutes })}</p>
          <Facts
            items={[
              {
                label: t('schoolPost'),
                value: (
                  <span className="pre">
                    <PlacedText pieces={page.school.post} />
                  </span>
                ),
              },
              { label: t('schoolActivity'), value: <span className="pre">{page.school.activity}</span> },
            ]}
          />
        </>
      ) : (
        <p>{t('noSchool')}</p>
      )}
    </Section>
  );
}

function Versions({ page }: { page: TemplatePage }) {
  const t = useTranslations('templates');
  return (
    <Section title={t('versions')}>
      <ol className="days">
        {page.versions.map((one) => (
          <li key={one.number}>
            <div className="d">{one.number}</div>
            <div>
              <p>
                <Link to={one.to} aria-current={one.shown ? 'true' : undefined}>
                  {t('versionLine', { n: one.number })}
                </Link>
                {one.number === page.newest ? ` · ${t('current')}` : null}
              </p>
              <p className="meta">
                {one.when ? t('published', { day: one.when }) : t('unpublished')}
                {one.note ? <br /> : null}
                {one.note}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function TemplateView({ page }: { page: TemplatePage }) {
  const t = useTranslations('templates');
  const states = useTranslations('states');
  return (
    <>
      <PageHead
        crumbs={[
          { to: `${page.base}/templates`, label: t('title') },
          { label: t('version', { n: page.number }) },
        ]}
        title={page.title}
        meta={
          <>
            <Chip {...stateMarks.template[page.state]}>{states(`template.${page.state}`)}</Chip>
            <span className="meta">
              {[page.occasion ?? t('noOccasion'), page.next, page.share].filter(Boolean).join(' · ')}
            </span>
          </>
        }
        lead={page.keyMessage}
        action={
          page.create ? (
            <ButtonLink
              look="main"
              icon="plus"
              className="do"
              to={page.create}
              aria-label={t('useFor', { title: page.title })}
            >
              {t('use')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="stack-l">
        <OwnerSteps page={page} />
        {page.number === page.newest ? null : (
          <Note tone="wait" icon="history">
            <p>
              {t('olderNotice', { n: page.newest })} <Link to="?">{t('toCurrent')}</Link>
            </p>
          </Note>
        )}
        <Facts
          items={[
            { label: t('goal'), value: page.goal },
            { label: t('audiences'), value: page.audiences.join(', ') },
            { label: t('columns.lead'), value: [page.lead, page.begin].filter(Boolean).join(' · ') },
            { label: t('hashtags'), value: page.hashtags.join(' ') },
            { label: t('imageBrief'), value: page.imageBrief },
          ].filter((item) => item.value !== '')}
        />
        <Texts page={page} />
        <Section title={t('placeholders.title')}>
          <PlaceholderTable rows={page.placeholders} />
        </Section>
        <School page={page} />
        <Section title={t('tasks')}>
          <p className="meta">{page.next ? t('tasksHint', { range: page.next }) : t('tasksNoDates')}</p>
          <div className="gap-s">
            <TaskTable rows={page.tasks} />
          </div>
        </Section>
        <Section title={t('metrics')}>
          <p className="meta">{t('metricsHint')}</p>
          <ul className="names gap-s">
            {page.metrics.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
        <VersionChanges page={page} />
        <Versions page={page} />
        <Retire page={page} />
      </div>
    </>
  );
}
