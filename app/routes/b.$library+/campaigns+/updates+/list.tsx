import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';
import { Words } from '../words';
import type { ShownUpdate, TextChanges, UpdateLine, UpdatesPage } from './data.server';
import { useAbout } from './words';

/** The region's corrections as they came, the newest first. */
export function UpdateList({ page }: { page: UpdatesPage }) {
  const t = useTranslations('updates.list');
  return (
    <>
      {page.updates.map((one) => (
        <Update key={one.id} update={one} region={page.region} />
      ))}
      {page.unseen.length > 0 && page.may ? (
        <Form method="post" className="no-print">
          {page.unseen.map((id) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <Button slim icon="check" name="intent" value="seen">
            {t('seen')}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Update({ update, region }: { update: ShownUpdate; region: string | null }) {
  const t = useTranslations('updates.list');
  const formats = useFormats();
  return (
    <div id={`u-${update.id}`}>
      <Section
        title={t('title', { n: update.count })}
        aside={
          <span className="meta">
            {formats.moment(update.at)}
            {region ? `, ${region}` : ''}
          </span>
        }
      >
        <div className="stack">
          {update.urgent || update.undone ? (
            <p className="row">
              {update.urgent ? (
                <Chip tone="stop" icon="warn">
                  {t('urgent')}
                </Chip>
              ) : null}
              {update.undone ? <Chip icon="returned">{t('undone')}</Chip> : null}
            </p>
          ) : null}
          {update.note ? <p className="quote pre">{update.note}</p> : null}
          {update.texts.map((text) => (
            <Text key={text.key} text={text} update={update} />
          ))}
          {update.rest.length > 0 ? (
            <ul className="stack-s">
              {update.rest.map((line) => (
                <li key={line.key}>
                  <Line line={line} named />
                </li>
              ))}
            </ul>
          ) : null}
          {update.kept > 0 ? <p className="meta">{t('kept', { n: update.kept })}</p> : null}
          {update.mayTurn && (update.count > 0 || update.rest.length > 0) ? (
            <Form method="post" className="no-print" preventScrollReset>
              <input type="hidden" name="id" value={update.id} />
              <Button
                slim
                icon={update.undone ? 'redo' : 'returned'}
                name="intent"
                value={update.undone ? 'again' : 'undo'}
              >
                {t(update.undone ? 'again' : 'undo')}
              </Button>
            </Form>
          ) : null}
        </div>
      </Section>
    </div>
  );
}

function Text({ text, update }: { text: TextChanges; update: ShownUpdate }) {
  const t = useTranslations('updates.list');
  const about = useAbout();
  const name = about(text.about, '');
  const added = text.lines.some((line) => line.how === 'added');
  const words = t(text.turn === 'undo' ? (added ? 'undoAdded' : 'undoText') : 'againText');
  return (
    <div className="blk">
      <div className="head">
        <h3>{name}</h3>
        {text.turn === 'locked' ? (
          <Chip line icon="lock">
            {t('locked')}
          </Chip>
        ) : null}
      </div>
      {text.lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {text.turn === 'locked' ? <p className="meta">{t('lockedWhy')}</p> : null}
      {text.turn === 'rewritten' ? <p className="meta">{t('rewrittenWhy')}</p> : null}
      {update.mayTurn && (text.turn === 'undo' || text.turn === 'again') ? (
        <Form method="post" className="no-print" preventScrollReset>
          <input type="hidden" name="id" value={update.id} />
          <input type="hidden" name="block" value={text.blockId ?? ''} />
          <Button
            slim
            look="bare"
            icon={text.turn === 'undo' ? 'returned' : 'redo'}
            name="intent"
            value={text.turn}
            aria-label={`${words}: ${name}`}
          >
            {words}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}

function Line({ line, named }: { line: UpdateLine; named?: boolean }) {
  const t = useTranslations('updates.list');
  const about = useAbout();
  const formats = useFormats();
  const day = (value: string | null) =>
    value && line.subject === 'day' ? formats.day(value) : (value ?? t('nothing'));
  const what = named ? `${about(line.about, line.field)}: ` : '';
  if (line.subject === 'day')
    return (
      <p>{t(`days.${line.field as 'startsOn'}`, { before: day(line.before), after: day(line.after) })}</p>
    );
  if (line.subject === 'task' && line.field === 'offsetDays') return <p>{`${what}${t('taskMoved')}`}</p>;
  if (line.field === 'order') return <p>{t('reordered')}</p>;
  if (line.field === 'id') return <p>{t('joined')}</p>;
  if (line.field === 'mode') return <p>{t('mode')}</p>;
  if (line.words)
    return (
      <p className="locked pre">
        {line.field === 'title' ? <b>{`${t('heading')} `}</b> : null}
        <Words words={line.words} />
      </p>
    );
  const how = line.how === 'added' ? 'added' : line.how === 'removed' ? 'removed' : 'changed';
  return (
    <>
      <p className="meta">{`${what}${t(how)}`}</p>
      {line.subject === 'task' ? null : <p className="locked pre">{line.after ?? line.before}</p>}
    </>
  );
}
