import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ThreadList } from '~/flows/discussions/read-threads.server';
import { threadShows } from '~/flows/discussions/thread-shows';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select, TextInput } from '~/ui/field';
import { EmptyState, Section } from '~/ui/page';

type Props = { page: ThreadList };

export function ThreadListView({ page }: Props) {
  const t = useTranslations('discussions');
  const { base, mayWrite, rows, total } = page;
  const begin = mayWrite ? (
    <ButtonLink look="main" icon="plus" to={`${base}/new`}>
      {t('list.begin')}
    </ButtonLink>
  ) : null;
  if (total === 0)
    return (
      <EmptyState level={2} title={t('list.empty')} action={begin}>
        {t(mayWrite ? 'list.emptyText' : 'list.emptyReader')}
      </EmptyState>
    );
  return (
    <Section className="gap-m" title={t('title')} aside={begin}>
      <div className="stack">
        <Sieve page={page} />
        <p className="meta" role="status">
          {t('list.found', { n: rows.length, total })}
        </p>
        {rows.length === 0 ? (
          <EmptyState title={t('list.none')} action={<Link to={base}>{t('list.clear')}</Link>} />
        ) : (
          <ul className="threads">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function Sieve({ page: { base, filter } }: Props) {
  const t = useTranslations('discussions.list');
  return (
    <Form
      method="get"
      className="sieve threads-sieve no-print"
      role="search"
      aria-label={t('sieve')}
      key={`${filter.show} ${filter.q}`}
    >
      <TextInput name="q" type="search" label={t('q')} defaultValue={filter.q} maxLength={100} />
      <Select
        name="show"
        label={t('show')}
        defaultValue={filter.show}
        options={threadShows.map((value) => ({ value, label: t(`shows.${value}`) }))}
      />
      <div className="row">
        <Button>{t('apply')}</Button>
        {filter.q || filter.show !== 'all' ? <Link to={base}>{t('clear')}</Link> : null}
      </div>
    </Form>
  );
}

function Line({ row }: { row: ThreadList['rows'][number] }) {
  const t = useTranslations('discussions');
  return (
    <li>
      <div className="stack-s">
        <h3>
          <Link to={row.to}>{row.title}</Link>
        </h3>
        {row.excerpt ? <p className="excerpt">{row.excerpt}</p> : null}
        <p className="meta">
          {[
            row.subjectKind === 'topic' ? null : t(`subjects.${row.subjectKind}`),
            row.author,
            t('list.posts', { n: row.posts }),
            t('list.last', { moment: row.last }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className="row thread-marks">
        {row.must ? (
          <Chip tone="wait" icon="checks">
            {t('list.must')}
          </Chip>
        ) : null}
        {row.named ? (
          <Chip tone="wait" icon="person">
            {t('list.named')}
          </Chip>
        ) : null}
        {row.unread > 0 ? (
          <Chip tone="go" icon="mail">
            {t('list.unread', { n: row.unread })}
          </Chip>
        ) : null}
        {row.closed ? <Chip icon="lock">{t('list.closed')}</Chip> : null}
      </p>
    </li>
  );
}
