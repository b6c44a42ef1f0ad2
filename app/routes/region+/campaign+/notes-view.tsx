import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NotesPage } from '~/flows/campaigns/campaign-notes.server';
import type { RefusedForm } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextArea } from '~/ui/field';
import { Section } from '~/ui/page';

type Line = NotesPage['own'][number];

function NoteLine({ note, writable }: { note: Line; writable: boolean }) {
  const t = useTranslations('year.notes');
  const text = note.body.slice(0, 60);
  return (
    <li className="stack-s">
      <p className="pre">{note.body}</p>
      <p className="meta">{t('by', { who: note.who, when: note.when })}</p>
      <div className="row">
        {note.settled ? (
          <Chip tone="done" icon="check">
            {t('settled', { day: note.settled })}
          </Chip>
        ) : null}
        {writable ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="note" value={note.id} />
            <Button
              slim
              look={note.settled ? 'bare' : 'plain'}
              icon={note.settled ? 'returned' : 'check'}
              name="intent"
              value={note.settled ? 'reopen' : 'settle'}
              aria-label={note.settled ? t('reopenFor', { text }) : t('settleFor', { text })}
            >
              {note.settled ? t('reopen') : t('settle')}
            </Button>
          </Form>
        ) : null}
      </div>
    </li>
  );
}

type NotesViewProps = { page: NotesPage; reply: RefusedForm | undefined };

/** Lessons of last time first, then one's own for the next. */
export function CampaignNotesView({ page, reply }: NotesViewProps) {
  const t = useTranslations('year.notes');
  const errors = useErrorTexts(reply?.errors);
  return (
    <div className="stack-l gap-m">
      <p className="meta">
        <Link to={page.base}>{t('back')}</Link>
      </p>
      {page.former ? (
        <Section title={t('former', { title: page.former.title })}>
          {page.former.notes.length === 0 ? (
            <p className="meta">{t('noneBefore')}</p>
          ) : (
            <ul className="names notes">
              {page.former.notes.map((note) => (
                <NoteLine key={note.id} note={note} writable={page.writable} />
              ))}
            </ul>
          )}
        </Section>
      ) : null}
      <Section title={t('title')}>
        <p className="meta measure">{t('lead')}</p>
        {page.own.length === 0 ? (
          <p className="gap-s">{t('none')}</p>
        ) : (
          <ul className="names notes gap-s">
            {page.own.map((note) => (
              <NoteLine key={note.id} note={note} writable={page.writable} />
            ))}
          </ul>
        )}
        {page.writable ? (
          <Form method="post" className="stack measure gap-m" noValidate key={page.own.length}>
            <ErrorSummary errors={errors} />
            <input type="hidden" name="id" value={page.newId} />
            <TextArea
              name="body"
              label={t('body')}
              hint={t('bodyHint')}
              rows={3}
              maxLength={1000}
              defaultValue={reply?.values.body}
              error={errors.body}
            />
            <Button look="main" icon="plus" name="intent" value="add">
              {t('add')}
            </Button>
          </Form>
        ) : null}
      </Section>
    </div>
  );
}
