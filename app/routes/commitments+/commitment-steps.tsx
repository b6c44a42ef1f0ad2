import { Form } from '@remix-run/react';
import type { CommitmentStep } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import type { CommitmentPage } from '~/flows/decisions/read-commitments.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { DateInput, TextArea } from '~/ui/field';
import type { CommitmentReply } from './commitment-reply';

type Props = {
  page: Pick<CommitmentPage, 'steps' | 'version' | 'due' | 'today' | 'state' | 'proposedOn'>;
  reply: CommitmentReply | undefined;
};
type Told = 'propose' | 'decline' | 'progress' | 'finish';

/** What the library may answer: one button to accept, the rest folded with the words each needs. */
export function CommitmentSteps({ page, reply }: Props) {
  const t = useTranslations('decisions.mine');
  const { steps, version, due } = page;
  if (steps.length === 0) return null;
  const main: CommitmentStep = steps.includes('accept') ? 'accept' : 'finish';
  const folded: Told[] = ['progress', 'finish', 'propose', 'decline'];
  return (
    <div className="stack no-print">
      {steps.includes('accept') ? (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button look="main" name="intent" value="accept">
            {due ? t('acceptDay', { day: due }) : t('accept')}
          </Button>
        </Form>
      ) : null}
      {folded
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Step key={step} step={step} main={main === step} page={page} reply={reply} />
        ))}
      <p className="hint">{t('seen')}</p>
    </div>
  );
}

const labels = {
  propose: 'reason',
  decline: 'reason',
  progress: 'progressLabel',
  finish: 'finishLabel',
} as const;

function Step({ step, main, page, reply }: Props & { step: Told; main: boolean }) {
  const t = useTranslations('decisions.mine');
  const mine = reply?.values.intent === step ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  return (
    <details open={mine !== undefined || main}>
      <summary>{t(step)}</summary>
      <Form method="post" className="stack-s gap-s form-narrow" noValidate>
        <input type="hidden" name="version" value={page.version} />
        {step === 'propose' ? (
          <DateInput
            name="on"
            label={t('proposeOn')}
            min={page.today}
            defaultValue={mine?.values.on ?? page.proposedOn ?? ''}
            error={errors.on}
          />
        ) : null}
        <TextArea
          name="words"
          id={`f-${step}`}
          label={t(labels[step])}
          rows={3}
          maxLength={1000}
          optional={step === 'propose' || step === 'finish'}
          defaultValue={mine?.values.words ?? ''}
          error={errors.words}
        />
        <Button look={main ? 'main' : 'plain'} name="intent" value={step}>
          {t(`${step}Do`)}
        </Button>
      </Form>
    </details>
  );
}
