import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Field } from '~/ui/field';
import { Section } from '~/ui/page';
import { ItemVotes, NewVote } from '../ballots+/item-votes';
import { DecisionForm } from './decision-form';
import { ItemTimer } from './item-timer';
import type { Live } from './live-line';
import type { MinutesReply } from './minutes-reply';
import { fieldIdOf } from './use-live-minutes';

type Item = MinutesPage['items'][number];
type Props = { item: Item; at: number; page: MinutesPage; live: Live; reply: MinutesReply | undefined };

export function MinutesItem({ item, at, page, live, reply }: Props) {
  const t = useTranslations('minutes');
  const own = reply?.values.item === item.id ? reply : undefined;
  const facts = [item.presenter, item.planned ? t('planned', { n: item.planned }) : null];
  return (
    <div id={`i-${item.id}`} className="minutes-item">
      <Section
        title={`${at + 1}. ${item.title}`}
        aside={
          item.done ? (
            <Chip tone="done" icon="check">
              {t('done')}
            </Chip>
          ) : undefined
        }
      >
        <div className="stack">
          <div className="row item-facts">
            <span className="meta">{facts.filter(Boolean).join(' · ')}</span>
            {page.may.write && !item.done ? <ItemTimer item={item} /> : null}
          </div>
          {page.may.write ? (
            <WriteForm item={item} first={at === 0} live={live} me={page.personId} own={own} />
          ) : (
            <p className={item.notes ? 'notes-text measure' : 'meta'}>{item.notes || t('nothingSaid')}</p>
          )}
          {item.votes.length > 0 ? <ItemVotes item={item} page={page} /> : null}
          {item.decisions.length > 0 ? <Decisions item={item} /> : null}
          {page.number && !page.may.write ? (
            <p className="no-print">
              <Link to={`${page.path}/minutes.pdf?item=${item.id}`} reloadDocument>
                {t('extract')}
              </Link>
            </p>
          ) : null}
          {page.may.write ? (
            <div className="row no-print">
              <DecisionForm
                item={item}
                owners={page.owners}
                live={live}
                reply={own?.values.intent === 'decide' ? own : undefined}
              />
              <NewVote item={item} page={page} />
              <Form method="post" preventScrollReset>
                <input type="hidden" name="item" value={item.id} />
                <input type="hidden" name="version" value={item.version} />
                <Button
                  slim
                  look="bare"
                  icon={item.done ? 'redo' : 'check'}
                  name="intent"
                  value={item.done ? 'undone' : 'done'}
                >
                  {item.done ? t('undo') : t('markDone')}
                </Button>
              </Form>
            </div>
          ) : null}
        </div>
      </Section>
    </div>
  );
}

type WriteProps = { item: Item; first: boolean; live: Live; me: string; own: MinutesReply | undefined };

function WriteForm({ item, first, live, me, own }: WriteProps) {
  const t = useTranslations('minutes');
  // The form says which text it showed: the field keeps that text when the page is read anew.
  const [shown] = useState({ seq: item.seq, notes: item.notes });
  const kept = own?.values.intent === 'write' ? own : undefined;
  const errors = useErrorTexts(kept?.errors.notes ? { notes: kept.errors.notes } : undefined);
  const writes = live.here.filter((one) => one.item === item.id && one.person !== me).map(({ name }) => name);
  return (
    <Form method="post" className="stack-s" preventScrollReset noValidate>
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="seq" value={shown.seq} />
      <input type="hidden" name="key" value={item.key} />
      <Field
        name="notes"
        id={fieldIdOf(item.id)}
        label={t('notes')}
        hint={first ? t('notesHint') : undefined}
        error={errors.notes}
      >
        {(wires) => (
          <textarea
            {...wires}
            name="notes"
            className="minutes-notes"
            aria-label={t('notesOf', { title: item.title })}
            defaultValue={shown.notes}
            rows={4}
            maxLength={60_000}
            autoComplete="off"
          />
        )}
      </Field>
      {writes.length > 0 ? <p className="meta">{t('writes', { names: writes.join(', ') })}</p> : null}
      {kept?.values.notes ? (
        <Note tone="wait" icon="text">
          <p>{t('keptText')}</p>
          <p className="pre">{kept.values.notes}</p>
        </Note>
      ) : null}
      {live.status === 'none' ? (
        <div className="row">
          <Button slim icon="save" name="intent" value="write">
            {t('write')}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}

function Decisions({ item }: { item: Item }) {
  const t = useTranslations('minutes');
  return (
    <ul className="decided" aria-label={t('decisions')}>
      {item.decisions.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{t('decision', { n: one.number })}</strong> {one.body}
          </p>
          <p className="meta">
            {[one.owner ?? t('noOwner'), one.due ? t('until', { day: one.due }) : t('noDay')].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
