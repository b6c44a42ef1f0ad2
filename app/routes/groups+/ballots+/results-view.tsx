import { useTranslations } from 'use-intl';
import type { BallotView } from '~/flows/ballots/ballot-view.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Props = { one: BallotView };

/** A sentence, the picture that is a table, and who voted; of a secret vote never how. */
export function BallotResults({ one }: Props) {
  const t = useTranslations('ballots.results');
  const showsWho = one.told && !one.secret && one.voted > 0;
  return (
    <Section title={t('title')}>
      <div className="stack">
        <p className="measure">{one.said}</p>
        {one.told && one.voted > 0 && one.state !== 'cancelled' ? <BallotBars one={one} /> : null}
        {showsWho ? <h3>{t(one.kind === 'dates' ? 'days' : 'whoTitle')}</h3> : null}
        {showsWho ? one.kind === 'dates' ? <Days one={one} /> : <Who one={one} /> : null}
        <Waiting one={one} />
      </div>
    </Section>
  );
}

export function BallotBars({ one }: Props) {
  const t = useTranslations('ballots');
  const max = Math.max(one.voted, 1);
  const series =
    one.kind === 'dates'
      ? [
          { id: 'yes', label: t('answers.yes'), max },
          { id: 'maybe', label: t('answers.maybe'), max, pale: true },
        ]
      : [{ id: 'yes', label: t('results.votes'), max }];
  return (
    <Bars
      caption={t('results.caption')}
      head={t('results.option')}
      series={series}
      rows={one.rows.map(({ id, short, yes, maybe }) => ({ id, label: short, values: [yes, maybe] }))}
    />
  );
}

function Who({ one }: Props) {
  const t = useTranslations('ballots.results');
  const labels = new Map(one.rows.map(({ id, label }) => [id, label]));
  return (
    <DataTable
      caption={t('whoTitle')}
      rows={one.people.filter((person) => person.voted)}
      rowKey={(person) => person.id}
      columns={[
        {
          id: 'who',
          label: t('person'),
          kind: 'heading',
          cell: ({ name, library }) => <Named name={name} library={library} />,
        },
        {
          id: 'what',
          label: t('option'),
          cell: ({ answers }) => answers.map(({ option }) => labels.get(option)).join('; '),
        },
      ]}
    />
  );
}

function Days({ one }: Props) {
  const t = useTranslations('ballots');
  return (
    <DataTable
      caption={t('results.days')}
      rows={one.people.filter((person) => person.voted)}
      rowKey={(person) => person.id}
      columns={[
        {
          id: 'who',
          label: t('results.person'),
          kind: 'heading',
          cell: ({ name, library }) => <Named name={name} library={library} />,
        },
        ...one.rows.map(({ id, short }) => ({
          id,
          label: short,
          cell: ({ answers }: BallotView['people'][number]) => {
            const said = answers.find((answer) => answer.option === id)?.answer;
            return said ? t(`answers.${said}`) : null;
          },
        })),
      ]}
    />
  );
}

function Named({ name, library }: { name: string; library: string }) {
  return (
    <>
      {name}
      <span className="under meta">{library}</span>
    </>
  );
}

function Waiting({ one }: Props) {
  const t = useTranslations('ballots.results');
  const formats = useFormats();
  const waiting = one.people.filter((person) => !person.voted).map(({ name }) => name);
  const asks = one.kind === 'dates' || one.kind === 'poll';
  const waits = asks ? 'waitingAnswer' : 'waiting';
  if (one.state === 'cancelled') return null;
  return (
    <p className="meta">
      {waiting.length > 0
        ? t(one.state === 'open' ? waits : `after.${waits}`, { names: formats.list(waiting) })
        : t(asks ? 'everybodyAnswer' : 'everybody')}
    </p>
  );
}
