import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LetterBallot } from '~/flows/ballots/linked-ballot.server';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Door, Refusal } from '../_auth+/door';
import { DayAnswers } from '../groups+/ballots+/day-answers';

type Props = {
  today: string;
  demo: boolean;
  ballot: LetterBallot | null;
  reply: { said: 'sent' | 'incomplete' | 'over'; fields: Record<string, string> } | undefined;
};

/** When it suits whoever got the letter, answered without signing in. */
export function WhenView({ today, demo, ballot, reply }: Props) {
  const t = useTranslations('ballots.letter');
  const until = useTranslations('ballots');
  if (!ballot)
    return (
      <Door today={today} demo={demo} heading={t('unknown')} lead={t('unknownText')}>
        <div className="sheet stack">
          <ButtonLink look="main" wide to="/sign-in">
            {t('signIn')}
          </ButtonLink>
        </div>
      </Door>
    );
  const { firstName, group, question, open, closes, options } = ballot;
  return (
    <Door today={today} demo={demo} heading={question} lead={t('lead', { name: firstName, group })}>
      {open && reply?.said !== 'over' ? (
        <Form method="post" className="sheet stack" noValidate>
          <Refusal>{reply?.said === 'incomplete' ? t('incomplete') : null}</Refusal>
          {reply?.said === 'sent' ? (
            <div role="status">
              <Note tone="done" icon="check">
                {t('sent')}
              </Note>
            </div>
          ) : null}
          <DayAnswers
            options={options.map(({ id, label, mine, yes }) => ({
              ...{ id, label, hint: t('suits', { n: yes }) },
              mine: reply?.fields[`day-${id}`] ?? mine,
            }))}
          />
          <Button look="main" wide name="intent" value="answer">
            {t('send')}
          </Button>
          {closes ? <p className="meta">{until('until', { day: closes })}</p> : null}
        </Form>
      ) : (
        <div className="sheet stack">
          <p>{t('over')}</p>
        </div>
      )}
    </Door>
  );
}
