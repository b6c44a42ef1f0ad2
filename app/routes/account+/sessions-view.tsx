import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Icon } from '~/ui/icon';
import { Section } from '~/ui/page';

type Session = {
  id: string;
  browser: string | null;
  system: string | null;
  phone: boolean;
  address: string | null;
  method: 'password' | 'code' | 'link' | 'passkey' | 'oidc' | 'invitation';
  createdAt: string;
  lastSeenAt: string;
  isThis: boolean;
};

export function SessionsView({ sessions }: { sessions: Session[] }) {
  const t = useTranslations('account.sessions');
  const others = sessions.some(({ isThis }) => !isThis);
  return (
    <div className="stack-l gap-l">
      <Section title={t('title')}>
        <p className="measure">{t('lead')}</p>
        <ul className="duties gap-s">
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      </Section>
      {others ? (
        <Form method="post">
          <Button look="stop" icon="leave" name="intent" value="end-others">
            {t('endOthers')}
          </Button>
        </Form>
      ) : (
        <p className="meta">{t('onlyThis')}</p>
      )}
    </div>
  );
}

function SessionLine({ session }: { session: Session }) {
  const t = useTranslations('account.sessions');
  const formats = useFormats();
  const { id, browser, system, phone, address, method, createdAt, lastSeenAt, isThis } = session;
  const name = [browser ?? t('unknownBrowser'), system].filter(Boolean).join(' · ');
  return (
    <li>
      <Icon name={phone ? 'phone' : 'screen'} />
      <div>
        <h3>{name}</h3>
        <p className="meta">
          {t('began', { moment: formats.moment(createdAt), how: t(`methods.${method}`) })}
          <br />
          {t('seen', { moment: formats.moment(lastSeenAt) })} · {address ?? t('ownNetwork')}
        </p>
        {isThis ? (
          <p className="due">
            <Chip tone="done" icon="check">
              {t('this')}
            </Chip>
          </p>
        ) : null}
      </div>
      {isThis ? null : (
        <Form method="post" className="do">
          <input type="hidden" name="session" value={id} />
          <Button slim name="intent" value="end" aria-label={t('endName', { name })}>
            {t('end')}
          </Button>
        </Form>
      )}
    </li>
  );
}
