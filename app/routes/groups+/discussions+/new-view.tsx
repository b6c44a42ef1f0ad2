import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NewThreadPage } from '~/flows/discussions/read-new-thread.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Select, TextInput } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';
import { PostFields } from './post-fields';
import type { ThreadReply } from './thread-reply';

type Props = { page: NewThreadPage; reply: ThreadReply | undefined };

export function NewThreadView({ page, reply }: Props) {
  const t = useTranslations('discussions');
  const { subject, choices, people } = page;
  const typed = reply?.values;
  const errors: Record<string, string | undefined> = {
    ...useErrorTexts(reply?.errors),
    ...(reply?.problem === 'not-a-member' ? { mention: t('problem.not-a-member') } : {}),
    ...(reply?.problem === 'no-subject' ? { about: t('problem.no-subject') } : {}),
  };
  return (
    <Section className="gap-m" title={t('new.title')}>
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} labels={{ title: t('new.name'), body: t('new.body') }} />
        <input type="hidden" name="id" value={typed?.id ?? page.id} />
        <input type="hidden" name="postId" value={typed?.postId ?? page.postId} />
        {subject ? (
          <p>
            <input type="hidden" name="about" value={page.about} />
            <span className="meta">{t(`subjects.${subject.kind}`)}: </span>
            <Link to={subject.to}>{subject.label}</Link>
          </p>
        ) : choices.length > 0 ? (
          <Select
            name="about"
            label={t('new.about')}
            options={[{ value: 'topic', label: t('new.free') }, ...choices]}
            defaultValue={typed?.about ?? 'topic'}
            error={errors.about}
          />
        ) : (
          <input type="hidden" name="about" value="topic" />
        )}
        <TextInput
          name="title"
          label={t('new.name')}
          hint={t('new.nameHint')}
          maxLength={160}
          defaultValue={typed?.title ?? subject?.label.slice(0, 160) ?? ''}
          error={errors.title}
        />
        <PostFields label={t('new.body')} rows={6} typed={typed} errors={errors} people={people} />
        <Checkbox
          name="mustRead"
          value="yes"
          label={t('new.must')}
          hint={t('new.mustHint')}
          defaultChecked={typed?.mustRead === 'yes'}
        />
        <ActionBar>
          <Button look="main" name="intent" value="begin">
            {t('new.do')}
          </Button>
        </ActionBar>
      </Form>
    </Section>
  );
}
