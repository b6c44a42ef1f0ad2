import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ThreadPage } from '~/flows/discussions/read-thread.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Section } from '~/ui/page';
import { PostFields } from './post-fields';
import { PostView } from './post-view';
import { ReadersView } from './readers-view';
import { ThreadPages } from './thread-pages';
import type { ThreadReply } from './thread-reply';

type Props = { page: ThreadPage; reply: ThreadReply | undefined };

export function ThreadView({ page, reply }: Props) {
  const t = useTranslations('discussions');
  return (
    <article className="stack-l gap-m" aria-labelledby="thread">
      <div className="stack-s">
        <p className="crumb">
          <Link to={page.list}>{t('title')}</Link>
        </p>
        <h2 id="thread">{page.title}</h2>
        <p className="meta">
          {t('one.begun', { name: page.author, moment: page.begun })} · {t('list.posts', { n: page.posts })}
        </p>
        {page.subject ? (
          <p>
            <span className="meta">{t(`subjects.${page.subject.kind}`)}: </span>
            <Link to={page.subject.to}>{page.subject.label}</Link>
          </p>
        ) : null}
        <p className="row">
          {page.closed ? <Chip icon="lock">{t('one.closed', { moment: page.closed })}</Chip> : null}
          {page.confirmed ? (
            <Chip tone="done" icon="check">
              {t('one.confirmed', { moment: page.confirmed })}
            </Chip>
          ) : null}
        </p>
      </div>
      {reply?.problem && reply.problem !== 'stale' ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
            {reply.problem === 'closed' && reply.values.body ? (
              <span className="under post-words">{reply.values.body}</span>
            ) : null}
          </Note>
        </div>
      ) : null}
      {page.may.confirm ? <Confirm /> : null}
      <ThreadPages page={page} />
      <ol className="posts">
        {page.rows.map((post) => (
          <PostView key={post.id} post={post} page={page} reply={reply} />
        ))}
      </ol>
      <ThreadPages page={page} />
      {page.may.write && !page.rows.some(({ edit }) => edit) ? (
        <Answer key={page.newPostId} page={page} reply={reply} />
      ) : null}
      {page.readers ? <ReadersView readers={page.readers} /> : null}
      <Manage page={page} />
    </article>
  );
}

function Confirm() {
  const t = useTranslations('discussions.one');
  return (
    <Form method="post" className="sheet stack-s no-print">
      <p>{t('mustLead')}</p>
      <p>
        <Button look="main" icon="check" name="intent" value="confirm">
          {t('confirm')}
        </Button>
      </p>
    </Form>
  );
}

function Answer({ page, reply }: Props) {
  const t = useTranslations('discussions');
  const mine = reply?.values.intent === 'answer' ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  return (
    <Section className="no-print" title={t('one.answerTitle')}>
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={mine?.errors ? errors : null} />
        <input type="hidden" name="postId" value={mine?.values.postId ?? page.newPostId} />
        <PostFields
          label={t('one.answer')}
          rows={4}
          typed={mine?.values}
          errors={errors}
          people={page.people}
        />
        <p>
          <Button look={page.may.confirm ? 'plain' : 'main'} icon="send" name="intent" value="answer">
            {t('one.send')}
          </Button>
        </p>
      </Form>
    </Section>
  );
}

function Manage({ page: { may, closed, base, pages } }: Pick<Props, 'page'>) {
  const t = useTranslations('discussions.one');
  return (
    <div className="row no-print">
      {may.close ? (
        <Form method="post">
          <Button slim icon="lock" name="intent" value={closed ? 'reopen' : 'close'}>
            {t(closed ? 'reopen' : 'close')}
          </Button>
        </Form>
      ) : null}
      {pages > 1 ? (
        <ButtonLink slim icon="print" to={`${base}?page=all`}>
          {t('whole')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
