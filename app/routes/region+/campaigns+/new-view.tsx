import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NewCampaignPage } from '~/flows/campaigns/start-campaign.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { RadioCards } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { DayList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { useCampaignErrors } from '../results+/words';
import { LastTimeCard, NewKind } from './new-parts';

type Props = { page: NewCampaignPage; reply: RefusedForm | undefined };

function PickOccasion({ page }: { page: NewCampaignPage }) {
  const t = useTranslations('campaigns.new');
  const words = useTranslations('occasions');
  if (page.occasions.length === 0) return <EmptyState title={t('noOccasions')} />;
  return (
    <Section title={t('pick')}>
      <DayList
        items={page.occasions.map((one) => ({
          id: one.id,
          day: one.day,
          under: one.under,
          title: one.title,
          to: one.to,
          meta: [one.range, one.template ? words('campaign', { title: one.template }) : null]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  );
}

export function CampaignNewView({ page, reply }: Props) {
  const t = useTranslations();
  const year = useTranslations('year');
  const errors = useCampaignErrors(reply?.errors);
  const suited = page.sources.filter((source) => source.kind !== 'otherTemplate').length;
  const wordsOf = (source: NewCampaignPage['sources'][number]) =>
    source.kind === 'former'
      ? t('campaigns.new.former', { when: source.when ?? '' })
      : `${t(`campaigns.new.${source.kind}`)}, ${t('campaigns.new.version', { n: source.number ?? 1 })}`;
  return (
    <>
      <PageHead
        crumbs={[{ to: page.base, label: t('campaigns.title') }, { label: t('campaigns.new.title') }]}
        title={page.picked?.title ?? t('campaigns.new.title')}
        lead={page.picked ? t('campaigns.new.picked', page.picked) : t('campaigns.new.lead')}
      />
      <div className="stack-l">
        {page.undecided ? (
          <Note tone="wait" icon="info">
            <p>{t('campaigns.errors.noDates')}</p>
          </Note>
        ) : null}
        {page.present ? (
          <Note tone="wait" icon="campaign">
            <p>
              <Link to={page.present.to}>
                {t('campaigns.new.already', {
                  title: page.present.title,
                  state: t(`states.campaign.${page.present.state}`).toLocaleLowerCase('lt'),
                })}
              </Link>
            </p>
          </Note>
        ) : null}
        {page.picked && page.last ? <LastTimeCard last={page.last} /> : null}
        {page.picked && page.sources.length > 0 ? (
          <Form method="post" className="stack" noValidate>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="id" value={page.id} />
            <input type="hidden" name="occasionId" value={page.picked.id} />
            {page.year ? <input type="hidden" name="year" value={page.year} /> : null}
            <RadioCards
              name="source"
              label={t('campaigns.new.source')}
              error={errors.source}
              defaultValue={reply?.values.source ?? page.chosen ?? undefined}
              folded={{ from: suited, label: year('make.others', { n: page.sources.length - suited }) }}
              options={page.sources.map((source) => ({
                value: source.value,
                label: source.title,
                text: wordsOf(source),
              }))}
            />
            <NewKind page={page} values={reply?.values} errors={errors} />
            <div className="row">
              <Button look="main">{t('campaigns.new.submit')}</Button>
              <Link to={`${page.base}/new`}>{t('campaigns.new.change')}</Link>
            </div>
            <p className="meta">{t('campaigns.new.note')}</p>
          </Form>
        ) : null}
        {page.picked && page.sources.length === 0 ? (
          <EmptyState title={t('templates.empty')}>{t('campaigns.new.none')}</EmptyState>
        ) : null}
        {page.picked ? null : <PickOccasion page={page} />}
      </div>
    </>
  );
}
