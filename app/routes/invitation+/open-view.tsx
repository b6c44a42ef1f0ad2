import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Opened } from '~/flows/people/accept-invitation.server';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { WelcomeSteps } from './welcome-steps';

type Props<State extends Opened['state'] = Opened['state']> = {
  opened: Extract<Opened, { state: State }>;
  attempt: string;
};

/** One link, one page: a question while it can be answered, else one sentence and one way on. */
export function InvitationView({ opened, attempt }: { opened: Opened; attempt: string }) {
  switch (opened.state) {
    case 'open':
      return <Question opened={opened} attempt={attempt} />;
    case 'other-person':
      return <OtherPerson opened={opened} />;
    case 'joined':
    case 'accepted':
      return <Taken opened={opened} />;
    case 'unknown':
      return <Unknown />;
    default:
      return <Over opened={opened} />;
  }
}

function Question({ opened, attempt }: Props<'open'>) {
  const t = useTranslations('joining');
  const formats = useFormats();
  const { name } = opened;
  return (
    <div className="door">
      <div className="stack">
        {opened.school ? <WelcomeSteps at="you" school /> : <WelcomeSteps at="you" />}
        <h1>{t('states.open.title')}</h1>
        <p className="lead">{t('invites', { who: opened.inviter })}</p>
      </div>
      <Form method="post" className="sheet stack" reloadDocument>
        <input type="hidden" name="attempt" value={attempt} />
        <dl className="facts">
          <div>
            <dt>{t('library')}</dt>
            <dd>{opened.library}</dd>
          </div>
          {name ? (
            <div>
              <dt>{t('name')}</dt>
              <dd>{name}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t('email')}</dt>
            <dd>{opened.email}</dd>
          </div>
        </dl>
        <Button look="main" wide icon="check" name="intent" value="accept">
          {t('itsMe')}
        </Button>
        <Button wide name="intent" value="refuse">
          {t('notMe')}
        </Button>
        <p className="meta">
          {opened.hasAccount ? t('hasAccount') : t('noPassword')}{' '}
          {t('validUntil', { day: formats.day(opened.expiresOn) })}
        </p>
      </Form>
    </div>
  );
}

function Unknown() {
  const t = useTranslations('joining');
  return (
    <Ending state="unknown">
      <ButtonLink look="main" wide to="/sign-in">
        {t('toSignIn')}
      </ButtonLink>
    </Ending>
  );
}

function OtherPerson({ opened }: { opened: Extract<Opened, { state: 'other-person' }> }) {
  const t = useTranslations('joining');
  return (
    <Ending
      state="other-person"
      values={{ name: opened.signedInAs, email: opened.email, library: opened.library }}
    >
      <Form method="post" reloadDocument className="stack">
        <Button look="main" wide name="intent" value="switch">
          {t('switch')}
        </Button>
        <ButtonLink wide to="/">
          {t('stay', { name: opened.signedInAs })}
        </ButtonLink>
      </Form>
    </Ending>
  );
}

function Taken({ opened }: { opened: Extract<Opened, { state: 'joined' | 'accepted' }> }) {
  const t = useTranslations('joining');
  const to = opened.mine ? opened.to : `/sign-in?to=${encodeURIComponent(opened.to)}`;
  return (
    <Ending state={opened.state} values={{ library: opened.library }}>
      <ButtonLink look="main" wide to={to} reloadDocument>
        {opened.mine ? t('toLibrary') : t('toSignIn')}
      </ButtonLink>
    </Ending>
  );
}

type OverState = 'expired' | 'revoked' | 'replaced' | 'refused' | 'closed' | 'parents-staff';

function Over({ opened }: { opened: Extract<Opened, { state: OverState }> }) {
  const t = useTranslations('joining');
  const mayAsk = opened.state !== 'closed' && opened.state !== 'parents-staff';
  return (
    <Ending state={opened.state} values={{ library: opened.library }}>
      {mayAsk && opened.asked ? <p role="status">{t('asked')}</p> : null}
      {mayAsk && !opened.asked ? (
        <Form method="post" reloadDocument>
          <Button look="main" wide icon="mail" name="intent" value="ask">
            {t('ask')}
          </Button>
        </Form>
      ) : null}
      {opened.inviter ? <p className="meta">{t('sentBy', { who: opened.inviter })}</p> : null}
      <ButtonLink wide to="/sign-in">
        {t('toSignIn')}
      </ButtonLink>
    </Ending>
  );
}

type EndingProps = {
  state: Exclude<Opened['state'], 'open'>;
  values?: { library?: string; name?: string; email?: string };
  children: ReactNode;
};

function Ending({ state, values = {}, children }: EndingProps) {
  const t = useTranslations('joining');
  const words = { library: '', name: '', email: '', ...values };
  return (
    <div className="door">
      <div className="stack">
        <h1>{t(`states.${state}.title`)}</h1>
        <p className="lead">{t(`states.${state}.text`, words)}</p>
      </div>
      <div className="sheet stack">{children}</div>
    </div>
  );
}
