import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AssignmentPage } from '~/flows/duties/assignments.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { AssignmentChip } from './assignment-chip';
import { Course, type Happened } from './course';

type Page = Omit<AssignmentPage, 'history'> & { history: Happened[] };
type Reply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'stale' | 'wrong-state'; values: FormValues };
type Props = { page: Page; reply: Reply | undefined };

export function AssignmentView({ page, reply }: Props) {
  const t = useTranslations('duties.assignments');
  const formats = useFormats();
  const { one, base } = page;
  const edit = page.mayEdit ? (
    <ButtonLink icon="pen" to={`${base}/${one.id}/edit`}>
      {t('one.edit')}
    </ButtonLink>
  ) : null;
  return (
    <div className="stack-l">
      <PageHead
        title={one.title}
        crumbs={[{ to: base, label: t('title') }]}
        meta={<AssignmentChip state={one.state} late={one.late} />}
        action={edit}
      />
      {reply && 'problem' in reply ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      {one.returnReason ? (
        <Note tone="stop" icon="returned">
          {t('one.returned', { reason: one.returnReason })}
        </Note>
      ) : null}
      <Facts
        items={[
          {
            label: t('assignee'),
            value: (
              <>
                {one.assigneeName}
                {one.insteadOf ? (
                  <span className="under">{t('insteadOf', { name: one.insteadOf })}</span>
                ) : null}
              </>
            ),
          },
          { label: t('givenBy'), value: one.givenByName },
          { label: t('due'), value: formats.longDay(one.dueOn) },
          { label: t('one.body'), value: <span className="notes-text">{one.body || t('one.noBody')}</span> },
          ...(one.report
            ? [{ label: t('one.report'), value: <span className="notes-text">{one.report}</span> }]
            : []),
        ]}
      />
      <Steps key={one.version} page={page} reply={reply} />
      <Section title={t('one.history')}>
        <Course rows={page.history} />
      </Section>
    </div>
  );
}

function Steps({ page, reply }: Props) {
  const t = useTranslations('duties.assignments.one');
  const { steps, one } = page;
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const typed = (step: string) => (reply?.values.intent === step ? (reply.values.text ?? '') : '');
  const failed = (step: string) => (reply?.values.intent === step ? errors.text : undefined);
  const version = <input type="hidden" name="version" value={one.version} />;
  const folded = (step: 'return' | 'withdraw') => (
    <details open={Boolean(failed(step))}>
      <summary>{t(`${step}Open`)}</summary>
      <Form method="post" className="stack-s gap-s form-narrow" noValidate>
        {version}
        <TextArea
          name="text"
          id={`f-${step}`}
          label={t(`${step}Label`)}
          optional={step === 'withdraw'}
          defaultValue={typed(step)}
          error={failed(step)}
        />
        <Button look={step === 'withdraw' ? 'stop' : 'plain'} name="intent" value={step}>
          {t(`${step}Do`)}
        </Button>
      </Form>
    </details>
  );
  if (steps.length === 0) return null;
  return (
    <div className="stack no-print">
      {steps.includes('accept') || steps.includes('confirm') ? (
        <Form method="post">
          {version}
          <Button look="main" name="intent" value={steps.includes('confirm') ? 'confirm' : 'accept'}>
            {t(steps.includes('confirm') ? 'confirm' : 'accept')}
          </Button>
        </Form>
      ) : null}
      {steps.includes('report') ? (
        <Form method="post" className="stack-s form-narrow" noValidate>
          {version}
          <TextArea
            name="text"
            label={t('reportLabel')}
            rows={4}
            defaultValue={typed('report') || one.report}
            error={failed('report')}
          />
          <Button look={steps.includes('accept') ? 'plain' : 'main'} name="intent" value="report">
            {t('reportDo')}
          </Button>
        </Form>
      ) : null}
      {steps.includes('return') ? folded('return') : null}
      {steps.includes('withdraw') ? folded('withdraw') : null}
    </div>
  );
}
