import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReturnDay, ReturnPage } from '~/flows/duties/return-page.server';
import { capitalised } from '~/i18n/format';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { useSigned } from '~/ui/signed';

type Props = { page: ReturnPage };

export function ReturnView({ page }: Props) {
  const t = useTranslations('duties.return');
  const formats = useFormats();
  const { absence, base, others } = page;
  if (!absence) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState level={2} title={t('empty')} action={<ButtonLink to={base}>{t('home')}</ButtonLink>}>
          {t('emptyText')}
        </EmptyState>
      </>
    );
  }
  const words = { deputy: absence.deputyName, range: formats.longRange(absence.from, absence.until) };
  return (
    <div className="stack-l">
      <PageHead title={t('title')} lead={absence.still ? t('still', words) : t('lead', words)} />
      <div className="two lanes">
        <Waits page={page} />
        <div className="stack-l side">
          <Days title={t('done')} days={page.done} none={t('nothingDone')} />
          <Days title={t('decided')} days={page.decided} none={t('nothingDecided')} />
        </div>
      </div>
      {others.length > 0 ? (
        <details className="no-print">
          <summary>{t('others')}</summary>
          <ul className="gap-s">
            {others.map((one) => (
              <li key={one.id}>
                <Link to={`?absence=${one.id}`}>{formats.longRange(one.from, one.until)}</Link>{' '}
                <span className="meta">{one.deputyName}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function Waits({ page }: Props) {
  const t = useTranslations('duties');
  return (
    <Section title={t('return.waits')}>
      {page.waits.length === 0 ? (
        <p className="meta">{t('return.nothingWaits')}</p>
      ) : (
        <ul className="handed">
          {page.waits.map((line) => (
            <li key={line.id}>
              <div>
                <Link to={line.to}>{line.title}</Link>
                <p className="meta">{line.what}</p>
              </div>
              {line.due ? (
                <Chip tone={line.late ? 'stop' : 'idle'} icon={line.late ? 'warn' : 'clock'}>
                  {t(line.late ? 'one.late' : 'one.due', { day: line.due })}
                </Chip>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Days({ title, days, none }: { title: string; days: ReturnDay[]; none: string }) {
  const all = useTranslations();
  const formats = useFormats();
  const signed = useSigned();
  const deedOf = ({ kind, action, number }: ReturnDay['lines'][number]) => {
    const key = `history.actions.${kind}.${action}` as 'history.actions.campaign.remind';
    return all.has(key) ? all(key, { n: number ?? 0 }) : action;
  };
  return (
    <Section title={title}>
      {days.length === 0 ? <p className="meta">{none}</p> : null}
      {days.map(({ day, lines }) => (
        <div key={day} className="return-day">
          <h3>{`${capitalised(formats.day(day))}, ${formats.weekday(day)}`}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                {deedOf(line)}
                {line.title ? ': ' : ''}
                {line.to && line.title ? <Link to={line.to}>{line.title}</Link> : line.title}
                <span className="under meta">
                  {line.clock}, {line.who ? signed(line.who, line.actingFor) : all('history.system')}
                  {line.reason ? ` · ${all('history.reason')}: ${line.reason}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
