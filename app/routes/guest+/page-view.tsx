import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { CodeField } from '~/ui/code-field';
import { KitFrame } from '../kit+/kit-frame';
import { GuestCardView } from './guest-card';
import type { GuestReply } from './page-actions.server';
import type { GuestPage } from './page-data.server';

type Props = { page: GuestPage; reply: GuestReply | null };

/** What stands behind a guest's link. Two answers to a worthless link must not differ in a letter. */
export function GuestPageView({ page, reply }: Props) {
  const t = useTranslations('guests.page');
  if (page.kind === 'card')
    return (
      <KitFrame demo={page.demo} foot={t('foot')}>
        <GuestCardView card={page.card} path={page.path} />
      </KitFrame>
    );
  if (page.kind === 'elsewhere') return <Elsewhere page={page} reply={reply} />;
  if (page.kind === 'asked')
    return (
      <Ask demo={page.demo} title={t('asked')}>
        <p className="lead">{t('askedText', { host: page.host, name: page.name })}</p>
        <form method="post" action={page.path}>
          <Button look="main" wide name="intent" value="open">
            {t('open')}
          </Button>
        </form>
        <p className="meta">{t('askedHint')}</p>
      </Ask>
    );
  return (
    <Ask demo={page.demo} title={t('over')}>
      <p className="lead">{t('overText')}</p>
      <p>{t('overWhat')}</p>
    </Ask>
  );
}

function Ask({ demo, title, children }: { demo: boolean; title: string; children: ReactNode }) {
  const t = useTranslations('guests.page');
  return (
    <KitFrame demo={demo} foot={t('foot')}>
      <div className="ask stack">
        <h1>{title}</h1>
        {children}
      </div>
    </KitFrame>
  );
}

function Elsewhere({
  page,
  reply,
}: {
  page: Extract<GuestPage, { kind: 'elsewhere' }>;
  reply: Props['reply'];
}) {
  const t = useTranslations('guests.page');
  const errors = useErrorTexts(reply ? { code: reply.code } : undefined);
  const { address, name, path, sent } = page;
  const waiting = sent === 'code' || reply !== null;
  return (
    <Ask demo={page.demo} title={t('elsewhere')}>
      {waiting ? (
        <form method="post" action={`${path}?code=sent`} className="stack" noValidate>
          <p className="lead">{t('sentText', { address })}</p>
          <CodeField label={t('code')} error={errors.code} />
          <Button look="main" wide name="intent" value="prove">
            {t('enter')}
          </Button>
        </form>
      ) : (
        <p className="lead">{sent === 'too-many' ? t('tooMany') : t('elsewhereText', { name, address })}</p>
      )}
      <form method="post" action={path}>
        <Button look={waiting || sent ? 'bare' : 'main'} wide={!waiting} name="intent" value="code">
          {t(waiting || sent ? 'again' : 'sendCode')}
        </Button>
      </form>
    </Ask>
  );
}
