import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { DateInput, TextInput } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { EmptyState, Section, Sheet } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';
import { Pager } from '../libraries+/pager';
import type { KitsReply } from './actions.server';
import type { KitRow, KitsPage } from './data.server';
import { kitMarks, OpenedKit } from './opened';

type KitsProps = KitsPage & { reply: KitsReply | null };
const filters = ['all', 'none', 'unopened', 'unanswered', 'refused', 'taking'] as const;

/** Libraries where nobody has an account: their links, how they fare, and what to do with the chosen. */
export function KitsView(page: KitsProps) {
  const t = useTranslations('kits.region');
  const { base, opened, counts, running } = page;
  if (!page.any) {
    return (
      <EmptyState level={2} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="stack-l gap-m">
      <p className="lead">{t('lead')}</p>
      <Counts counts={counts} />
      {running ? null : <Note icon="info">{t('closed')}</Note>}
      {opened ? <OpenedKit kit={opened} base={base} /> : null}
      <form method="post" action={base} className="stack-l" noValidate>
        <input type="hidden" name="chosen" value="yes" />
        <Section title={t('list')}>
          <div className="stack">
            <nav className="seg" aria-label={t('filters')}>
              {filters.map((filter) => (
                <Link
                  key={filter}
                  to={filter === 'all' ? '?' : `?show=${filter}`}
                  preventScrollReset
                  aria-current={filter === page.filter ? 'true' : undefined}
                >
                  {t(`filter.${filter}`)}
                </Link>
              ))}
            </nav>
            {page.rows.length > 0 ? (
              <KitsTable rows={page.rows} />
            ) : (
              <p className="meta">{t('noneOfFilter')}</p>
            )}
            <Pager page={page.page} pages={page.pages} />
          </div>
        </Section>
        <div className="pairs">
          {running ? <NewLinks {...page} /> : null}
          <Letters {...page} />
        </div>
      </form>
      {counts.sent > 0 ? (
        <details className="quiet">
          <summary>{t('revokeAll')}</summary>
          <form method="post" action={base} className="stack">
            <p>{t('revokeAllText')}</p>
            <p>
              <Button look="stop" name="intent" value="revoke-all">
                {t('revokeAll')}
              </Button>
            </p>
          </form>
        </details>
      ) : null}
    </div>
  );
}

function Counts({ counts }: Pick<KitsPage, 'counts'>) {
  const t = useTranslations('kits.region.counts');
  const formats = useFormats();
  const tone = { libraries: '', sent: '', opened: 'go', taking: 'done' } as const;
  return (
    <dl className="tally">
      {(['libraries', 'sent', 'opened', 'taking'] as const).map((key) => (
        <div key={key} className={tone[key] || undefined}>
          <dt>{t(key)}</dt>
          <dd>{formats.number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function KitsTable({ rows }: { rows: KitRow[] }) {
  const t = useTranslations('kits.region');
  const part = useTranslations('states.adoption');
  const columns: Column<KitRow>[] = [
    {
      id: 'library',
      label: t('columns.library'),
      kind: 'heading',
      cell: (row) => <Checkbox name="library" value={row.id} label={row.name} hint={row.municipality} />,
    },
    {
      id: 'link',
      label: t('columns.link'),
      kind: 'mark',
      cell: (row) => <Chip {...kitMarks[row.link]}>{t(`state.${row.link}`)}</Chip>,
    },
    {
      id: 'part',
      label: t('columns.part'),
      cell: (row) => (
        <Chip {...stateMarks.adoption[row.part]} line>
          {part(row.part)}
        </Chip>
      ),
    },
    {
      id: 'opened',
      label: t('columns.opened'),
      cell: (row) =>
        row.opened ? (
          <>
            {row.opened}
            {row.uses > 0 ? <span className="under">{t('uses', { n: row.uses })}</span> : null}
          </>
        ) : row.standing ? (
          t('never')
        ) : (
          '–'
        ),
    },
    { id: 'until', label: t('columns.until'), cell: (row) => row.until ?? '–' },
    {
      id: 'open',
      label: t('open'),
      kind: 'action',
      cell: (row) =>
        row.standing ? (
          <Link to={`?open=${row.standing}`} aria-label={`${t('open')}: ${row.name}`}>
            {t('open')}
          </Link>
        ) : null,
    },
  ];
  return <DataTable caption={t('list')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function NewLinks({ wanting, until, today, reply }: KitsProps) {
  const t = useTranslations('kits.region');
  return (
    <Sheet title={t('make')}>
      <TextInput
        name="label"
        label={t('label')}
        hint={t('labelHint')}
        maxLength={80}
        defaultValue={reply?.values.label ?? t('labelDefault')}
      />
      <DateInput
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        min={today}
        error={reply?.errors.until ? t('badDay') : null}
        defaultValue={reply?.values.until ?? until}
      />
      <div className="row">
        {wanting > 0 ? (
          <Button look="main" icon="plus" name="intent" value="make-all">
            {t('makeAll', { n: wanting })}
          </Button>
        ) : null}
        <Button name="intent" value="make-chosen">
          {t('makeChosen')}
        </Button>
        <Button look="bare" name="intent" value="extend">
          {t('extend')}
        </Button>
        <Button look="bare" name="intent" value="revoke">
          {t('revokeChosen')}
        </Button>
      </div>
    </Sheet>
  );
}

function Letters({ files, base }: KitsProps) {
  const t = useTranslations('kits.region');
  const address = `${base}/letters.pdf`;
  return (
    <Sheet title={t('letters')}>
      <p>{t('lettersText')}</p>
      <div className="row">
        {Array.from({ length: files }, (_, at) => at + 1).map((part) => (
          <a key={part} className="btn" href={`${address}?part=${part}`}>
            <Icon name="download" />
            {files > 1 ? `${t('lettersAll')} ${part}` : t('lettersAll')}
          </a>
        ))}
        <Button icon="print" formAction={address} formMethod="get">
          {t('lettersChosen')}
        </Button>
      </div>
    </Sheet>
  );
}
