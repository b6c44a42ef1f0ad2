import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { GoalBar } from '~/ui/bars';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';
import { type Column, DataTable } from '~/ui/table';
import type { ShownBulletin } from './shown-bulletin';

type Reader = NonNullable<ShownBulletin['people']>[number];

/** By name and only for whoever writes notices: who has read it, and a letter to those who have not. */
export function ReadersView({ page }: { page: ShownBulletin }) {
  const t = useTranslations('bulletins.readers');
  const formats = useFormats();
  const { people, readers, one, poll, mark } = page;
  if (!people) return null;
  const title = t(one.mustRead ? 'title' : 'titleAll');
  const unread = people.filter(({ readAt }) => readAt === null);
  const live = mark !== 'past' && mark !== 'withdrawn';
  const reading: Column<Reader>[] = [
    {
      id: 'state',
      label: t('state'),
      kind: 'mark',
      cell: ({ readAt }) =>
        readAt ? (
          <Chip tone="done" icon="checks">
            {t('read')}
          </Chip>
        ) : (
          <Chip icon="clock">{t('unread')}</Chip>
        ),
    },
    { id: 'when', label: t('when'), cell: ({ readAt }) => (readAt ? formats.longMoment(readAt) : '–') },
  ];
  const answering: Column<Reader> = {
    id: 'answer',
    label: t('answered'),
    cell: ({ answered }) => t(answered ? 'answered' : 'unanswered'),
  };
  const sentence = t('sentence', readers);
  return (
    <Section title={title}>
      {people.length === 0 ? <p className="meta">{t('nobody')}</p> : null}
      {one.mustRead && people.length > 0 ? (
        <div className="stack bars-narrow">
          <p>{unread.length === 0 ? t('everybody') : sentence}</p>
          <GoalBar
            value={readers.read}
            goal={readers.all}
            label={sentence}
            goalLabel={t('goal', { all: readers.all })}
          />
          {unread.length > 0 && live ? (
            <Form method="post" className="stack-s no-print">
              <p className="meta">{t('remindText')}</p>
              <Button icon="bell" name="intent" value="remind">
                {t('remind', { n: unread.length })}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : null}
      {people.length > 0 ? (
        <div className="gap-m">
          <DataTable
            caption={title}
            rows={[...people].sort((a, b) => Number(a.readAt !== null) - Number(b.readAt !== null))}
            rowKey={({ id }) => id}
            columns={[
              { id: 'name', label: t('name'), kind: 'heading', cell: ({ name }) => name },
              { id: 'job', label: t('jobTitle'), cell: ({ jobTitle }) => jobTitle ?? '–' },
              ...(one.mustRead ? reading : []),
              ...(poll ? [answering] : []),
            ]}
          />
        </div>
      ) : null}
    </Section>
  );
}
