import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ReportingPage } from '~/flows/duty-mirror/report-to-head.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { Select, TextInput } from '~/ui/field';
import { ActionBar, EmptyState, PageHead } from '~/ui/page';

type Reply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'no-clauses' | 'recipient'; values: FormValues };
type Props = { page: ReportingPage; id: string; reply: Reply | undefined };

/** What the report to the head is called, to whom it goes and which clauses it tells of. */
export function ReportingView({ page, id, reply }: Props) {
  const t = useTranslations('dutyMirror.reporting');
  const ui = useTranslations('dutyMirror');
  const choose = useTranslations('validation')('choose');
  const typed: FormValues = reply?.values ?? {};
  const errors: Record<string, string | undefined> = {
    ...useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined),
    ...(reply && 'problem' in reply && reply.problem === 'recipient' ? { recipientId: choose } : {}),
  };
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ to: page.back, label: ui('title') }]}
        meta={<span className="meta">{page.period}</span>}
      />
      {page.loaded ? (
        <Form method="post" className="stack form-narrow" noValidate>
          <ErrorSummary errors={reply ? errors : null} />
          <input type="hidden" name="id" value={typed.id ?? id} />
          <TextInput
            name="title"
            label={t('name')}
            defaultValue={typed.title ?? page.name}
            error={errors.title}
            maxLength={200}
          />
          {page.recipients.length > 0 ? (
            <Select
              name="recipientId"
              label={t('recipient')}
              defaultValue={
                typed.recipientId ?? (page.recipients.length === 1 ? page.recipients[0]?.value : '')
              }
              error={errors.recipientId}
              options={[{ value: '', label: t('choose') }, ...page.recipients]}
              optional
            />
          ) : (
            <>
              <input type="hidden" name="recipientId" value="" />
              <Note icon="info">{t('nobody')}</Note>
            </>
          )}
          <RadioCards
            name="clauses"
            label={t('clauses')}
            defaultValue={typed.clauses ?? 'all'}
            options={[
              { value: 'all', label: t('all'), text: t('allText') },
              { value: 'shown', label: t('shown'), text: t('shownText') },
            ]}
          />
          <ActionBar>
            <Button look="main" name="intent" value="draft">
              {t('do')}
            </Button>
          </ActionBar>
        </Form>
      ) : (
        <EmptyState
          level={2}
          title={t('none')}
          action={
            <ButtonLink look="main" to={`${page.base}/load`}>
              {ui('load')}
            </ButtonLink>
          }
        />
      )}
    </div>
  );
}
