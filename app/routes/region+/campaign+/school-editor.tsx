import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CampaignTexts } from '~/flows/adoptions/campaign-texts.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NumberInput, TextArea } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { Section } from '~/ui/page';
import { useCampaignErrors } from '../results+/words';
import { Findings, StoredText } from './text-editor';
import type { TextsReply } from './texts-actions.server';

export function SchoolEditor({ page, reply }: { page: CampaignTexts; reply: TextsReply | undefined }) {
  const t = useTranslations('campaigns.texts');
  const errors = useCampaignErrors(reply?.errors);
  const typed = reply?.values;
  const { school } = page;
  if (!page.editable) {
    if (!school) return null;
    return (
      <Section title={t('school')}>
        <Facts
          items={[
            { label: t('minutes'), value: school.minutes },
            { label: t('post'), value: <span className="pre">{school.post}</span> },
            { label: t('activity'), value: <span className="pre">{school.activity}</span> },
          ]}
        />
      </Section>
    );
  }
  return (
    <Section title={t('school')}>
      <div className="stack" id="text-school">
        <p className="meta">{t('schoolHint')}</p>
        <Form method="post" className="stack" noValidate key={page.schoolSign}>
          <ErrorSummary errors={errors} />
          {reply?.stored ? <StoredText stored={reply.stored} /> : null}
          <input type="hidden" name="was" value={reply?.stored?.sign ?? typed?.was ?? page.schoolSign} />
          <NumberInput
            name="minutes"
            label={t('minutes')}
            defaultValue={typed?.minutes ?? school?.minutes ?? 10}
            error={errors.minutes}
          />
          <TextArea
            name="post"
            label={t('post')}
            defaultValue={typed?.post ?? school?.post}
            error={errors.post}
            rows={4}
            maxLength={600}
          />
          <TextArea
            name="activity"
            label={t('activity')}
            defaultValue={typed?.activity ?? school?.activity}
            error={errors.activity}
            rows={4}
            maxLength={1000}
          />
          <Button
            icon="save"
            name="intent"
            value="school"
            aria-label={t('saveFor', { channel: t('school') })}
          >
            {t('save')}
          </Button>
        </Form>
        {school ? <Findings items={page.schoolFindings} /> : null}
      </div>
    </Section>
  );
}
