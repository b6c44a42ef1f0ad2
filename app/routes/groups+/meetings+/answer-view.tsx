import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MeetingPage } from '~/flows/meetings/read-meeting.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/field';
import { Section, Sheet } from '~/ui/page';
import { MeetingGuests } from '../guests+/meeting-guests';
import type { MeetingReply } from './meeting-reply';

type Props = { page: MeetingPage; reply: MeetingReply };

/** What everybody has said, and once she has, this person too. */
export function AnswerView({ page, reply }: Props) {
  const t = useTranslations('meetings.one');
  const comes = page.people.filter((one) => one.answer === 'comes' || one.answer === 'sends').length;
  return (
    <>
      {page.may.answer && !page.asked ? <MyAnswer page={page} reply={reply} /> : null}
      <Section title={t(page.ahead || page.one.state === 'cancelled' ? 'people' : 'attended')}>
        {page.people.length === 0 ? (
          <p className="meta">{t('nobody')}</p>
        ) : (
          <div className="stack-s">
            {page.ahead ? <p>{t('count', { n: comes })}</p> : null}
            <ul className="names">
              {page.people.map((one) => (
                <li key={one.personId}>
                  {one.personName}
                  <span className="under meta">
                    {one.library} ·{' '}
                    {page.ahead ? <Said one={one} /> : t(`said.${one.attended ? 'attended' : 'absent'}`)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Section>
      <MeetingGuests page={page} />
    </>
  );
}

function Said({ one }: { one: MeetingPage['people'][number] }) {
  const t = useTranslations('meetings.one.said');
  return <>{one.answer === 'sends' ? t('sends', { name: one.deputyName ?? '' }) : t(one.answer ?? 'none')}</>;
}

/** Asked before anything else until it is answered; then it stands beside. */
export function MyAnswer({ page: { mine, asked, may }, reply }: Props) {
  const t = useTranslations('meetings.one');
  const failed = reply?.values.intent === 'answer' ? reply : undefined;
  const errors = useErrorTexts(failed?.errors);
  const answer = mine?.answer ?? null;
  const said =
    answer === 'sends'
      ? t('said.sends', { name: mine?.deputyName ?? '' })
      : answer
        ? t(`answers.${answer}`)
        : '';
  return (
    <div className="no-print">
      <Sheet title={t('answer')}>
        {answer ? <p>{t('yours', { answer: said })}</p> : null}
        <Form method="post" className="row">
          <input type="hidden" name="intent" value="answer" />
          <Button look={asked && !may.hold ? 'main' : 'plain'} name="answer" value="comes">
            {t('answers.comes')}
          </Button>
          <Button name="answer" value="stays_away">
            {t('answers.stays_away')}
          </Button>
        </Form>
        <details className="quiet" open={Boolean(failed)}>
          <summary>{t('answers.sends')}</summary>
          <Form method="post" className="stack-s gap-s" noValidate>
            <input type="hidden" name="intent" value="answer" />
            <input type="hidden" name="answer" value="sends" />
            <TextInput
              name="deputy"
              label={t('deputy')}
              maxLength={120}
              autoComplete="off"
              defaultValue={failed?.values.deputy ?? mine?.deputyName ?? ''}
              error={errors.deputy}
            />
            <Button>{t('deputyDo')}</Button>
          </Form>
        </details>
      </Sheet>
    </div>
  );
}
