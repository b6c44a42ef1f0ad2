import { Link } from '@remix-run/react';
import { campaignKinds } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { LastTime } from '~/flows/campaigns/read-last-time.server';
import type { NewCampaignPage } from '~/flows/campaigns/start-campaign.server';
import { useFormats } from '~/i18n/use-formats';
import { RadioCards } from '~/ui/choice';
import { TextInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { Sheet } from '~/ui/page';

type NewKindProps = {
  page: NewCampaignPage;
  values: Record<string, string> | undefined;
  errors: Record<string, string | undefined>;
};

/** What kind of campaign it will be, and a theme of its own. */
export function NewKind({ page, values, errors }: NewKindProps) {
  const t = useTranslations('year');
  return (
    <>
      <RadioCards
        across
        name="kind"
        label={t('make.kind')}
        error={errors.kind}
        defaultValue={values?.kind ?? page.kind}
        options={campaignKinds.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          text: t(`make.${kind}`),
        }))}
      />
      <div className="measure">
        <TextInput
          name="theme"
          label={t('make.theme')}
          hint={t('make.themeHint')}
          optional
          maxLength={120}
          defaultValue={values?.theme}
          error={errors.theme}
        />
      </div>
    </>
  );
}

/** How it went last time, and what was to be done differently. */
export function LastTimeCard({ last }: { last: LastTime }) {
  const t = useTranslations('year');
  const formats = useFormats();
  const participants =
    last.reported === 0
      ? t('make.lastNone')
      : last.participants === null
        ? t('make.few')
        : formats.number(last.participants);
  const items = [
    ...(last.goal === null ? [] : [{ label: t('make.lastGoal'), value: formats.number(last.goal) }]),
    { label: t('make.lastParticipants'), value: participants },
    {
      label: t('make.lastLibraries'),
      value: t('make.ofTotal', { n: last.took, total: last.invited }),
    },
  ];
  return (
    <Sheet title={t('make.last', { title: last.title })}>
      <div className="two">
        <section className="stack-s" aria-label={t('make.lastResult')}>
          <h3>
            <Link to={`${last.to}/results`}>{t('make.lastResult')}</Link>
          </h3>
          <Facts items={items} />
        </section>
        <section className="stack-s" aria-label={t('notes.title')}>
          <h3>
            <Link to={`${last.to}/notes`}>{t('notes.title')}</Link>
          </h3>
          {last.notes.length === 0 ? (
            <p className="meta">{t('notes.noneBefore')}</p>
          ) : (
            <ul className="names">
              {last.notes.map((note) => (
                <li key={note.id}>
                  <span className="pre">{note.body}</span>
                  <br />
                  <span className="meta">{t('notes.by', { who: note.who, when: note.when })}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Sheet>
  );
}
