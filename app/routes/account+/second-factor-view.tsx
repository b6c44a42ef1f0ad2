import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type ProofReply, SecondProof } from '~/auth/second-factor/second-factor-proof';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Section, Sheet } from '~/ui/page';

type SecondFactorProps = {
  /** Where a library's door sent the person from. */
  to: string | null;
  needed: 'prove' | 'setUp' | null;
  required: boolean;
  /** The day; null without an application. */
  appSince: string | null;
  recovery: { left: number; made: number };
  passkeys: number;
  reply: ProofReply | undefined;
};

export function SecondFactorView(props: SecondFactorProps) {
  const { to, needed, appSince, recovery, passkeys, reply } = props;
  const t = useTranslations('secondFactor');
  if (needed === 'prove' && to) {
    return (
      <div className="gap-l narrow">
        <Sheet title={t('needed.title')}>
          <p>{t('needed.prove')}</p>
          <SecondProof
            ways={{ app: appSince !== null, recovery: recovery.left > 0, passkeys: passkeys > 0 }}
            page="/account/second-factor"
            to={to}
            submit={t('setUp.submit')}
            reply={reply}
          />
        </Sheet>
      </div>
    );
  }
  return (
    <div className="stack-l gap-l">
      <p className="crumb">
        <Link to="/account/security">{t('back')}</Link>
      </p>
      {needed === 'setUp' ? (
        <Note tone="wait" icon="lock">
          <p>
            <strong>{t('needed.title')}</strong>
          </p>
          <p>{t('needed.setUp')}</p>
        </Note>
      ) : null}
      <Section title={t('title')}>
        <p className="measure">{t('lead')}</p>
        <div className="ways gap-m">
          <AppWay {...props} />
          <PasskeyWay {...props} />
        </div>
      </Section>
      {appSince !== null || passkeys > 0 ? <RecoveryState {...recovery} /> : null}
    </div>
  );
}

function AppWay({ to, required, appSince, passkeys }: SecondFactorProps) {
  const t = useTranslations('secondFactor');
  const formats = useFormats();
  return (
    <Sheet title={t('app.name')} level={3}>
      <p>
        {appSince ? (
          <Chip tone="done" icon="check">
            {t('app.on', { date: formats.longDay(appSince) })}
          </Chip>
        ) : (
          <Chip icon="declined">{t('app.off')}</Chip>
        )}
      </p>
      <p>{t('app.text')}</p>
      <Form method="post" action="/account/second-factor" className="stack-s">
        {to ? <input type="hidden" name="to" value={to} /> : null}
        {appSince ? (
          <details>
            <summary>{t('app.turnOff')}</summary>
            <div className="stack-s">
              <p>{t('app.turnOffText')}</p>
              {required && passkeys === 0 ? <p>{t('app.stillRequired')}</p> : null}
              <Button look="stop" slim name="intent" value="off">
                {t('app.turnOff')}
              </Button>
            </div>
          </details>
        ) : (
          <Button look="main" name="intent" value="start">
            {t('app.begin')}
          </Button>
        )}
      </Form>
    </Sheet>
  );
}

function PasskeyWay({ to, passkeys }: Pick<SecondFactorProps, 'to' | 'passkeys'>) {
  const t = useTranslations('secondFactor.passkey');
  const after = to ? `?to=${encodeURIComponent(to)}` : '';
  return (
    <Sheet title={t('name')} level={3}>
      <p>
        {passkeys > 0 ? (
          <Chip tone="done" icon="check">
            {t('count', { n: passkeys })}
          </Chip>
        ) : (
          <Chip icon="declined">{t('count', { n: 0 })}</Chip>
        )}
      </p>
      <p>{t('text')}</p>
      <div className="row">
        <ButtonLink to={`/account/passkeys/new${after}`}>{t('add')}</ButtonLink>
        {passkeys > 0 ? <Link to="/account/passkeys">{t('manage')}</Link> : null}
      </div>
    </Sheet>
  );
}

function RecoveryState({ left, made }: SecondFactorProps['recovery']) {
  const t = useTranslations('secondFactor.recovery');
  const few = left <= 3;
  return (
    <Section title={t('name')}>
      <div className="row">
        <Chip tone={few ? 'wait' : 'idle'} icon={few ? 'warn' : 'lock'}>
          {made === 0 ? t('none') : t('left', { n: left, made })}
        </Chip>
        <ButtonLink slim to="/account/second-factor/recovery">
          {made === 0 ? t('create') : t('renew')}
        </ButtonLink>
      </div>
      <p className="hint gap-s">{t('lead')}</p>
    </Section>
  );
}
