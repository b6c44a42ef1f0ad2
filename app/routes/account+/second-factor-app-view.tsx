import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { QrPicture } from '~/auth/second-factor/second-factor-picture';
import { Button, ButtonLink } from '~/ui/button';
import { CodeField } from '~/ui/code-field';
import { CopyButton } from '~/ui/copy-button';
import { EmptyState } from '~/ui/page';

type SetUpProps = {
  picture: QrPicture;
  address: string;
  /** In groups of four. */
  secret: string;
  email: string;
  to: string;
  reply: { waitMinutes: number | null } | undefined;
};

export function SetUpView({ picture, address, secret, email, to, reply }: SetUpProps) {
  const t = useTranslations('secondFactor');
  const wait = reply?.waitMinutes ?? null;
  return (
    <div className="gap-l stack-l narrow">
      <div className="stack-s">
        <h2>{t('setUp.title')}</h2>
        <p className="hint">{t('setUp.lead')}</p>
      </div>
      <section className="stack">
        <h3>{t('setUp.scan')}</h3>
        <p>{t('setUp.scanText')}</p>
        <svg
          className="qr"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={t('setUp.picture')}
        >
          <rect width={picture.size} height={picture.size} fill="white" />
          <path d={picture.path} fill="black" />
        </svg>
        <p>
          <a href={address}>{t('setUp.open')}</a>
        </p>
        <details>
          <summary>{t('setUp.type')}</summary>
          <div className="stack-s">
            <p>{t('setUp.typeText')}</p>
            <dl className="facts">
              <dt>{t('setUp.account')}</dt>
              <dd>{email}</dd>
              <dt>{t('setUp.key')}</dt>
              <dd className="code-text">{secret}</dd>
            </dl>
            <CopyButton text={secret.replaceAll(' ', '')} label={t('setUp.copyKey')} />
          </div>
        </details>
      </section>
      <section className="stack">
        <h3>{t('setUp.confirm')}</h3>
        {wait !== null ? (
          <div className="errors" role="alert">
            <p>{t('code.tooMany', { n: wait })}</p>
          </div>
        ) : null}
        <Form method="post" action="/account/second-factor/app" className="stack" noValidate>
          <CodeField
            label={t('code.label')}
            hint={t('code.hint')}
            error={reply && wait === null ? `${t('code.wrong')} ${t('code.clock')}` : null}
          />
          <input type="hidden" name="to" value={to} />
          <Button look="main" name="intent" value="confirm">
            {t('setUp.submit')}
          </Button>
        </Form>
      </section>
      <section className="stack-s">
        <h3>{t('setUp.codes')}</h3>
        <p className="hint">{t('setUp.codesText')}</p>
      </section>
    </div>
  );
}

export function SetUpOver({ on }: { on: boolean }) {
  const t = useTranslations('secondFactor.setUp');
  return (
    <div className="gap-l">
      <EmptyState
        level={2}
        title={on ? t('alreadyOn') : t('over')}
        action={
          <ButtonLink look="main" to="/account/second-factor">
            {t(on ? 'back' : 'again')}
          </ButtonLink>
        }
      >
        {on ? t('alreadyOnText') : t('overText')}
      </EmptyState>
    </div>
  );
}
