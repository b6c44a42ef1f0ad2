import { useTranslations } from 'use-intl';
import type { NotesCard } from '~/flows/campaigns/campaign-notes.server';
import { ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';

function Lines({ notes }: { notes: NotesCard['own'] }) {
  const t = useTranslations('year.notes');
  return (
    <ul className="names">
      {notes.map((note) => (
        <li key={note.id}>
          <span className="pre">{note.body}</span>
          <br />
          <span className="meta">{t('by', { who: note.who, when: note.when })}</span>
        </li>
      ))}
    </ul>
  );
}

/** On *Apie*: what last time taught, and what this time should teach the next. */
export function CampaignNotesCard({ card }: { card: NotesCard }) {
  const t = useTranslations('year.notes');
  return (
    <Section title={t('title')}>
      {card.former && card.former.notes.length > 0 ? (
        <div className="stack-s">
          <h3>{t('former', { title: card.former.title })}</h3>
          <Lines notes={card.former.notes} />
        </div>
      ) : null}
      {card.own.length > 0 ? <Lines notes={card.own} /> : <p className="meta measure">{t('lead')}</p>}
      <p className="gap-s">
        <ButtonLink slim to={card.to} icon="pen">
          {t('all')}
        </ButtonLink>
      </p>
    </Section>
  );
}
