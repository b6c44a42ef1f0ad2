import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AgendaLine, MeetingPage } from '~/flows/meetings/read-meeting.server';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { TalkLink } from '../discussions+/talk-link';
import { AgendaItemForm } from './agenda-item-form';
import type { MeetingReply } from './meeting-reply';
import { OfferedItems } from './offered-items';

type Props = { page: MeetingPage; reply: MeetingReply };

/** What the meeting goes through, in order; its lead changes it line by line until the meeting begins. */
export function AgendaView({ page, reply }: Props) {
  const t = useTranslations('meetings.one');
  const { agenda, minutes, may, one, base } = page;
  const adding = reply?.values.intent === 'add' ? reply : undefined;
  // The empty line stays the same until it is taken: what is being typed into it outlives every other change of the page.
  const [fresh, setFresh] = useState(page.newItemId);
  if (agenda.some(({ id }) => id === fresh) && fresh !== page.newItemId) setFresh(page.newItemId);
  return (
    <Section
      title={t('agenda')}
      aside={minutes > 0 ? <span className="meta">{t('sum', { n: minutes })}</span> : undefined}
    >
      <div className="stack" id="agenda">
        {page.unsaid && may.publish ? (
          <Note tone="wait" icon="mail">
            <p>{t('unsaid')}</p>
            <Form method="post" className="gap-s no-print">
              <input type="hidden" name="version" value={one.version} />
              <Button slim name="intent" value="publish">
                {t('tell')}
              </Button>
            </Form>
          </Note>
        ) : null}
        {agenda.length === 0 ? <p className="meta">{t('noAgenda')}</p> : null}
        <ol className="agenda">
          {agenda.map((item, index) => (
            <Line key={item.id} page={page} item={item} at={index} reply={reply} />
          ))}
        </ol>
        {may.move && page.offered.length > 0 ? (
          <Form
            method="post"
            className="sheet stack no-print"
            key={page.offered.map(({ value }) => value).join()}
          >
            <OfferedItems items={page.offered} />
            <p>
              <Button name="intent" value="take">
                {t('take')}
              </Button>
            </p>
          </Form>
        ) : null}
        {may.move ? (
          <details className="no-print" open={Boolean(adding)}>
            <summary>{t('addOpen')}</summary>
            <AgendaItemForm
              key={fresh}
              intent="add"
              item={{ id: fresh, version: 1, title: '', presenterName: null, plannedMinutes: null }}
              reply={adding}
            />
          </details>
        ) : may.write ? (
          <p className="no-print">
            <Link to={`${base}/meetings#topics`}>{t('propose')}</Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

type LineProps = Props & { item: AgendaLine; at: number };

function Line({ page, item, at, reply }: LineProps) {
  const t = useTranslations('meetings.one');
  const { may, agenda, decisions } = page;
  const under = [
    item.presenterName ? t('presents', { name: item.presenterName }) : '',
    item.plannedMinutes ? t('minutes', { n: item.plannedMinutes }) : '',
    item.continued ? t('continued') : '',
  ].filter(Boolean);
  const mine = reply?.values.id === item.id && reply.values.intent === 'change' ? reply : undefined;
  return (
    <li>
      <h3>{item.title}</h3>
      {under.length > 0 ? <p className="meta">{under.join(' · ')}</p> : null}
      {item.done ? (
        <Chip tone="done" icon="check">
          {t('doneItem')}
        </Chip>
      ) : null}
      {item.kind === 'decisions' && decisions.length > 0 ? (
        <ul className="names" aria-label={t('decisions')}>
          {decisions.map((one) => (
            <li key={one.id}>
              {one.number}. {one.body}
              <span className="under meta">{[one.ownerName, one.due].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <TalkLink talk={item.talk} title={item.title} />
      {may.move ? (
        <details className="quiet no-print" open={Boolean(mine)}>
          <summary aria-label={t('changeOf', { title: item.title })}>{t('change')}</summary>
          <AgendaItemForm
            key={item.version}
            intent="change"
            item={item}
            reply={mine}
            first={at === 0}
            last={at === agenda.length - 1}
          />
        </details>
      ) : null}
    </li>
  );
}
