import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AboutValues, CampaignAbout } from '~/flows/campaigns/read-campaign.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { DateInput, NumberInput, TextArea, TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { useCampaignErrors } from '../results+/words';
import type { AboutReply } from './about-actions.server';

const fields = [
  'title',
  'theme',
  'keyMessage',
  'goal',
  'goalParticipants',
  'startsOn',
  'endsOn',
  'answerBy',
  'reportBy',
] as const satisfies readonly (keyof AboutValues)[];

type Typed = Record<string, string>;

/** Both versions of every field that differs: what is stored now, and what was about to be. */
function Conflict({ stored, typed, to }: { stored: AboutValues; typed: Typed; to: string }) {
  const t = useTranslations('campaigns');
  const differing = fields.filter((field) => (typed[field] ?? '').trim() !== stored[field]);
  return (
    <section className="merge" role="alert">
      <div className="top">
        <div>
          <h3>{t('conflict.title')}</h3>
          <p>{t('conflict.text')}</p>
        </div>
      </div>
      {differing.map((field) => (
        <div key={field} className="opt">
          <span />
          <div>
            <strong>{t(`about.${field}`)}</strong>
            <p className="pre">
              {t('conflict.theirs')}: {stored[field] || '–'}
            </p>
            <p className="pre meta">
              {t('conflict.mine')}: {typed[field] || '–'}
            </p>
          </div>
        </div>
      ))}
      <div className="opt">
        <span />
        <Link to={to} reloadDocument>
          {t('conflict.keepTheirs')}
        </Link>
      </div>
    </section>
  );
}

export function AboutForm({ page, reply }: { page: CampaignAbout; reply: AboutReply | undefined }) {
  const t = useTranslations('campaigns');
  const errors = useCampaignErrors(reply?.errors, reply?.days);
  const values: Typed = { ...page.values, ...reply?.values };
  const field = (name: (typeof fields)[number]) => ({
    name,
    label: t(`about.${name}`),
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <Section title={t('about.edit')}>
      <Form method="post" className="stack measure" noValidate key={page.values.version}>
        <ErrorSummary errors={errors} />
        {reply?.stored ? <Conflict stored={reply.stored} typed={reply.values} to={page.base} /> : null}
        <input type="hidden" name="version" value={reply?.stored?.version ?? values.version} />
        <TextInput {...field('title')} maxLength={160} />
        <TextInput {...field('theme')} hint={t('about.themeHint')} maxLength={120} />
        <TextArea {...field('keyMessage')} hint={t('about.keyMessageHint')} rows={2} maxLength={300} />
        <TextArea {...field('goal')} rows={3} maxLength={600} />
        <div className="fields pair">
          <DateInput {...field('startsOn')} />
          <DateInput {...field('endsOn')} />
        </div>
        <div className="fields pair">
          <DateInput {...field('answerBy')} hint={t('about.answerByHint')} />
          <DateInput {...field('reportBy')} />
        </div>
        <NumberInput {...field('goalParticipants')} optional />
        <Button look="main" icon="save" name="intent" value="save">
          {t('about.save')}
        </Button>
      </Form>
    </Section>
  );
}
