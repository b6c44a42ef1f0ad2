import { useTranslations } from 'use-intl';
import type { MeetingPage } from '~/flows/meetings/read-meeting.server';
import { ButtonLink } from '~/ui/button';
import { Section } from '~/ui/page';

/** On a meeting's page: who comes without sitting in the group. */
export function MeetingGuests({ page: { guests, base, one, ahead, may } }: { page: MeetingPage }) {
  const t = useTranslations('guests');
  if (guests.length === 0 && !may.invite) return null;
  const said = (guest: MeetingPage['guests'][number]) =>
    ahead ? t(`said.${guest.answer ?? 'none'}`) : t(guest.attended ? 'said.attended' : 'said.missing');
  return (
    <Section title={t('guests')}>
      <div className="stack-s">
        {guests.length === 0 ? (
          <p className="meta">{t('none')}</p>
        ) : (
          <ul className="names">
            {guests.map((guest) => (
              <li key={guest.id}>
                {guest.name}
                <span className="under meta">
                  {[t('guest'), guest.organisation, said(guest)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {may.invite ? (
          <p className="no-print">
            <ButtonLink slim icon="mail" to={`${base}/meetings/${one.id}/guests`}>
              {t('manage')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Section>
  );
}
