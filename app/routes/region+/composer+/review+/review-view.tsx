import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReviewDesk } from '~/flows/composer/read-review-desk.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { reviewMarks } from '~/routes/reviews+/marks';
import { ReviewBody, type ReviewReply } from '~/routes/reviews+/review-body';
import { ReviewPeople } from '~/routes/reviews+/review-people';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Select, TextArea } from '~/ui/field';
import { EmptyState, Sheet } from '~/ui/page';
import { GroupPeople, NewGroup } from './group-people';

type Props = { desk: ReviewDesk; reply: ReviewReply | undefined };

/** The author's side of a review: what the group says, or the way to ask it. */
export function DeskView({ desk, reply }: Props) {
  const t = useTranslations('reviews');
  const { review } = desk;
  if (review?.state !== 'open') {
    return (
      <div className="stack-l gap-m">
        <Ask desk={desk} reply={reply} />
        {review ? <ReviewBody page={review} reply={undefined} author={false} /> : null}
      </div>
    );
  }
  const group = desk.groups.find((one) => one.id === desk.groupId);
  return (
    <div className="desk gap-m">
      <div className="stack">
        <div className="row">
          <Chip {...reviewMarks[review.state]}>{t(`states.${review.state}`)}</Chip>
          <span className="meta">
            {t('due', { day: review.due })} · {t('comments', { n: review.commentCount })}
          </span>
        </div>
        {desk.changed ? (
          <Note tone="wait" icon="info">
            <p>{t('region.changed')}</p>
          </Note>
        ) : null}
        <ReviewBody page={review} reply={reply} author />
      </div>
      <aside className="stack-l">
        <ReviewPeople page={review} />
        {group ? <GroupPeople group={group} reply={reply} listed={false} /> : null}
        <Form method="post" className="stack-s">
          <input type="hidden" name="reviewId" value={review.id} />
          <Button look="main" wide icon="check" name="intent" value="closed">
            {t('region.close')}
          </Button>
          <Button wide icon="returned" name="intent" value="withdrawn">
            {t('region.withdraw')}
          </Button>
        </Form>
      </aside>
    </div>
  );
}

function Ask({ desk, reply }: Props) {
  const t = useTranslations('reviews');
  const errors = useErrorTexts(reply?.errors);
  const code = reply?.errors.groupId as 'already' | undefined;
  const groupError = code && t.has(`errors.${code}`) ? t(`errors.${code}`) : errors.groupId;
  if (!desk.ready) return <EmptyState level={2} title={t('region.nothing')} />;
  if (desk.groups.length === 0) return <NewGroup newId={desk.newGroupId} reply={reply} />;
  return (
    <>
      <Sheet title={t('region.submitTitle')}>
        <p>{t('region.lead')}</p>
        <Form method="post" className="stack measure" noValidate>
          <input type="hidden" name="id" value={desk.newId} />
          <Select
            name="groupId"
            label={t('region.group')}
            options={desk.groups.map((one) => ({ value: one.id, label: one.name }))}
            defaultValue={reply?.values.groupId}
            error={groupError}
          />
          <TextArea
            name="note"
            label={t('region.note')}
            hint={t('region.noteHint')}
            defaultValue={reply?.values.note}
            error={errors.note}
            rows={3}
            maxLength={600}
            optional
          />
          <p className="meta">{t('region.dueLine', { day: desk.due })}</p>
          <div className="row">
            <Button look="main" icon="send" name="intent" value="submit">
              {t('region.submit')}
            </Button>
          </div>
        </Form>
      </Sheet>
      {desk.groups.map((group) => (
        <GroupPeople key={group.id} group={group} reply={reply} listed />
      ))}
    </>
  );
}
