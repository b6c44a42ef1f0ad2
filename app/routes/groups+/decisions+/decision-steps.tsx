import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DecisionPage } from '~/flows/decisions/read-decision.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { DecisionFields } from './decision-fields';
import type { DecisionReply } from './decision-reply';

type Props = { page: DecisionPage; reply: DecisionReply | undefined };

/** What this member may do about the decision; nothing for who only reads. */
export function DecisionSteps({ page, reply }: Props) {
  const t = useTranslations('decisions');
  const plain = page.steps.filter((step) => step !== 'drop');
  const version = <input type="hidden" name="version" value={page.version} />;
  if (page.steps.length === 0 && !page.mayChange) return null;
  return (
    <div className="stack no-print">
      {page.mayAgree || plain.length > 0 ? (
        <Form method="post" className="row">
          {version}
          {page.mayAgree ? (
            <Button look="main" name="intent" value="agree">
              {t('one.agree', { day: page.proposed ?? '' })}
            </Button>
          ) : null}
          {plain.map((step) => (
            <Button key={step} name="intent" value={step}>
              {t(`one.${step}`)}
            </Button>
          ))}
        </Form>
      ) : null}
      {page.mayChange ? <Change page={page} reply={reply} /> : null}
      {page.steps.includes('drop') ? (
        <details>
          <summary>{t('one.dropTitle')}</summary>
          <Form method="post" className="stack-s gap-s">
            {version}
            <p className="hint">{t('one.dropHint')}</p>
            <Button look="stop" name="intent" value="drop">
              {t('one.drop')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}

function Change({ page, reply }: Props) {
  const t = useTranslations('decisions');
  const typed = reply?.values.intent === 'change' ? reply.values : undefined;
  const errors = {
    ...useErrorTexts(typed && reply?.errors),
    ...(reply?.notMember ? { ownerId: t('form.notMember') } : {}),
  };
  return (
    <details open={typed !== undefined}>
      <summary>{t('one.change')}</summary>
      <Form method="post" className="stack gap-s form-narrow" noValidate>
        <ErrorSummary errors={typed && Object.keys(errors).length > 0 ? errors : null} />
        <input type="hidden" name="version" value={page.version} />
        <DecisionFields start={page} typed={typed} errors={errors} owners={page.owners} />
        {page.commitment ? <p className="hint">{t('one.changeHint')}</p> : null}
        <Button look={page.mayAgree ? 'plain' : 'main'} name="intent" value="change">
          {t('form.save')}
        </Button>
      </Form>
    </details>
  );
}
