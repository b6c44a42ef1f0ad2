import { useTranslations } from 'use-intl';
import type { GuestCard } from '~/flows/guests/guest-page.server';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { Section, Sheet } from '~/ui/page';

type Props = { card: GuestCard; path: string };

/** One meeting, as somebody sees it who is let into nothing else. */
export function GuestCardView({ card, path }: Props) {
  const t = useTranslations('guests.page');
  return (
    <div className="guest-card stack-l">
      <header className="stack-s">
        <h1>{card.title}</h1>
        <p className="lead">{card.when}</p>
        <p className="meta">{t('group', { group: card.group, host: card.host })}</p>
      </header>
      {card.state === 'cancelled' ? (
        <Note tone="stop" icon="x">
          {t('cancelled', { reason: card.reason ?? '–' })}
        </Note>
      ) : null}
      {card.ahead ? <Answer card={card} path={path} /> : null}
      {card.ahead || card.state === 'cancelled' ? null : <Note icon="check">{t('held')}</Note>}
      <Where card={card} path={path} />
      <Section title={t('agenda')}>
        {card.agenda.length === 0 ? (
          <p className="meta">{t('agendaSoon')}</p>
        ) : (
          <ol className="course">
            {card.agenda.map((item) => (
              <li key={item.id}>
                {item.title}
                <span className="under meta">
                  {[
                    item.presenterName ? t('presenter', { name: item.presenterName }) : null,
                    item.plannedMinutes ? t('minutes', { n: item.plannedMinutes }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title={t('files')}>
        {card.files.length === 0 ? (
          <p className="meta">{t('noFiles')}</p>
        ) : (
          <ul className="names">
            {card.files.map((file) => (
              <li key={file.id}>
                <a href={`${path}/files/${file.id}`}>{file.name}</a>
                <span className="under meta">{file.size}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Answer({ card: { answer }, path }: Props) {
  const t = useTranslations('guests.page');
  return (
    <Sheet title={t('question')}>
      {answer ? (
        <p>
          <strong>{t(`yours.${answer}`)}</strong> {t('change')}
        </p>
      ) : null}
      <form method="post" action={path} className="row">
        <Button look={answer ? 'plain' : 'main'} icon="check" name="intent" value="coming">
          {t('coming')}
        </Button>
        <Button icon="x" name="intent" value="absent">
          {t('absent')}
        </Button>
      </form>
    </Sheet>
  );
}

function Where({ card, path }: Props) {
  const t = useTranslations('guests.page');
  return (
    <Facts
      items={[
        ...(card.place || !card.link ? [{ label: t('where'), value: card.place ?? t('noPlace') }] : []),
        ...(card.link && card.ahead
          ? [
              {
                label: t('join'),
                value: (
                  <a href={card.link} rel="noreferrer">
                    {card.link}
                  </a>
                ),
              },
            ]
          : []),
        {
          label: t('calendar'),
          value: <a href={`${path}/meeting.ics`}>{t('calendarFile')}</a>,
        },
      ]}
    />
  );
}
