import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Door } from '../_auth+/door';

type Over = 'unknown' | 'revoked' | 'expired' | 'used' | 'ended' | 'closed';
type Post = { author: string; library: string; body: string; at: string };
type Live = {
  state: 'live' | 'closed';
  path: string;
  firstName: string;
  group: string;
  title: string;
  mustRead: boolean;
  confirmed: boolean;
  post: Post | null;
};
type Reply = { values: FormValues; errors?: FieldErrors; done?: 'ok' | Over };
type Props = {
  today: string;
  demo: boolean;
  newPostId: string;
  link: Live | { state: Exclude<Over, 'unknown' | 'closed'>; path: string } | null;
  reply: Reply | undefined;
};

/** The post a letter was about and one field to answer it; or what became of the answer, or why the link answers no more. */
export function AnswerView({ today, demo, link, newPostId, reply }: Props) {
  const t = useTranslations('discussions.byMail');
  if (link && 'title' in link && reply?.done === 'ok')
    return <Sent today={today} demo={demo} link={link} read={reply.values.intent === 'confirm'} />;
  if (!link || !('title' in link) || link.state !== 'live')
    return <OverView today={today} demo={demo} link={link} typed={reply?.values.body} />;
  return (
    <Door today={today} demo={demo} heading={link.title} lead={t('lead')}>
      <div className="stack">
        <p className="meta">{link.group}</p>
        {link.post ? <PostText post={link.post} /> : <Note icon="info">{t('gone')}</Note>}
        {link.mustRead ? (
          link.confirmed ? (
            <p className="meta">{t('confirmed')}</p>
          ) : (
            <Form method="post">
              <Button look="main" wide icon="check" name="intent" value="confirm">
                {t('confirm')}
              </Button>
            </Form>
          )
        ) : null}
        <AnswerForm link={link} newPostId={newPostId} reply={reply} />
        <p>
          <Link to={link.path}>{t('whole')}</Link>
        </p>
      </div>
    </Door>
  );
}

function PostText({ post }: { post: Post }) {
  return (
    <blockquote className="post">
      <p>
        <b>{post.author}</b> <span className="meta">{post.library}</span>
        <span className="under meta">{post.at}</span>
      </p>
      <p className="post-words">{post.body}</p>
    </blockquote>
  );
}

function AnswerForm({ link, newPostId, reply }: { link: Live; newPostId: string; reply: Reply | undefined }) {
  const t = useTranslations('discussions.byMail');
  const errors = useErrorTexts(reply?.errors);
  const main = !link.mustRead || link.confirmed;
  return (
    <Form method="post" className="stack mentioning" noValidate>
      <input type="hidden" name="postId" value={reply?.values.postId ?? newPostId} />
      <TextArea
        name="body"
        label={t('answer')}
        hint={t('as', { name: link.firstName })}
        rows={6}
        maxLength={5000}
        defaultValue={reply?.values.body}
        error={errors.body}
      />
      <Button look={main ? 'main' : 'plain'} wide icon="send" name="intent" value="answer">
        {t('send')}
      </Button>
    </Form>
  );
}

function Sent({ today, demo, link, read }: Pick<Props, 'today' | 'demo'> & { link: Live; read: boolean }) {
  const t = useTranslations('discussions.byMail');
  return (
    <Door
      today={today}
      demo={demo}
      heading={t(read ? 'readHeading' : 'sentHeading')}
      lead={t(read ? 'read' : 'sent')}
    >
      <div className="sheet stack" role="status">
        <p>
          <strong>{link.title}</strong>
          <span className="under meta">{link.group}</span>
        </p>
        <p className="row">
          <Link to="." reloadDocument>
            {t('more')}
          </Link>
          <Link to={link.path}>{t('whole')}</Link>
        </p>
      </div>
    </Door>
  );
}

type OverProps = Pick<Props, 'today' | 'demo' | 'link'> & { typed: string | undefined };

function OverView({ today, demo, link, typed }: OverProps) {
  const t = useTranslations('discussions.byMail');
  const state = link?.state === 'live' ? 'unknown' : (link?.state ?? 'unknown');
  const signIn = link ? `/sign-in?to=${encodeURIComponent(link.path)}` : '/sign-in';
  return (
    <Door today={today} demo={demo} heading={t('overHeading')} lead={t('overLead')}>
      <div className="sheet stack">
        <p role="alert">{t(`over.${state}`)}</p>
        {typed ? <p className="post-words">{typed}</p> : null}
        <ButtonLink look="main" wide to={signIn}>
          {t('signIn')}
        </ButtonLink>
      </div>
    </Door>
  );
}
