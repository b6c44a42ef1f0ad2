import { useTranslations } from 'use-intl';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { PageHead } from '~/ui/page';

export type News = { changed: number; undecided: number; waiting: boolean };

type UpdatesHeadProps = { base: string; to: string; title: string };

export function UpdatesHead({ base, to, title }: UpdatesHeadProps) {
  const t = useTranslations('adoption.news');
  const list = useTranslations('adoption.list');
  return (
    <PageHead
      crumbs={[
        { to: `${base}/campaigns`, label: list('title') },
        { to, label: title },
      ]}
      title={t('title')}
    />
  );
}

/** What the region changed since somebody looked, and what waits for a choice. */
export function NewsNote({ news, to }: { news: News; to: string }) {
  const t = useTranslations('adoption.news');
  if (news.changed === 0 && news.undecided === 0 && !news.waiting) return null;
  return (
    <div className="row no-print">
      {news.undecided > 0 ? (
        <Chip tone="wait" icon="merge">
          {t('undecided', { n: news.undecided })}
        </Chip>
      ) : null}
      {news.changed > 0 ? (
        <Chip tone="go" icon="redo">
          {t('changed', { n: news.changed })}
        </Chip>
      ) : null}
      {news.waiting ? (
        <Chip tone="wait" icon="redo">
          {t('waiting')}
        </Chip>
      ) : null}
      <ButtonLink slim to={`${to}/updates`}>
        {t('see')}
      </ButtonLink>
    </div>
  );
}
