import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NewMeetingPage } from '~/flows/meetings/read-new.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { ActionBar, PageHead, Section } from '~/ui/page';
import { MeetingFields } from './meeting-fields';
import { OfferedItems } from './offered-items';

type Props = {
  page: NewMeetingPage & { id: string; group: string; ended: boolean };
  reply: { errors: FieldErrors; values: FormValues } | undefined;
};

export function NewMeetingView({ page, reply }: Props) {
  const t = useTranslations('meetings.new');
  const all = useTranslations('meetings');
  const ballots = useTranslations('ballots.new');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  const crumbs = [
    { to: page.base, label: page.group },
    { to: `${page.base}/meetings`, label: all('title') },
  ];
  if (page.ended)
    return (
      <div className="stack-l">
        <PageHead title={t('title')} crumbs={crumbs} />
        <Note icon="archive">{t('ended')}</Note>
      </div>
    );
  return (
    <div className="stack-l">
      <PageHead title={t('title')} crumbs={crumbs} />
      <Form method="post" className="stack-l form-narrow" noValidate>
        <ErrorSummary errors={reply ? errors : null} />
        <input type="hidden" name="id" value={typed?.id ?? page.id} />
        <Section
          title={t('whenTitle')}
          aside={<Link to={`${page.base}/ballots/new?kind=dates`}>{ballots('dates')}</Link>}
        >
          <div className="stack">
            <MeetingFields start={page.start} typed={typed} errors={errors} today={page.today} />
          </div>
        </Section>
        <Section title={t('agendaTitle')}>
          <div className="stack">
            <OfferedItems items={page.offered} typed={typed} />
            <TextArea
              name="more"
              label={t('more')}
              hint={t('moreHint')}
              rows={4}
              maxLength={6000}
              defaultValue={typed?.more ?? page.start.more}
              error={errors.more}
            />
          </div>
        </Section>
        <ActionBar note={t('publishNote')}>
          <Button look="main" name="intent" value="publish">
            {t('publish')}
          </Button>
          <Button name="intent" value="plan">
            {t('plan')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}
