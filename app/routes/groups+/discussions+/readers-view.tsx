import { useTranslations } from 'use-intl';
import type { ThreadPage } from '~/flows/discussions/read-thread.server';
import { Section } from '~/ui/page';

type Readers = NonNullable<ThreadPage['readers']>;

/** Who has confirmed that she has read it, and who has yet to. */
export function ReadersView({ readers: { have, not } }: { readers: Readers }) {
  const t = useTranslations('discussions.readers');
  return (
    <Section title={t('title')}>
      <div className="stack">
        <p>{t('sum', { n: have.length, total: have.length + not.length })}</p>
        <div className="two-lists">
          <Column title={t('not')} none={t('all')} lines={not} seen={t('seen')} />
          <Column title={t('have')} none={t('nobody')} lines={have} seen={t('seen')} />
        </div>
      </div>
    </Section>
  );
}

type ColumnProps = { title: string; none: string; lines: Readers['have']; seen: string };

function Column({ title, none, lines, seen }: ColumnProps) {
  return (
    <div className="stack-s">
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="meta">{none}</p>
      ) : (
        <ul className="names">
          {lines.map(({ id, name, library, confirmed, seen: looked }) => (
            <li key={id}>
              {name}
              <span className="under meta">
                {[library, confirmed ?? (looked ? seen : null)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
