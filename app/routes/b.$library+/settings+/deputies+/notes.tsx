import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { HandoverPage } from '~/flows/duties/deputations-handover.server';
import { Button, ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Section } from '~/ui/page';
import type { HandoverReply } from './reply';

type Props = { page: HandoverPage; reply: HandoverReply | undefined; error: string | undefined };

/** What the absent person leaves. On paper and for those who only read it is text. */
export function HandoverNotes({ page, reply, error }: Props) {
  const t = useTranslations('duties.one');
  const { handover, version } = page.deputation;
  const conflict = reply?.kind === 'conflict' ? reply : null;
  const typed = reply?.values.intent === 'note' ? reply.values.handover : undefined;
  return (
    <Section title={t('notes')}>
      <p className={page.mayNote ? 'notes-text print-only' : 'notes-text'}>{handover || t('noNotes')}</p>
      {conflict ? <Conflict base={page.base} id={page.deputation.id} reply={conflict} /> : null}
      {page.mayNote && !conflict ? (
        <Form method="post" className="stack-s no-print form-narrow" noValidate>
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="handover"
            label={t('notesLabel')}
            rows={5}
            defaultValue={typed ?? handover}
            error={error}
          />
          <div>
            <Button name="intent" value="note">
              {t('saveNotes')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Section>
  );
}

type ConflictProps = { base: string; id: string; reply: Extract<HandoverReply, { kind: 'conflict' }> };

function Conflict({ base, id, reply }: ConflictProps) {
  const t = useTranslations('duties.one');
  const mine = reply.values.handover ?? '';
  return (
    <section className="merge" aria-labelledby="merge-notes" role="alert">
      <div className="top">
        <Icon name="merge" />
        <h3 id="merge-notes">{t('conflict')}</h3>
      </div>
      <dl className="versus">
        <dt>{t('theirs')}</dt>
        <dd className="notes-text">{reply.theirs.handover || t('noNotes')}</dd>
      </dl>
      <dl className="versus">
        <dt>{t('mine')}</dt>
        <dd className="notes-text">{mine || t('noNotes')}</dd>
      </dl>
      <div className="versus row">
        <ButtonLink slim to={`${base}/${id}`} reloadDocument>
          {t('keepTheirs')}
        </ButtonLink>
        <Form method="post">
          <input type="hidden" name="version" value={reply.theirs.version} />
          <input type="hidden" name="handover" value={mine} />
          <Button slim name="intent" value="note">
            {t('keepMine')}
          </Button>
        </Form>
      </div>
    </section>
  );
}
