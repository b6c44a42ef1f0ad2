import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { HandoverPage } from '~/flows/duties/deputations-handover.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { PrintButton } from '../print-button';
import { HandoverNotes } from './notes';
import { OpenItems } from './open-items';
import { phaseMarks, usePeriod, useRefusal } from './parts';
import type { HandoverReply } from './reply';

type Props = { page: HandoverPage; reply: HandoverReply | undefined };

export function HandoverView({ page, reply }: Props) {
  const t = useTranslations('duties');
  const formats = useFormats();
  const period = usePeriod();
  const refusalOf = useRefusal();
  const errors = useErrorTexts(reply && !reply.kind ? reply.errors : undefined);
  const { deputation: one } = page;
  const who = (contact: HandoverPage['absent'], name: string) => (
    <>
      {[name, contact?.jobTitle].filter(Boolean).join(', ')}
      {contact ? (
        <span className="under">
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </span>
      ) : null}
    </>
  );
  return (
    <article className="stack-l handover">
      <PageHead
        title={t('one.title')}
        crumbs={[{ to: page.base, label: t('title') }]}
        meta={<Chip {...phaseMarks[one.phase]}>{t(`phase.${one.phase}`)}</Chip>}
        lead={t('pair', { absent: one.absentName, deputy: one.deputyName })}
        action={<PrintButton label={t('one.print')} />}
      />
      {reply?.kind === 'problem' ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {refusalOf(reply.problem).sentence}
          </Note>
        </div>
      ) : null}
      {one.revokedAt ? (
        <Note tone="stop" icon="x">
          {t('one.revokedFor', { moment: formats.longMoment(one.revokedAt), reason: one.revokeReason ?? '' })}
        </Note>
      ) : null}
      <Steps page={page} error={errors.reason} />
      <Facts
        items={[
          { label: t('one.absent'), value: who(page.absent, one.absentName) },
          { label: t('one.deputy'), value: who(page.deputy, one.deputyName) },
          {
            label: t('one.period'),
            value: (
              <>
                {period(one)}
                <span className="under">{t('list.since', { moment: formats.moment(one.startsAt) })}</span>
              </>
            ),
          },
          {
            label: t('one.duties'),
            value: formats.list(one.duties.map((duty) => t(`duty.${duty}`))),
          },
        ]}
      />
      <HandoverNotes page={page} reply={reply} error={errors.handover} />
      <OpenItems page={page} />
      {page.standsInFor.length > 0 ? (
        <Section title={t('one.standsInFor')}>
          <ul className="names">
            {page.standsInFor.map((other) => (
              <li key={other.name + other.from}>
                {other.name}, {period(other)}
              </li>
            ))}
          </ul>
          <p className="meta">{t('one.standsInForText')}</p>
        </Section>
      ) : null}
    </article>
  );
}

/** One main button of the moment, and the way to end it. */
function Steps({ page, error }: { page: HandoverPage; error: string | undefined }) {
  const t = useTranslations('duties.one');
  const { phase, version } = page.deputation;
  const step = phase === 'proposed' ? 'confirm' : phase === 'coming' ? 'start' : null;
  if (!page.mayRevoke && !(step && page.mayAppoint)) return null;
  return (
    <div className="row no-print">
      {step && page.mayAppoint ? (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button look="main" name="intent" value={step}>
            {t(step)}
          </Button>
        </Form>
      ) : null}
      {page.mayRevoke ? (
        <details open={Boolean(error)}>
          <summary>{t(phase === 'running' ? 'revokeRunning' : 'revoke')}</summary>
          <Form method="post" className="stack-s gap-s">
            <input type="hidden" name="version" value={version} />
            <p className="meta">{t('revokeText')}</p>
            <TextInput name="reason" label={t('reason')} optional error={error} maxLength={500} />
            <Button look="stop" name="intent" value="revoke">
              {t(phase === 'running' ? 'revokeRunning' : 'revoke')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
