import { Form, Link } from '@remix-run/react';
import { contestLimits } from '@sklaida/campaigns';
import { useTranslations } from 'use-intl';
import type { EntrantsPage } from '~/flows/year/read-contest.server';
import type { RefusedForm } from '~/http/form';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextInput } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { Sheet } from '~/ui/page';
import { useContestErrors } from './contest-errors';

type Props = { page: EntrantsPage; reply: RefusedForm | undefined };
type Entry = EntrantsPage['entries'][number];

const marks = {
  received: { tone: 'go', icon: 'check' },
  excluded: { tone: 'idle', icon: 'declined' },
  won: { tone: 'done', icon: 'checks' },
} as const;

function Decide({ entry, reply }: { entry: Entry; reply: RefusedForm | undefined }) {
  const t = useTranslations('contests.entrants');
  const mine = reply?.values.entry === entry.id ? reply : undefined;
  const errors = useContestErrors(mine?.errors);
  if (entry.state === 'excluded') {
    return (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="entry" value={entry.id} />
        <Button slim name="intent" value="restore" aria-label={t('restoreFor', { code: entry.code })}>
          {t('restore')}
        </Button>
      </Form>
    );
  }
  return (
    <details className="quiet" open={mine ? true : undefined}>
      <summary>{t('exclude')}</summary>
      <Form method="post" className="stack" noValidate preventScrollReset>
        <input type="hidden" name="entry" value={entry.id} />
        <TextInput
          id={`reason-${entry.id}`}
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={contestLimits.reason}
          defaultValue={mine?.values.reason}
          error={errors.reason}
        />
        <Button slim name="intent" value="exclude" aria-label={t('excludeFor', { code: entry.code })}>
          {t('exclude')}
        </Button>
      </Form>
    </details>
  );
}

function EntryCard({ entry, page, reply }: Props & { entry: Entry }) {
  const t = useTranslations('contests.entrants');
  const items = [
    { label: t('entrant'), value: entry.entrantName },
    { label: t('contact'), value: entry.contact },
    { label: t('guardian'), value: entry.guardian },
    { label: t('library'), value: entry.library },
    { label: t('ageGroup'), value: entry.ageGroup },
    { label: t('received'), value: entry.receivedAt },
    { label: t('reason'), value: entry.reason },
  ];
  return (
    <Sheet level={3} title={entry.title}>
      <div className="row">
        <Chip {...marks[entry.state]}>{t(`states.${entry.state}`)}</Chip>
        <code>{entry.code}</code>
      </div>
      <Facts items={items.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
      {page.decided ? null : <Decide entry={entry} reply={reply} />}
    </Sheet>
  );
}

export function ContestEntriesView({ page, reply }: Props) {
  const t = useTranslations('contests.entrants');
  const errors = useContestErrors(reply?.errors);
  return (
    <div className="stack-l gap-m">
      <div className="stack-s">
        <p className="meta">
          <Link to={page.base}>{t('back')}</Link>
        </p>
        <h2>{t('title')}</h2>
        <p className="measure">
          {page.erased ? t('erased', { when: page.erased }) : t('lead', { day: page.eraseOn })}
        </p>
        {page.entries.length > 0 && !page.erased ? (
          <p>
            <ButtonLink slim icon="download" reloadDocument to={`${page.base}/entries.xlsx`}>
              {t('book')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      {page.entries.length === 0 ? <p className="meta">{t('empty')}</p> : null}
      <div className="entrants">
        {page.entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} page={page} reply={reply} />
        ))}
      </div>
      {page.erased || page.entries.length === 0 ? null : (
        <details className="quiet" open={errors.forget ? true : undefined}>
          <summary>{t('forget')}</summary>
          {errors.forget ? (
            <Note tone="stop" icon="warn">
              <p role="alert">{errors.forget}</p>
            </Note>
          ) : null}
          {page.taking ? (
            <p>{t('forgetEarly')}</p>
          ) : (
            <Form method="post" className="stack">
              <p>{t('forgetText')}</p>
              <Button look="stop" name="intent" value="forget">
                {t('forgetButton')}
              </Button>
            </Form>
          )}
        </details>
      )}
    </div>
  );
}
