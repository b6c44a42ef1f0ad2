import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { InvitationData } from '~/flows/adoptions/read-adoption.server';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { DayList } from '~/ui/lists';
import { ActionBar, PageHead, Section, Sheet } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { DeclineReason } from './decline-reason';
import { FormsToConfirm } from './forms-to-confirm';
import { useFrame } from './frame';

type InvitationViewProps = {
  invitation: InvitationData;
  /** The library's own address: `/b/birzai`. */
  base: string;
  /** The adoption's address, to which the answer is sent. */
  to: string;
};

/** The region's question to a municipal library. The answer goes to the frame of the adoption. */
export function InvitationView({ invitation, base, to }: InvitationViewProps) {
  const t = useTranslations('adoption');
  const states = useTranslations('states.adoption');
  const formats = useFormats();
  const { names } = useFrame();
  const state = invitation.declined ? 'declined' : 'invited';
  const mark = stateMarks.adoption[state];
  const from = invitation.regionName
    ? t('invitation.from', { region: invitation.regionName })
    : t('invitation.fromAssociation');
  return (
    <>
      <PageHead
        crumbs={[{ to: `${base}/campaigns`, label: t('list.title') }, { label: invitation.title }]}
        title={invitation.title}
        lead={formats.longRange(invitation.startsOn, invitation.endsOn)}
        meta={
          <>
            <Chip tone={mark.tone} icon={mark.icon}>
              {states(state)}
            </Chip>
            <span className="meta">
              {from}. {t('invitation.answerBy', { day: formats.day(invitation.answerBy) })}
            </span>
          </>
        }
      />
      <div className="desk gap-m">
        <div className="stack-l">
          {invitation.keyMessage ? (
            <Section title={t('invitation.key')}>
              <p className="quote">{invitation.keyMessage}</p>
            </Section>
          ) : null}
          {invitation.goal ? (
            <Section title={t('invitation.goal')}>
              <p className="measure">{invitation.goal}</p>
              {invitation.audiences.length > 0 ? (
                <p className="meta gap-s">
                  {t('invitation.audiences')}: {formats.list(invitation.audiences)}.
                </p>
              ) : null}
            </Section>
          ) : null}
          <FormsToConfirm forms={invitation.formsWanted} to={names} />
          <Gift invitation={invitation} />
          {invitation.steps.length > 0 ? (
            <Section title={t('invitation.plan')}>
              <DayList
                items={invitation.steps.map((step) => ({
                  id: step.id,
                  day: step.dueOn ? formats.dayNumber(step.dueOn) : '–',
                  under: step.dueOn ? formats.shortMonth(step.dueOn) : '',
                  title: step.title,
                }))}
              />
            </Section>
          ) : null}
        </div>
        <aside>
          <Answer invitation={invitation} to={to} />
        </aside>
      </div>
      {invitation.canAnswer && !invitation.over ? (
        <div className="only-narrow">
          <ActionBar>
            <Button look="main" form="answer">
              {invitation.declined ? t('invitation.changeMind') : t('join')}
            </Button>
          </ActionBar>
        </div>
      ) : null}
    </>
  );
}

function Gift({ invitation }: Pick<InvitationViewProps, 'invitation'>) {
  const t = useTranslations('adoption');
  const channels = useTranslations('campaigns.channels');
  const formats = useFormats();
  const names = invitation.channels.map((channel) =>
    channels.has(channel as 'email') ? channels(channel as 'email') : channel,
  );
  return (
    <Section title={t('invitation.get')}>
      <ul className="names">
        <li>{t('invitation.getTexts', { channels: formats.list(names) })}</li>
        {invitation.channels.includes('poster') ? <li>{t('invitation.getPoster')}</li> : null}
        <li>{t('invitation.getTime', { n: 20 })}</li>
      </ul>
    </Section>
  );
}

function Answer({ invitation, to }: Pick<InvitationViewProps, 'invitation' | 'to'>) {
  const t = useTranslations('adoption');
  const { errors, values } = useFrame();
  if (invitation.over) return <Note icon="archive">{t('invitation.over')}</Note>;
  const { declined, canAnswer } = invitation;
  return (
    <Sheet title={t('invitation.question')}>
      {declined ? (
        <div className="stack-s">
          <p>{t('invitation.declined')}</p>
          {invitation.reason ? (
            <p className="meta">{t('invitation.declinedReason', { reason: invitation.reason })}</p>
          ) : null}
        </div>
      ) : (
        <p className="meta">{t('invitation.questionHint')}</p>
      )}
      {canAnswer ? (
        <Form method="post" action={to} id="answer">
          <input type="hidden" name="intent" value="answer" />
          <div className="only-wide">
            <Button look="main" wide>
              {declined ? t('invitation.changeMind') : t('join')}
            </Button>
          </div>
        </Form>
      ) : (
        <p>{t('invitation.cannot')}</p>
      )}
      {canAnswer && !declined ? (
        <details open={errors.reason ? true : undefined}>
          <summary>{t('invitation.notThisTime')}</summary>
          <Form method="post" action={to} className="stack">
            <DeclineReason chosen={values.reasonKind} />
            <TextArea
              name="reason"
              label={t('invitation.reason')}
              hint={t('invitation.reasonHint')}
              error={errors.reason}
              defaultValue={values.reason}
              optional
            />
            <Button name="intent" value="decline">
              {t('decline')}
            </Button>
          </Form>
        </details>
      ) : null}
    </Sheet>
  );
}
