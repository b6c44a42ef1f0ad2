import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LibraryToday } from '~/flows/screens/read-library-today.server';
import { DayList } from '~/ui/lists';
import { Section } from '~/ui/page';
import { useSigned } from '~/ui/signed';

type NearOccasionsProps = Pick<LibraryToday, 'occasions'> & { to: string };

export function NearOccasions({ occasions, to }: NearOccasionsProps) {
  const t = useTranslations('today');
  const shell = useTranslations('shell.today');
  return (
    <Section
      title={shell('nextOccasions')}
      aside={
        <Link className="small" to={to}>
          {t('allOccasions')}
        </Link>
      }
    >
      {occasions.length === 0 ? (
        <p className="meta">{t('noOccasions')}</p>
      ) : (
        <DayList items={occasions.map(({ away, ...line }) => ({ ...line, meta: away }))} />
      )}
    </Section>
  );
}

/** The last steps in the library's campaigns, in the words of its history. */
export function News({ today: { news, base } }: { today: LibraryToday }) {
  const t = useTranslations('today');
  const all = useTranslations();
  const signed = useSigned();
  if (news.length === 0) return null;
  const deedOf = ({ kind, action, number }: LibraryToday['news'][number]) => {
    const key = `history.actions.${kind}.${action}` as 'history.actions.campaign.remind';
    return all.has(key) ? all(key, { n: number ?? 0 }) : null;
  };
  const items = news.map((line) => {
    const deed = deedOf(line);
    const name = line.who ? signed(line.who, line.actingFor) : all('history.system');
    const who = t('newsBy', { who: name, clock: line.clock });
    return {
      id: line.id,
      day: line.day,
      under: line.under,
      title: deed ?? line.title ?? '',
      meta: deed && line.title ? `${line.title} · ${who}` : who,
    };
  });
  return (
    <Section
      title={t('news')}
      aside={
        <Link className="small" to={`${base}/history`}>
          {t('allNews')}
        </Link>
      }
    >
      <DayList items={items} />
    </Section>
  );
}
