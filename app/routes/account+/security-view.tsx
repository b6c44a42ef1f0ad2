import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Icon, type IconName } from '~/ui/icon';
import { Section } from '~/ui/page';
import { Refusal } from '../_auth+/door';
import { providerProblems } from '../_auth+/sign-in-door';
import { SecondFactorOffer } from './second-factor-offer';

type SecurityViewProps = {
  problem: string | null;
  /** Whether to offer a second factor before anything else. */
  offer: boolean;
  hasPassword: boolean;
  passwordSince: string | null;
  secondFactor: boolean;
  recoveryCodes: number;
  passkeys: number;
  linked: { issuer: string; email: string; name: string }[];
  linkable: { id: string; name: string }[];
};

/** Every way into the account on one page, each with what may be done about it. */
export function SecurityView(props: SecurityViewProps) {
  const { problem, hasPassword, passwordSince, secondFactor, recoveryCodes, passkeys, linked, linkable } =
    props;
  const t = useTranslations('account.security');
  const auth = useTranslations('auth');
  const known = providerProblems.find((one) => one === problem);
  return (
    <div className="stack-l gap-l">
      {known ? <Refusal>{auth(`provider.${known}`)}</Refusal> : null}
      {props.offer ? <SecondFactorOffer /> : null}
      <Section title={t('ways')}>
        <ul className="duties">
          <Way icon="mail" name={t('mail.name')} meta={t('mail.about')} state={<On>{t('always')}</On>} />
          <Way
            icon="pen"
            name={t('password.name')}
            meta={
              passwordSince
                ? t('password.since', { day: passwordSince })
                : t(hasPassword ? 'password.about' : 'password.none')
            }
            state={hasPassword ? <On>{t('on')}</On> : <Off>{t('off')}</Off>}
            action={
              <ButtonLink slim to="/account/password">
                {t(hasPassword ? 'password.change' : 'password.set')}
              </ButtonLink>
            }
          />
          <Way
            icon="lock"
            name={t('second.name')}
            meta={secondFactor ? t('second.codes', { n: recoveryCodes }) : t('second.about')}
            state={secondFactor ? <On>{t('on')}</On> : <Off>{t('off')}</Off>}
            action={
              <ButtonLink slim to="/account/second-factor">
                {t(secondFactor ? 'manage' : 'turnOn')}
              </ButtonLink>
            }
          />
          <Way
            icon="key"
            name={t('passkeys.name')}
            meta={passkeys > 0 ? t('passkeys.count', { n: passkeys }) : t('passkeys.about')}
            state={passkeys > 0 ? <On>{t('on')}</On> : <Off>{t('off')}</Off>}
            action={
              <ButtonLink slim to="/account/passkeys">
                {t(passkeys > 0 ? 'manage' : 'setUp')}
              </ButtonLink>
            }
          />
        </ul>
      </Section>
      <Providers linked={linked} linkable={linkable} />
    </div>
  );
}

type WayProps = { icon: IconName; name: string; meta: ReactNode; state: ReactNode; action?: ReactNode };

function Way({ icon, name, meta, state, action }: WayProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <h3>{name}</h3>
        <p className="meta">{meta}</p>
        <p className="due">{state}</p>
      </div>
      {action ? <div className="do">{action}</div> : null}
    </li>
  );
}

const On = ({ children }: { children: ReactNode }) => (
  <Chip tone="done" icon="check">
    {children}
  </Chip>
);

const Off = ({ children }: { children: ReactNode }) => <Chip icon="declined">{children}</Chip>;

function Providers({ linked, linkable }: Pick<SecurityViewProps, 'linked' | 'linkable'>) {
  const t = useTranslations('account.security');
  if (linked.length + linkable.length === 0) return null;
  return (
    <Section title={t('providers')}>
      <ul className="duties">
        {linked.map(({ issuer, email, name }) => (
          <Way
            key={issuer}
            icon="external"
            name={name}
            meta={email}
            state={<On>{t('linked')}</On>}
            action={
              <Form method="post">
                <input type="hidden" name="issuer" value={issuer} />
                <Button slim name="intent" value="unlink" aria-label={t('unlinkName', { name })}>
                  {t('unlink')}
                </Button>
              </Form>
            }
          />
        ))}
        {linkable.map(({ id, name }) => (
          <Way
            key={id}
            icon="external"
            name={name}
            meta={t('providerAbout')}
            state={<Off>{t('notLinked')}</Off>}
            action={
              <Form method="post" action={`/sign-in/oidc/${id}`} reloadDocument>
                <input type="hidden" name="to" value="/account/security" />
                <Button slim name="intent" value="link" aria-label={t('linkName', { name })}>
                  {t('link')}
                </Button>
              </Form>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
