import { Form, Link } from '@remix-run/react';
import { todayIn } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import type { BulletinLine, BulletinsPage } from '~/flows/bulletins/read-bulletins.server';
import { timeZone } from '~/i18n/locale';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { TextInput } from '~/ui/field';
import { type DayLine, DayList, type Duty, DutyList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { bulletinMarks } from './bulletin-chip';

type Props = { page: Omit<BulletinsPage, 'waiting' | 'live' | 'past'> & Record<Lines, Line[]> };
type Lines = 'waiting' | 'live' | 'past';
type Line = Omit<BulletinLine, 'publishedAt'> & { publishedAt: Date | string };

export function BulletinsView({ page }: Props) {
  const t = useTranslations('bulletins');
  const { base, mayWrite, sought, waiting, live, past } = page;
  const write = mayWrite ? (
    <ButtonLink look="main" icon="plus" to={`${base}/new`}>
      {t('write')}
    </ButtonLink>
  ) : null;
  const none = waiting.length + live.length + past.length === 0;
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={t('lead')} action={write} />
      {none && sought === '' ? (
        <EmptyState level={2} title={t('list.empty')}>
          {t(mayWrite ? 'list.emptyWriter' : 'list.emptyText')}
        </EmptyState>
      ) : (
        <Search sought={sought} base={base} />
      )}
      {none && sought !== '' ? (
        <EmptyState level={2} title={t('list.nothing')}>
          {t('list.nothingText')}
        </EmptyState>
      ) : null}
      {waiting.length > 0 ? (
        <Section title={t('list.waiting')}>
          <Waiting lines={waiting} base={base} />
        </Section>
      ) : null}
      {none ? null : (
        <Section title={t('list.live')}>
          {live.length > 0 ? <Days lines={live} base={base} /> : <p className="meta">{t('list.noneLive')}</p>}
        </Section>
      )}
      {past.length > 0 ? (
        <Section title={t('list.past')}>
          <Days lines={past} base={base} />
        </Section>
      ) : null}
      {mayWrite ? (
        <p className="no-print">
          <Link to={`${base}/departments`}>{t('departmentsLink')}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Search({ sought, base }: { sought: string; base: string }) {
  const t = useTranslations('bulletins.list');
  return (
    <Form method="get" className="find-line no-print" role="search">
      <TextInput name="q" type="search" label={t('sought')} defaultValue={sought} maxLength={100} />
      <div className="row">
        <Button>{t('find')}</Button>
        {sought ? <Link to={base}>{t('clear')}</Link> : null}
      </div>
    </Form>
  );
}

function useMeta() {
  const t = useTranslations('bulletins.list');
  const formats = useFormats();
  return (line: Line): string =>
    [
      line.authorName,
      line.to.length > 0 ? line.to.join(', ') : t('everybody'),
      ...(line.untilOn ? [t('until', { day: formats.day(line.untilOn) })] : []),
    ].join(' · ');
}

function Waiting({ lines, base }: { lines: Line[]; base: string }) {
  const t = useTranslations('bulletins');
  const today = useTranslations('today');
  const meta = useMeta();
  const items = lines.map((line): Duty => {
    const verb = t(`waiting.verbs.${line.mark as 'read'}`);
    const to = `${base}/${line.id}`;
    return {
      ...{ id: line.id, icon: 'bell', title: line.title, to, meta: meta(line) },
      chip: { ...bulletinMarks[line.mark], label: t(`mark.${line.mark}`) },
      action: { label: verb, to, name: today('actionName', { verb, title: line.title }) },
    };
  });
  return <DutyList items={items} />;
}

function Days({ lines, base }: { lines: Line[]; base: string }) {
  const t = useTranslations('bulletins.mark');
  const formats = useFormats();
  const meta = useMeta();
  const items = lines.map((line): DayLine => {
    const on = todayIn(timeZone, new Date(line.publishedAt));
    return {
      ...{ id: line.id, title: line.title, to: `${base}/${line.id}`, meta: meta(line) },
      ...{ day: formats.dayNumber(on), under: formats.shortMonth(on) },
      ...(line.mark === 'seen' || line.mark === 'past'
        ? {}
        : { chip: { ...bulletinMarks[line.mark], label: t(line.mark) } }),
    };
  });
  return <DayList items={items} />;
}
