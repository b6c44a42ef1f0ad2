import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BallotView } from '~/flows/ballots/ballot-view.server';
import type { BallotPage } from '~/flows/ballots/read-ballots.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { Section, Sheet } from '~/ui/page';
import { DecisionFields } from '../decisions+/decision-fields';
import type { BallotReply } from './ballot-reply';

type Props = { page: BallotPage; reply: BallotReply | undefined };

/** What whoever leads does with it: a meeting on one of its days, a decision of its result, its end. */
export function BallotSteps({ page, reply }: Props) {
  const { may } = page;
  return (
    <>
      {may.plan && page.one.voted > 0 ? <Plan page={page} /> : null}
      {may.decide ? <Decide page={page} reply={reply} /> : null}
      {may.close ? <End page={page} reply={reply} /> : null}
    </>
  );
}

/** The time that suits most carries the main button; the others wait behind it. */
function Plan({ page: { one } }: Pick<Props, 'page'>) {
  const t = useTranslations('ballots.lead');
  const [best, ...others] = [...one.rows].sort((a, b) => b.yes - a.yes || b.maybe - a.maybe);
  const button = (row: BallotView['rows'][number] | undefined, look: 'main' | 'plain') =>
    row ? (
      <Form key={row.id} method="post">
        <input type="hidden" name="version" value={one.version} />
        <input type="hidden" name="option" value={row.id} />
        <Button look={look} icon="calendar" name="intent" value="plan">
          {t('planNamed', { day: row.label })}
        </Button>
      </Form>
    ) : null;
  return (
    <Section title={t('plan')}>
      <div className="stack-s no-print">
        {button(best, 'main')}
        {others.length > 0 ? (
          <details className="quiet">
            <summary>{t('otherDay')}</summary>
            <div className="stack-s gap-s">{others.map((row) => button(row, 'plain'))}</div>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

function Decide({ page, reply }: Props) {
  const t = useTranslations('ballots.lead');
  const decisions = useTranslations('decisions.form');
  const typed = reply?.values.intent === 'decide' ? reply.values : undefined;
  const errors = {
    ...useErrorTexts(typed && reply?.errors),
    ...(reply?.notMember ? { ownerId: decisions('notMember') } : {}),
  };
  return (
    <Sheet title={t('decideTitle')}>
      <p>{t('decideHint')}</p>
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={typed && Object.keys(errors).length > 0 ? errors : null} />
        <DecisionFields
          start={{ body: page.decision, ownerId: null, dueOn: null }}
          typed={typed}
          errors={errors}
          owners={page.owners}
        />
        <div className="row">
          <Button look="main" name="intent" value="decide">
            {t('decide')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function End({ page: { one }, reply }: Props) {
  const t = useTranslations('ballots.lead');
  const failed = reply?.values.intent === 'cancel' ? reply : undefined;
  const errors = useErrorTexts(failed?.errors);
  const version = <input type="hidden" name="version" value={one.version} />;
  return (
    <div className="stack no-print">
      <Form method="post" className="stack-s">
        {version}
        <p className="hint">{t('closeHint')}</p>
        <div className="row">
          <Button name="intent" value="close">
            {t('close')}
          </Button>
        </div>
      </Form>
      <details open={failed !== undefined}>
        <summary>{t('cancelOpen')}</summary>
        <Form method="post" className="stack-s gap-s form-narrow" noValidate>
          {version}
          <TextArea
            name="reason"
            label={t('reason')}
            rows={2}
            maxLength={300}
            defaultValue={failed?.values.reason}
            error={errors.reason}
          />
          <Button look="stop" name="intent" value="cancel">
            {t('cancel')}
          </Button>
        </Form>
      </details>
    </div>
  );
}
