import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LibraryChallengePage } from '~/flows/year/challenge.server';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { NumberInput } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';
import { ChallengeSums } from '../../../region+/contest+/challenge-sums';

type Week = LibraryChallengePage['weeks'][number];

function WeekForm({ week, reply }: { week: Week; reply: RefusedForm | undefined }) {
  const t = useTranslations('challenges');
  const mine = reply?.values.week === week.weekOn ? reply : undefined;
  const errors = useErrorTexts(mine?.errors);
  for (const [field, code] of Object.entries(mine?.errors ?? {})) {
    if (t.has(`errors.${code}` as 'errors.closed')) errors[field] = t(`errors.${code}` as 'errors.closed');
  }
  const field = (name: 'readers' | 'books') => ({
    id: `${name}-${week.weekOn}`,
    name,
    label: t(name),
    defaultValue: mine?.values[name] ?? week[name],
    error: errors[name],
  });
  return (
    <li>
      <Form
        method="post"
        className="weekform"
        noValidate
        preventScrollReset
        key={`${week.readers} ${week.books}`}
      >
        <input type="hidden" name="week" value={week.weekOn} />
        <p>
          <strong>{week.label}</strong>{' '}
          {week.current ? (
            <Chip tone="go" icon="calendar">
              {t('current')}
            </Chip>
          ) : null}
        </p>
        <NumberInput {...field('readers')} />
        <NumberInput {...field('books')} />
        <Button
          slim
          look={week.current ? 'main' : 'plain'}
          name="intent"
          value="week"
          aria-label={t('saveFor', { range: week.label })}
        >
          {t('save')}
        </Button>
      </Form>
    </li>
  );
}

type Props = { page: LibraryChallengePage; reply: RefusedForm | undefined };

/** Two numbers a week; what was not told is not mentioned. */
export function LibraryChallengeView({ page, reply }: Props) {
  const t = useTranslations('challenges');
  return (
    <>
      <PageHead
        crumbs={[{ to: page.to, label: page.campaignTitle }, { label: t('title') }]}
        title={t('title')}
        meta={<span className="meta">{page.when}</span>}
        lead={t('lead')}
      />
      <div className="stack-l">
        {page.taking ? null : <Note>{t('answerFirst')}</Note>}
        {page.taking && page.begun && !page.open ? <Note icon="archive">{t('notOpen')}</Note> : null}
        {page.begun ? null : <Note icon="clock">{t('notBegun')}</Note>}
        {page.begun && page.taking ? (
          <>
            <p>
              {t('own', { n: page.ownBooks })} {t('streak', { n: page.streak })}
            </p>
            <ChallengeSums region={page.region} />
          </>
        ) : null}
        {page.open && page.weeks.length > 0 ? (
          <Section title={t('weeks')}>
            <ol className="overlaps">
              {page.weeks.map((week) => (
                <WeekForm key={week.weekOn} week={week} reply={reply} />
              ))}
            </ol>
            <p className="meta gap-s">{t('zero')}</p>
          </Section>
        ) : null}
      </div>
    </>
  );
}
