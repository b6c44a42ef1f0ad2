import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReviewPage } from '~/flows/composer/read-review.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';

export type ReviewReply = {
  ok: false;
  errors: Record<string, string>;
  values: Record<string, string>;
  /** How many joined a group, and how many of the addresses were nobody’s. */
  gathered?: { added: number; missing: number };
};
type Props = { page: ReviewPage; reply: ReviewReply | undefined; author: boolean };
type Comment = ReviewPage['general']['comments'][number];

/** The copy paragraph by paragraph, each with what was said of it. */
export function ReviewBody({ page, reply, author }: Props) {
  const t = useTranslations('reviews');
  const open = page.state === 'open';
  return (
    <div className="stack-l">
      {open ? null : (
        <Note icon="lock">
          <p>{t('over')}</p>
        </Note>
      )}
      {page.note ? (
        <Note icon="info">
          <p className="pre">{page.note}</p>
        </Note>
      ) : null}
      {page.parts.map((part) => (
        <Section key={part.id} title={part.heading}>
          {part.title ? <p className="ph1">{part.title}</p> : null}
          {part.paragraphs.map((one) => (
            <div key={one.n} className="para" id={`p-${part.id}-${one.n}`}>
              <p className="pre measure">{one.text}</p>
              <Comments comments={one.comments} author={author && open} open={open} />
              {open ? (
                <CommentForm
                  newId={one.newId}
                  blockId={part.id}
                  paragraph={one.n}
                  what={`${part.heading}, ${t('paragraph', { n: one.n })}`}
                  reply={reply}
                />
              ) : null}
            </div>
          ))}
        </Section>
      ))}
      <Section title={t('general')}>
        <div id="general" className="para">
          <Comments comments={page.general.comments} author={author && open} open={open} />
          {open ? <CommentForm newId={page.general.newId} what={t('general')} reply={reply} /> : null}
        </div>
      </Section>
    </div>
  );
}

function Comments({ comments, author, open }: { comments: Comment[]; author: boolean; open: boolean }) {
  const t = useTranslations('reviews');
  if (comments.length === 0) return null;
  return (
    <ul className="said">
      {comments.map((one) => (
        <li key={one.id} id={`c-${one.id}`} className={one.settled ? 'settled' : undefined}>
          <p className="meta">
            <strong>{one.author}</strong> · {one.when}{' '}
            {one.settled ? (
              <Chip tone="done" icon="check">
                {t('settled')}
              </Chip>
            ) : null}
          </p>
          <p className="pre">{one.body}</p>
          {author || (one.own && open) ? (
            <Form method="post" className="row" preventScrollReset>
              <input type="hidden" name="id" value={one.id} />
              {author ? (
                <Button
                  slim
                  look="bare"
                  icon="check"
                  name="intent"
                  value={one.settled ? 'unsettle' : 'settle'}
                >
                  {one.settled ? t('unsettle') : t('settle')}
                </Button>
              ) : null}
              {one.own && open ? (
                <Button slim look="bare" icon="x" name="intent" value="remove">
                  {t('removeOwn')}
                </Button>
              ) : null}
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  newId: string;
  blockId?: string;
  paragraph?: number;
  what: string;
  reply: ReviewReply | undefined;
};

function CommentForm({ newId, blockId, paragraph, what, reply }: FormProps) {
  const t = useTranslations('reviews');
  const own =
    reply &&
    (reply.values.blockId ?? '') === (blockId ?? '') &&
    (reply.values.paragraph ?? '') === String(paragraph ?? '')
      ? reply
      : undefined;
  const errors = useErrorTexts(own?.errors);
  return (
    <details className="no-print" open={own ? true : undefined}>
      <summary aria-label={t('addToFor', { what })}>{t('addTo')}</summary>
      <Form method="post" className="stack-s" noValidate key={newId}>
        <input type="hidden" name="id" value={newId} />
        {blockId ? <input type="hidden" name="blockId" value={blockId} /> : null}
        {paragraph ? <input type="hidden" name="paragraph" value={paragraph} /> : null}
        <TextArea
          id={`f-${newId}`}
          name="body"
          label={t('comment')}
          hint={t('commentHint')}
          defaultValue={own?.values.body}
          error={errors.body}
          rows={3}
          maxLength={2000}
        />
        <div className="row">
          <Button slim name="intent" value="comment">
            {t('send')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
