import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CommentLine } from '~/flows/sharing/comment-line';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';
import type { StepReply } from './sharing-reply';

type Props = {
  comments: CommentLine[];
  /** The report's own library answers; a reader asks. */
  side: 'own' | 'reader';
  mayWrite: boolean;
  /** Where the forms go, when not to the page they stand on. */
  action?: string;
  formKey: string;
  reply: StepReply | undefined;
};

export function CommentsView({ comments, side, mayWrite, action, formKey, reply }: Props) {
  const t = useTranslations('sharing.comments');
  const errors = useErrorTexts(reply?.errors);
  return (
    <Section title={t('title')}>
      <div className="stack">
        {comments.length === 0 ? <p className="meta">{t('none')}</p> : null}
        <ol className="plain stack">
          {comments.map((one) => (
            <li key={one.id}>
              <Comment
                one={one}
                action={action}
                maySettle={mayWrite && one.question && (side === 'own' || one.mine)}
              />
            </li>
          ))}
        </ol>
        {mayWrite ? (
          <Form method="post" action={action} className="stack form-narrow no-print" noValidate key={formKey}>
            <input type="hidden" name="key" value={reply?.values.key ?? formKey} />
            <TextArea
              name="body"
              label={t(side === 'own' ? 'answer' : 'body')}
              hint={t('whoSees')}
              error={errors.body}
              defaultValue={reply?.values.body}
              maxLength={2000}
            />
            <div className="row">
              {side === 'reader' ? (
                <Button icon="help" name="intent" value="ask">
                  {t('ask')}
                </Button>
              ) : null}
              <Button name="intent" value="comment">
                {t(side === 'own' ? 'send' : 'say')}
              </Button>
            </div>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}

type CommentProps = { one: CommentLine; action: string | undefined; maySettle: boolean };

function Comment({ one, action, maySettle }: CommentProps) {
  const t = useTranslations('sharing.comments');
  const about = { name: one.authorName, at: one.at };
  return (
    <article className="stack-s">
      <p className="meta">
        <b>{one.authorName}</b>, {one.library} · {one.at}{' '}
        {one.question ? (
          <Chip tone={one.settled ? 'done' : 'wait'} icon={one.settled ? 'check' : 'help'}>
            {t(one.settled ? 'settled' : 'question')}
          </Chip>
        ) : null}
      </p>
      <p className="notes-text">{one.body}</p>
      {maySettle ? (
        <Form method="post" action={action} className="no-print">
          <input type="hidden" name="comment" value={one.id} />
          <Button
            slim
            name="intent"
            value={one.settled ? 'reopen' : 'settle'}
            aria-label={t(one.settled ? 'reopenName' : 'settleName', about)}
          >
            {t(one.settled ? 'reopen' : 'settle')}
          </Button>
        </Form>
      ) : null}
    </article>
  );
}
