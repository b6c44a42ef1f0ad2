import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { Door, Refusal } from '../_auth+/door';

type Invitation = {
  firstName: string;
  group: string;
  title: string;
  when: string;
  place: string | null;
  open: boolean;
  path: string;
  answer: 'comes' | 'stays_away' | 'sends' | null;
};
type Props = {
  today: string;
  demo: boolean;
  invitation: Invitation | null;
  said: 'comes' | 'stays_away' | 'choose' | 'over' | undefined;
};

/** Whether whoever got the letter comes, answered without signing in. */
export function AttendView({ today, demo, invitation, said }: Props) {
  const t = useTranslations('meetings.byMail');
  const one = useTranslations('meetings.one');
  if (!invitation)
    return (
      <Door today={today} demo={demo} heading={t('unknown')} lead={t('unknownText')}>
        <div className="sheet stack">
          <ButtonLink look="main" wide to="/sign-in">
            {t('signIn')}
          </ButtonLink>
        </div>
      </Door>
    );
  const { firstName, group, title, when, place, path, answer } = invitation;
  const open = invitation.open && said !== 'over';
  const answered = said === 'comes' || said === 'stays_away';
  return (
    <Door today={today} demo={demo} heading={title} lead={t('lead', { name: firstName, group })}>
      <div className="sheet stack">
        <Facts
          items={[{ label: t('when'), value: when }, ...(place ? [{ label: t('place'), value: place }] : [])]}
        />
        {answered ? (
          <div role="status">
            <Note tone="done" icon="check">
              {t(said)}
            </Note>
          </div>
        ) : null}
        {open ? (
          <Form method="post" className="stack-s">
            <Refusal>{said === 'choose' ? t('choose') : null}</Refusal>
            {!answered && answer ? (
              <p className="meta">{one('yours', { answer: one(`answers.${answer}`) })}</p>
            ) : null}
            <Button look={answered ? 'plain' : 'main'} wide icon="check" name="intent" value="comes">
              {one('answers.comes')}
            </Button>
            <Button wide icon="declined" name="intent" value="stays_away">
              {one('answers.stays_away')}
            </Button>
            <p className="meta">{t('change')}</p>
          </Form>
        ) : (
          <p>{t('over')}</p>
        )}
        <p>
          <Link to={path}>{t('whole')}</Link>
        </p>
      </div>
    </Door>
  );
}
