import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Bars } from '~/ui/bars';
import { Button } from '~/ui/button';
import { RadioCards } from '~/ui/choice';
import { Section, Sheet } from '~/ui/page';
import type { ShownBulletin } from './shown-bulletin';

type Props = { page: ShownBulletin; error: string | undefined; open: boolean };

/** The question, and once she has answered or the notice is over, how the others did: in a sentence and a picture that is a table. */
export function PollView({ page, error, open }: Props) {
  const t = useTranslations('bulletins.poll');
  const { poll, choice, one, mark } = page;
  if (!poll) return null;
  const answered = poll.options.some(({ id }) => id === choice);
  const waits = mark === 'read' || mark === 'again';
  return (
    <>
      {open ? (
        <div className="no-print">
          <Sheet title={t('title')}>
            <Form method="post" className="stack">
              <input type="hidden" name="version" value={one.textVersion} />
              <RadioCards
                name="choice"
                label={poll.question}
                hint={t('secret')}
                error={error}
                defaultValue={choice ?? ''}
                options={poll.options.map(({ id, label }) => ({ value: id, label }))}
              />
              <Button look={waits || answered ? 'plain' : 'main'} name="intent" value="choose">
                {t(answered ? 'change' : 'answer')}
              </Button>
            </Form>
          </Sheet>
        </div>
      ) : null}
      {answered || page.mayEdit || !open ? <PollResults page={page} /> : null}
    </>
  );
}

function PollResults({ page: { poll, readers } }: { page: ShownBulletin }) {
  const t = useTranslations('bulletins.poll');
  if (!poll) return null;
  const most = Math.max(...poll.options.map(({ n }) => n));
  const best = poll.options.filter(({ n }) => n === most);
  const said = { n: poll.answers, all: Math.max(readers.all, poll.answers) };
  return (
    <Section title={t('results')} className="bars-narrow">
      <p>
        <b>{poll.question}</b>
      </p>
      {poll.answers === 0 ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <>
          <p>{best.length === 1 ? t('sentence', { ...said, best: best[0]?.label ?? '' }) : t('tie', said)}</p>
          <Bars
            caption={poll.question}
            head={t('option')}
            series={[{ id: 'n', label: t('count'), max: most }]}
            rows={poll.options.map(({ id, label, n }) => ({ id, label, values: [n] }))}
          />
        </>
      )}
    </Section>
  );
}
