import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { ActionBar, Section } from '~/ui/page';
import { useSigned } from '~/ui/signed';
import { ProblemNote, type ProblemReply, useFrame } from '../frame';
import { Filled } from '../texts+/filled';
import { Origin } from '../texts+/text-block';
import { Words } from '../words';
import type { ApprovalPage, TextChange } from './approval-data.server';

type ApprovalViewProps = {
  page: ApprovalPage;
  reply: ProblemReply | { ok: false; errors: FieldErrors; values: FormValues } | undefined;
};

export function ApprovalView({ page, reply }: ApprovalViewProps) {
  const t = useTranslations('adoption.approval');
  const { to } = useFrame();
  const formats = useFormats();
  const signed = useSigned();
  const shown = page.state !== 'invited' && page.state !== 'declined';
  return (
    <>
      {reply && 'kind' in reply ? <ProblemNote reply={reply} to={to} /> : null}
      <Standing page={page} />
      {page.undecided > 0 ? <Undecided n={page.undecided} /> : null}
      {shown ? (
        <>
          <Section title={t('facts')}>
            <ApprovalFacts page={page} />
          </Section>
          <Section title={t('texts')}>
            <p className="meta">
              {t('changed', { n: page.changes.length, all: page.count })}{' '}
              {page.handedIn?.by
                ? t('submittedBy', {
                    name: signed(page.handedIn.by, page.handedIn.actingFor),
                    moment: formats.moment(page.handedIn.at),
                  })
                : null}
            </p>
            <Texts page={page} />
          </Section>
        </>
      ) : null}
      {page.canReturn ? <ReturnForm reply={reply && 'errors' in reply ? reply : undefined} /> : null}
      {page.canApprove ? (
        <ActionBar>
          <Form method="post" className="wide">
            <Button look="main" wide icon="check" name="intent" value="approve">
              {t('approve')}
            </Button>
          </Form>
        </ActionBar>
      ) : null}
    </>
  );
}

/** While the region's words and the library's both stand, nothing can be approved. */
function Undecided({ n }: { n: number }) {
  const t = useTranslations('updates');
  const { to } = useFrame();
  return (
    <Note tone="wait" icon="merge">
      <p>{t('gap', { n })}</p>
      <p>
        <Link to={`${to}/updates`}>{t('choose')}</Link>
      </p>
    </Note>
  );
}

/** Whose turn it is, in one sentence, and where to go on. */
function Standing({ page }: { page: ApprovalPage }) {
  const t = useTranslations('adoption.approval');
  const { to } = useFrame();
  const formats = useFormats();
  const names = formats.list(page.approvers);
  switch (page.state) {
    case 'submitted':
      if (page.canApprove) return null;
      return (
        <Note tone="wait" icon="clock">
          {names ? t('waiting', { names }) : t('waitingNobody')}
        </Note>
      );
    case 'localising':
    case 'changes_requested':
      return (
        <Note icon="pen">
          <p>{t('notYet')}</p>
          <p className="gap-s">
            <ButtonLink slim to={`${to}/texts`}>
              {t('toTexts')}
            </ButtonLink>
          </p>
        </Note>
      );
    case 'approved':
    case 'published':
    case 'reported':
      return (
        <Note tone="done" icon="check">
          <p>{t('approved')}</p>
          <p className="gap-s">
            <ButtonLink slim to={`${to}/publishing`}>
              {t('toPublishing')}
            </ButtonLink>
          </p>
        </Note>
      );
    default:
      return null;
  }
}

function ApprovalFacts({ page }: { page: ApprovalPage }) {
  const t = useTranslations('adoption');
  const formats = useFormats();
  const { place, happensOn, happensAt, contact, responsible } = page.facts;
  const when = [happensOn && formats.longDay(happensOn), happensAt && formats.time(happensAt)];
  return (
    <Facts
      items={[
        { label: t('approval.where'), value: place || t('place.empty') },
        { label: t('approval.when'), value: when.filter(Boolean).join(', ') || t('place.empty') },
        { label: t('approval.who'), value: responsible ?? t('place.nobody') },
        { label: t('approval.contact'), value: contact || t('place.empty') },
      ]}
    />
  );
}

function Texts({ page }: { page: ApprovalPage }) {
  const t = useTranslations('adoption');
  return (
    <>
      {page.channels.map((channel) => (
        <div className="blk" key={channel.channel}>
          <div className="head">
            <h3>{t(`channelTexts.${channel.channel}`)}</h3>
          </div>
          <div className="stack">
            {channel.items.map((item) => (
              <div key={item.id} className="stack-s">
                <p>
                  <Origin block={item} />
                </p>
                {item.filledTitle ? (
                  <p className="ph1">
                    <Filled segments={item.filledTitle} />
                  </p>
                ) : null}
                {item.body.trim() === '' ? (
                  <p className="meta">{t('texts.emptyOptional')}</p>
                ) : (
                  <p className="quote pre">
                    <Filled segments={item.filledBody} />
                  </p>
                )}
                {page.changes
                  .filter((change) => change.itemId === item.id)
                  .map((change) => (
                    <Difference key={change.itemId} change={change} />
                  ))}
              </div>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}

function Difference({ change }: { change: TextChange }) {
  const t = useTranslations('adoption.approval');
  return (
    <details>
      <summary>{t('diff')}</summary>
      {change.words === null ? (
        <>
          <p className="meta">{t('diffLong')}</p>
          <p className="locked pre">{change.region}</p>
        </>
      ) : (
        <p className="locked pre">
          <Words words={change.words} />
        </p>
      )}
    </details>
  );
}

function ReturnForm({ reply }: { reply: { errors: FieldErrors; values: FormValues } | undefined }) {
  const t = useTranslations('adoption.approval');
  const errors = useErrorTexts(reply?.errors);
  return (
    <details open={reply ? true : undefined} className="no-print">
      <summary>{t('return')}</summary>
      <Form method="post" className="stack">
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={errors.reason}
          defaultValue={reply?.values.reason}
        />
        <Button icon="returned" name="intent" value="return">
          {t('return')}
        </Button>
      </Form>
    </details>
  );
}
