import { Form, Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { PostLine, ThreadPage } from '~/flows/discussions/read-thread.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { FileList } from '../files+/files-of';
import { PostFields } from './post-fields';
import type { ThreadReply } from './thread-reply';

type Props = { post: PostLine; page: ThreadPage; reply: ThreadReply | undefined };

export function PostView({ post, page, reply }: Props) {
  const t = useTranslations('discussions.post');
  const here = `${page.base}?page=${page.page ?? 'all'}#p${post.number}`;
  return (
    <li id={`p${post.number}`} className={post.mine ? 'post mine' : 'post'}>
      {page.firstNew === post.number ? <p className="new-from meta">{t('newFrom')}</p> : null}
      <h3>
        {post.author} <span className="meta">{post.library}</span>
      </h3>
      <p className="meta">
        <Link to={here}>{post.at}</Link>
        {post.changed ? ` · ${t('changed', { moment: post.changed })}` : null}
      </p>
      {post.edit ? (
        <Mend post={post} edit={post.edit} page={page} reply={reply} here={here} />
      ) : (
        <>
          {post.removed ? <p className="meta">{t('removed')}</p> : <Words post={post} />}
          {post.files.length > 0 ? <FileList files={post.files} /> : null}
          <Steps post={post} page={page} />
        </>
      )}
    </li>
  );
}

function Words({ post }: Pick<Props, 'post'>) {
  const t = useTranslations('discussions.post');
  return (
    <>
      <p className="post-words">
        {post.parts.map(({ kind, text }, index) => {
          const key = `${index} ${kind}`;
          if (kind === 'name')
            return (
              <b key={key} className="named">
                {text}
              </b>
            );
          if (kind === 'link')
            return (
              <a key={key} href={text} rel="noreferrer nofollow">
                {text}
              </a>
            );
          return <Fragment key={key}>{text}</Fragment>;
        })}
      </p>
      {post.named.length > 0 ? <p className="meta">{t('named', { names: post.named.join(', ') })}</p> : null}
    </>
  );
}

function Steps({ post, page }: Pick<Props, 'post' | 'page'>) {
  const t = useTranslations('discussions.post');
  if (!post.mayChange && !post.mayReturn) return null;
  const intent = post.removed ? 'return' : 'remove';
  return (
    <Form method="post" className="row post-steps no-print">
      <input type="hidden" name="postId" value={post.id} />
      {post.mayChange ? (
        <ButtonLink
          look="bare"
          slim
          to={`${page.base}?page=${page.page ?? 'all'}&edit=${post.id}#p${post.number}`}
        >
          {t('change')}
          <span className="vh"> {t('ofNumber', { n: post.number })}</span>
        </ButtonLink>
      ) : null}
      {post.mayChange ? (
        <ButtonLink look="bare" slim to={`${page.base}/file?post=${post.id}`}>
          {t('addFile')}
          <span className="vh"> {t('toNumber', { n: post.number })}</span>
        </ButtonLink>
      ) : null}
      <Button look="bare" slim name="intent" value={intent}>
        {t(intent)}
        <span className="vh"> {t('ofNumber', { n: post.number })}</span>
      </Button>
    </Form>
  );
}

type MendProps = Props & { edit: NonNullable<PostLine['edit']>; here: string };

function Mend({ post, edit, page, reply, here }: MendProps) {
  const t = useTranslations('discussions.post');
  const mine = reply?.values.intent === 'change' && reply.values.postId === post.id ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  return (
    <Form method="post" className="stack gap-s" noValidate>
      <ErrorSummary errors={mine?.errors ? errors : null} />
      {mine?.problem === 'stale' ? (
        <div role="alert">
          <Note tone="wait" icon="merge">
            {t('stale')}
            <span className="under post-words">{edit.body}</span>
          </Note>
        </div>
      ) : null}
      <input type="hidden" name="postId" value={post.id} />
      <input type="hidden" name="version" value={edit.version} />
      <PostFields
        label={t('words')}
        rows={5}
        start={edit}
        typed={mine?.values}
        errors={errors}
        people={page.people}
      />
      <p className="row">
        <Button slim name="intent" value="change">
          {t('save')}
        </Button>
        <Link to={here}>{t('leave')}</Link>
      </p>
    </Form>
  );
}
