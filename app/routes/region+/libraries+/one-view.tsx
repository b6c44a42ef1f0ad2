import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { InvitationLine, LibraryPage } from '~/flows/libraries/read-libraries.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Facts } from '~/ui/lists';
import { PageHead, Section, Sheet } from '~/ui/page';
import type { StateMark } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';
import { PersonFields } from './new-view';
import { LibraryForms } from './one-forms';
import { standingMarks, useStandingWords } from './words';

export type OneReply = {
  ok: false;
  errors: Record<string, string>;
  values: Record<string, string>;
  said?: Record<string, string>;
};
type Props = { library: LibraryPage; base: string; origin: string; reply: OneReply | undefined };

const invitationMarks: Record<InvitationLine['state'], StateMark> = {
  pending: { tone: 'go', icon: 'mail' },
  accepted: { tone: 'done', icon: 'check' },
  expired: { tone: 'wait', icon: 'clock' },
  revoked: { tone: 'idle', icon: 'x' },
};

function Invitations({ library, problem }: { library: LibraryPage; problem: string | undefined }) {
  const t = useTranslations('libraries.one');
  const open = library.canOpen && library.standing !== 'closed' && library.standing !== 'joined';
  const columns: Column<InvitationLine>[] = [
    {
      id: 'person',
      label: t('columns.person'),
      kind: 'heading',
      cell: (row) => (
        <>
          {row.name || row.email}
          {row.name ? <span className="under">{row.email}</span> : null}
        </>
      ),
    },
    {
      id: 'state',
      label: t('columns.state'),
      kind: 'mark',
      cell: (row) => <Chip {...invitationMarks[row.state]}>{t(`states.${row.state}`)}</Chip>,
    },
    {
      id: 'sent',
      label: t('columns.sent'),
      cell: (row) => (
        <>
          {row.sent}
          {row.state === 'pending' ? <span className="under">{t('until', { day: row.until })}</span> : null}
        </>
      ),
    },
    {
      id: 'act',
      label: t('columns.act'),
      kind: 'action',
      cell: (row) => (open ? <InvitationActions row={row} /> : null),
    },
  ];
  return (
    <Section title={t('invitations')}>
      {problem ? (
        <Note tone="stop" icon="warn">
          <p>{problem}</p>
        </Note>
      ) : null}
      {library.invitations.length > 0 ? (
        <DataTable
          caption={t('invitations')}
          columns={columns}
          rows={library.invitations}
          rowKey={(row) => row.id}
        />
      ) : (
        <p className="meta">{t('noInvitations')}</p>
      )}
    </Section>
  );
}

function InvitationActions({ row }: { row: InvitationLine }) {
  const t = useTranslations('libraries.one');
  if (row.state !== 'pending' && row.state !== 'expired') return null;
  return (
    <Form method="post" className="row nowrap">
      <input type="hidden" name="invitation" value={row.id} />
      <Button slim name="intent" value="again" aria-label={t('sendAgainTo', { email: row.email })}>
        {t('sendAgain')}
      </Button>
      {row.state === 'pending' ? (
        <Button
          slim
          look="bare"
          name="intent"
          value="revoke"
          aria-label={t('revokeOf', { email: row.email })}
        >
          {t('revoke')}
        </Button>
      ) : null}
    </Form>
  );
}

function Standing({ library }: { library: LibraryPage }) {
  const t = useTranslations('libraries.one');
  if (library.closedOn && library.mergedName)
    return <Note icon="merge">{t('mergedText', { name: library.mergedName })}</Note>;
  if (library.closedOn) {
    const closed = library.standing === 'closed';
    return (
      <Note tone="wait" icon="lock">
        <p>{t(closed ? 'closedText' : 'closingText', { day: library.closedOn })}</p>
      </Note>
    );
  }
  return library.standing === 'joined' ? <Note icon="people">{t('joinedText')}</Note> : null;
}

export function LibraryOneView({ library, base, origin, reply }: Props) {
  const t = useTranslations('libraries');
  const words = useStandingWords();
  const errors: Record<string, string | undefined> = { ...useErrorTexts(reply?.errors), ...reply?.said };
  const typed = reply?.values ?? {};
  const intent = typed.intent ?? '';
  const mark = { standing: library.standing, closing: null, merged: library.mergedName !== null };
  const inviting = library.canOpen && !library.closedOn && library.standing !== 'joined';
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[{ to: base, label: t('title') }, { label: library.shortName }]}
        title={library.name}
        meta={<Chip {...standingMarks[library.standing]}>{words(mark)}</Chip>}
      />
      <ErrorSummary errors={errors} />
      <Standing library={library} />
      <div className="two lanes">
        <div className="stack-l">
          <Invitations library={library} problem={errors.invitations} />
          {inviting ? (
            <Sheet title={t('one.invite')}>
              <p className="meta">{t('create.personHint')}</p>
              <Form method="post" className="stack" noValidate>
                <PersonFields
                  errors={intent === 'invite' ? errors : {}}
                  typed={intent === 'invite' ? typed : {}}
                />
                <Button name="intent" value="invite" icon="send">
                  {t('one.inviteSubmit')}
                </Button>
              </Form>
            </Sheet>
          ) : null}
        </div>
        <div className="stack-l side">
          <Section title={t('one.facts')}>
            <Facts
              items={[
                { label: t('columns.kind'), value: t(`kinds.${library.kind}`) },
                { label: t('columns.municipality'), value: library.municipality.name },
                { label: t('one.shortName'), value: library.shortName },
                { label: t('one.address'), value: `${origin}/b/${library.slug}` },
                ...(library.code ? [{ label: t('one.code'), value: library.code }] : []),
              ]}
            />
          </Section>
        </div>
      </div>
      {library.canOpen ? (
        <LibraryForms library={library} errors={errors} typed={typed} intent={intent} />
      ) : null}
    </div>
  );
}
