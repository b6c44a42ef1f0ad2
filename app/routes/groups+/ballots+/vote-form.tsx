import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { BallotView } from '~/flows/ballots/ballot-view.server';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox, RadioCards } from '~/ui/choice';
import { Sheet } from '~/ui/page';
import { DayAnswers } from './day-answers';

type Props = {
  one: BallotView;
  /** Under an item of the minutes: where the form posts to and comes back. */
  level?: 2 | 3;
  back?: { meeting: string; item: string };
};

/** The person's own vote, while it may be cast or changed; a word where she has voted or may not. */
export function VoteForm({ one, level = 2, back }: Props) {
  const t = useTranslations('ballots.vote');
  const decides = one.kind === 'vote' || one.kind === 'written';
  if (!one.mayVote)
    return (
      <Note tone={one.hasVoted ? 'done' : 'idle'} icon={one.hasVoted ? 'check' : 'info'}>
        {one.hasVoted ? t(one.secret ? 'doneSecret' : decides ? 'done' : 'doneAnswer') : t('noRight')}
      </Note>
    );
  return (
    <Sheet title={t(decides ? 'title' : 'titleAnswer')} level={level}>
      <Form
        method="post"
        action={one.to}
        className="stack"
        preventScrollReset={back !== undefined}
        noValidate
      >
        {back ? (
          <>
            <input type="hidden" name="meeting" value={back.meeting} />
            <input type="hidden" name="item" value={back.item} />
          </>
        ) : null}
        <Choices one={one} />
        {decides || one.secret ? <p className="hint">{t(one.secret ? 'onceSecret' : 'once')}</p> : null}
        <div className="row">
          <Button look={back ? 'plain' : 'main'} icon="check" name="intent" value="vote">
            {one.hasVoted ? t('again') : decides ? t('cast') : t('answer')}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Choices({ one }: Pick<Props, 'one'>) {
  const t = useTranslations('ballots.vote');
  if (one.kind === 'dates') return <DayAnswers options={one.rows} />;
  const name = 'option';
  if (!one.many)
    return (
      <RadioCards
        name={name}
        label={t(one.kind === 'poll' ? 'chooseOne' : 'choose')}
        across
        options={one.rows.map(({ id, label }) => ({ value: id, label }))}
        defaultValue={one.rows.find((row) => row.mine)?.id}
      />
    );
  return (
    <fieldset className="field">
      <legend>{t('chooseMany')}</legend>
      <div className="stack-s">
        {one.rows.map(({ id, label, mine }) => (
          <Checkbox key={id} name={name} value={id} label={label} defaultChecked={mine !== null} />
        ))}
      </div>
    </fieldset>
  );
}
