import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from './button';
import { Note } from './chip';
import { type LetterLine, LetterMark } from './letters';
import { Facts } from './lists';
import { PageHead, Section } from './page';

type Page = LetterLine & {
  text: string;
  demo: boolean;
  mayMend: boolean;
  nextAt: string | null;
  presentEmail: string | null;
  suppressed: 'bounced' | 'complained' | null;
  personPage: string;
  link: { purpose: 'approve' | 'adopt'; until: string; uses: number; revokedAt: string | null } | null;
};

/** One letter as its recipient sees it, with what became of it and what may be done about it. */
export function LetterView({ letter, base }: { letter: Page; base: string }) {
  const t = useTranslations('outbox');
  const formats = useFormats();
  return (
    <>
      <PageHead
        title={letter.subject}
        crumbs={[{ to: base, label: t('title') }, { label: letter.to }]}
        meta={<LetterMark state={letter.state} />}
      />
      <div className="stack">
        <Facts
          items={[
            { label: t('to'), value: `${letter.to} <${letter.email}>` },
            { label: t(letter.state === 'sent' ? 'sentAt' : 'writtenAt'), value: formats.moment(letter.at) },
            ...(letter.nextAt ? [{ label: t('nextAt'), value: formats.moment(letter.nextAt) }] : []),
            ...(letter.presentEmail ? [{ label: t('presentEmail'), value: letter.presentEmail }] : []),
          ]}
        />
        {letter.state === 'queued' && letter.demo ? <Note icon="mail">{t('demoStays')}</Note> : null}
        <Trouble letter={letter} />
        {letter.suppressed ? <DeadAddress letter={letter} reason={letter.suppressed} /> : null}
        <iframe
          className="letter-frame"
          title={t('frameTitle', { subject: letter.subject })}
          src={`${base}/${letter.id}/body`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
        />
        <p>
          <a href={`${base}/${letter.id}/body`} target="_blank" rel="noreferrer">
            {t('openAlone')}
          </a>
        </p>
        {letter.link ? <SignedLink link={letter.link} mayMend={letter.mayMend} /> : null}
        <details>
          <summary>{t('plainText')}</summary>
          <pre className="letter-text">{letter.text}</pre>
        </details>
      </div>
    </>
  );
}

function Trouble({ letter }: { letter: Page }) {
  const t = useTranslations('outbox');
  if (letter.state === 'sent') return null;
  if (!letter.problem) return letter.nextAt ? <Note icon="clock">{t('quiet')}</Note> : null;
  const { cause, said } = letter.problem;
  const byPerson =
    cause === 'rejected' || cause === 'address' || cause === 'bounced' || cause === 'suppressed';
  return (
    <Note tone={letter.state === 'queued' ? 'wait' : 'stop'} icon="warn">
      <div className="stack-s">
        <p>{t(`problems.${cause}`)}</p>
        {said && cause !== 'suppressed' ? (
          <details>
            <summary>{t('providerSaid')}</summary>
            <p lang="en">{said}</p>
          </details>
        ) : null}
        {letter.mayMend ? (
          <Form method="post" className="row">
            <Button slim icon="redo" name="intent" value="send-again">
              {t('sendAgain')}
            </Button>
            {byPerson ? <Link to={letter.personPage}>{t('mendAddress')}</Link> : null}
          </Form>
        ) : null}
        {letter.mayMend && byPerson ? <p className="meta">{t('mendHint')}</p> : null}
      </div>
    </Note>
  );
}

function DeadAddress({ letter, reason }: { letter: Page; reason: 'bounced' | 'complained' }) {
  const t = useTranslations('outbox');
  return (
    <Section title={t('addressTitle', { email: letter.email })}>
      <div className="stack-s">
        <p>{t('problems.suppressed')}</p>
        {reason === 'complained' ? <p className="meta">{t('complainedHint')}</p> : null}
        {reason === 'bounced' && letter.mayMend ? (
          <Form method="post" className="stack-s">
            <p className="meta">{t('trustHint')}</p>
            <div>
              <Button slim name="intent" value="trust-address">
                {t('trustAddress')}
              </Button>
            </div>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}

function SignedLink({ link, mayMend }: { link: NonNullable<Page['link']>; mayMend: boolean }) {
  const t = useTranslations('outbox');
  const formats = useFormats();
  return (
    <Section title={t('link.title')}>
      <div className="stack-s">
        <p>{t(`link.purposes.${link.purpose}`)}</p>
        <Facts
          items={[
            link.revokedAt
              ? { label: t('link.revokedAt'), value: formats.moment(link.revokedAt) }
              : { label: t('link.until'), value: formats.moment(link.until) },
            { label: t('link.uses'), value: String(link.uses) },
          ]}
        />
        {mayMend && !link.revokedAt ? (
          <Form method="post" className="stack-s">
            <p className="meta">{t('link.revokeHint')}</p>
            <div>
              <Button slim look="stop" name="intent" value="revoke-link">
                {t('link.revoke')}
              </Button>
            </div>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}
