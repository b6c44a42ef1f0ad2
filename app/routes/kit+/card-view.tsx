import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { CardScript } from '../b.$library+/campaigns+/school+/school-card';
import type { KitReply } from './card-actions.server';
import type { KitPage } from './card-data.server';
import { KitCard } from './kit-card';
import { KitFrame } from './kit-frame';

/** What stands behind a link without an account. Two answers to a worthless link must not differ in a letter. */
export function KitPageView({ page, reply }: { page: KitPage; reply: KitReply | null }) {
  const t = useTranslations('kits');
  if (page.kind === 'card') {
    return (
      <KitFrame demo={page.demo}>
        <KitCard card={page.card} handed={page.handed} fresh={page.fresh} reply={reply} />
        <CardScript />
      </KitFrame>
    );
  }
  if (page.kind === 'asked') {
    return (
      <KitFrame demo={page.demo}>
        <div className="ask stack-l">
          <div className="stack">
            <h1>{t('question.title')}</h1>
            <p className="say">{page.library}</p>
            <p className="lead">{t('question.from', { library: page.coordinator })}</p>
          </div>
          <form method="post" action={page.address} className="stack">
            <Button look="main" wide icon="check" name="intent" value="yes">
              {t('question.yes')}
            </Button>
            <Button wide name="intent" value="no">
              {t('question.no')}
            </Button>
          </form>
          <p className="meta">{t('question.hint')}</p>
        </div>
      </KitFrame>
    );
  }
  const words = page.kind === 'refused' ? 'refused' : 'over';
  return (
    <KitFrame demo={page.demo}>
      <div className="ask stack">
        <h1>{t(`${words}.title`)}</h1>
        <p className="lead">{t(`${words}.text`)}</p>
        <p>{t(`${words}.what`)}</p>
      </div>
    </KitFrame>
  );
}
