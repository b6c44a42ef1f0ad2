import { Form, Link } from '@remix-run/react';
import type { BallotKind } from '@sklaida/workgroups';
import { useTranslations } from 'use-intl';
import type { NewBallotPage } from '~/flows/ballots/read-ballots.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, NumberInput, TextArea } from '~/ui/field';
import { ActionBar, Section } from '~/ui/page';
import type { BallotReply } from './ballot-reply';
import { SlotFields } from './slot-fields';

type Props = { kind: BallotKind; page: NewBallotPage; reply: BallotReply | undefined };
type FieldsProps = Props & { errors: Record<string, string | undefined> };

const buttons = { poll: 'openPoll', dates: 'openDates', written: 'openWritten', vote: 'openVote' } as const;
const asks = { poll: 'question', dates: 'meeting', written: 'proposal', vote: 'proposal' } as const;

export function NewBallotView(props: Props) {
  const { kind, page, reply } = props;
  const t = useTranslations('ballots');
  const errors = useBallotErrors(reply);
  const typed = reply?.values;
  return (
    <div className="stack gap-m">
      <p className="crumb">
        <Link to={`${page.base}/ballots`}>{t('title')}</Link> › {t(`new.${kind}`)}
      </p>
      <Section title={t(`new.${kind}`)}>
        <Form method="post" className="stack form-narrow" noValidate>
          {reply?.problem ? (
            <div role="alert">
              <Note tone="stop" icon="warn">
                {t(`refused.${reply.problem}`)}
              </Note>
            </div>
          ) : null}
          <ErrorSummary
            errors={reply ? errors : null}
            labels={{
              question: t(`new.${asks[kind]}`),
              closesOn: t('new.closes'),
              quorum: t('new.quorum'),
            }}
          />
          <input type="hidden" name="id" value={typed?.id ?? page.id} />
          <input type="hidden" name="kind" value={kind} />
          {page.item ? (
            <>
              <input type="hidden" name="meetingId" value={page.item.meetingId} />
              <input type="hidden" name="itemId" value={page.item.id} />
            </>
          ) : null}
          <TextArea
            name="question"
            label={t(`new.${asks[kind]}`)}
            hint={kind === 'dates' ? undefined : t(kind === 'poll' ? 'new.questionHint' : 'new.proposalHint')}
            rows={2}
            maxLength={kind === 'dates' ? 160 : 300}
            defaultValue={typed?.question ?? page.item?.title ?? ''}
            error={errors.question}
          />
          {kind === 'dates' ? (
            <SlotFields page={page} typed={typed} errors={errors} />
          ) : (
            <Choices {...props} errors={errors} />
          )}
          {kind === 'vote' ? null : (
            <DateInput
              name="closesOn"
              label={t('new.closes')}
              hint={t('new.closesHint')}
              optional={kind !== 'written'}
              min={page.today}
              defaultValue={typed?.closesOn}
              error={errors.closesOn}
            />
          )}
          <ActionBar note={t(kind === 'dates' ? 'new.noteDates' : 'new.note')}>
            <Button look="main" name="intent" value="open">
              {t(`new.${buttons[kind]}`)}
            </Button>
          </ActionBar>
        </Form>
      </Section>
    </div>
  );
}

function Choices({ kind, page, reply, errors }: FieldsProps) {
  const t = useTranslations('ballots.new');
  const typed = reply?.values;
  const poll = kind === 'poll';
  return (
    <>
      <TextArea
        name="options"
        label={t(poll ? 'options' : 'ownOptions')}
        hint={t(poll ? 'optionsHint' : 'ownHint')}
        optional={!poll}
        rows={4}
        maxLength={2000}
        defaultValue={typed?.options}
        error={errors.options}
      />
      {poll ? (
        <Checkbox name="many" label={t('many')} defaultChecked={typed?.many !== undefined} />
      ) : (
        <NumberInput
          name="quorum"
          label={t('quorum')}
          hint={t('quorumHint', { n: page.entitled })}
          optional
          defaultValue={typed?.quorum ?? String(Math.floor(page.entitled / 2) + 1)}
          error={errors.quorum}
        />
      )}
      <Checkbox
        name="secret"
        label={t('secret')}
        hint={t('secretHint')}
        defaultChecked={typed?.secret !== undefined}
      />
    </>
  );
}

/** Codes of these forms alone get their sentences here; all others are everybody's. */
function useBallotErrors(reply: BallotReply | undefined): Record<string, string | undefined> {
  const t = useTranslations('ballots.new');
  const own: Record<string, string> = { few: t('few'), same: t('sameSlot') };
  const texts = useErrorTexts(reply?.errors);
  for (const [field, code] of Object.entries(reply?.errors ?? {})) texts[field] = own[code] ?? texts[field];
  return texts;
}
