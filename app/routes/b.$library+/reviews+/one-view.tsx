import { useTranslations } from 'use-intl';
import type { ReviewPage } from '~/flows/composer/read-review.server';
import { TalkLink } from '~/routes/groups+/discussions+/talk-link';
import { reviewMarks } from '~/routes/reviews+/marks';
import { ReviewBody, type ReviewReply } from '~/routes/reviews+/review-body';
import { FitsButton, ReviewPeople } from '~/routes/reviews+/review-people';
import { Chip } from '~/ui/chip';
import { PageHead } from '~/ui/page';

type Props = { page: ReviewPage; base: string; reply: ReviewReply | undefined };

export function OneView({ page, base, reply }: Props) {
  const t = useTranslations('reviews');
  return (
    <>
      <PageHead
        crumbs={[{ to: base, label: t('title') }, { label: t(`kinds.${page.kind}`) }]}
        title={page.title}
        meta={
          <>
            <Chip {...reviewMarks[page.state]}>{t(`states.${page.state}`)}</Chip>
            <span className="meta">
              {[
                page.state === 'open' ? t('due', { day: page.due }) : null,
                t('comments', { n: page.commentCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        }
      />
      <div className="desk">
        <ReviewBody page={page} reply={reply} author={false} />
        <aside className="stack-l">
          <FitsButton page={page} />
          <ReviewPeople page={page} />
          <TalkLink talk={page.talk} title={page.title} />
        </aside>
      </div>
    </>
  );
}
