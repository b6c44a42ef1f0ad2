import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';

type Props = {
  post: { title: string; body: string; to: string };
  accept: string;
  newId: string;
  reply: { error: string; id: string } | undefined;
};

/** One more file under one's own post. */
export function FileView({ post, accept, newId, reply }: Props) {
  const t = useTranslations('discussions');
  const words = useTranslations('files');
  const problem = reply && `problems.${reply.error}`;
  const error =
    problem &&
    (words.has(problem as 'problems.noFile')
      ? words(problem as 'problems.noFile')
      : words('problems.broken'));
  return (
    <Section className="gap-m" title={t('file.title')}>
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack form-narrow"
        reloadDocument
        noValidate
      >
        <p>
          <Link to={post.to}>{post.title}</Link>
        </p>
        <blockquote className="post">
          <p className="post-words">{post.body}</p>
        </blockquote>
        <input type="hidden" name="id" value={reply?.id ?? newId} />
        <div role={error ? 'alert' : undefined}>
          <Field name="file" label={words('file')} hint={words('fileHint')} error={error}>
            {(wires) => <input {...wires} type="file" name="file" accept={accept} />}
          </Field>
        </div>
        <p className="hint">{t('file.lead')}</p>
        <ActionBar>
          <Button look="main" name="intent" value="file">
            {words('send')}
          </Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
