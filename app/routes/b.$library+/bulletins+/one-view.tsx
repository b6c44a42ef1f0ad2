import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { PageHead, Sheet } from '~/ui/page';
import { PrintButton } from '../settings+/print-button';
import { BulletinChip } from './bulletin-chip';
import { PollView } from './poll-view';
import { ReadersView } from './readers-view';
import type { ShownBulletin } from './shown-bulletin';

export type BulletinReply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'stale' | 'wrong-state'; values: FormValues };
type Props = { page: ShownBulletin; reply: BulletinReply | undefined };

export function BulletinView({ page, reply }: Props) {
  const t = useTranslations('bulletins');
  const { one, base, mark, mine } = page;
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const over = mark === 'past' || mark === 'withdrawn';
  const action = (
    <div className="row no-print">
      {page.mayEdit && mark !== 'withdrawn' ? (
        <ButtonLink icon="pen" to={`${base}/${one.id}/edit`}>
          {t('one.edit')}
        </ButtonLink>
      ) : null}
      <PrintButton label={t('print')} />
    </div>
  );
  return (
    <div className="stack-l">
      <PageHead
        title={one.title}
        crumbs={[{ to: base, label: t('title') }]}
        meta={<BulletinChip mark={mark} />}
        action={action}
      />
      {reply && 'problem' in reply ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(`problem.${reply.problem}`)}
          </Note>
        </div>
      ) : null}
      {over ? <Note icon="archive">{t(mark === 'past' ? 'one.past' : 'one.withdrawn')}</Note> : null}
      {mine || over ? null : <Note>{t('one.notMine')}</Note>}
      <div className="two">
        <div className="stack-l">
          <p className="bulletin-body">{one.body}</p>
          {mine && !over ? <Confirm page={page} /> : null}
          <PollView page={page} error={errors.choice} open={mine && !over} />
        </div>
        <div>
          <AboutBulletin page={page} />
        </div>
      </div>
      <ReadersView page={page} />
      {page.mayEdit ? (
        <Form method="post" className="no-print">
          <input type="hidden" name="version" value={one.version} />
          {mark === 'withdrawn' ? (
            <Button icon="redo" name="intent" value="restore">
              {t('one.restore')}
            </Button>
          ) : (
            <Button look="stop" name="intent" value="withdraw">
              {t('one.withdraw')}
            </Button>
          )}
        </Form>
      ) : null}
    </div>
  );
}

function AboutBulletin({ page: { one } }: { page: ShownBulletin }) {
  const t = useTranslations('bulletins.one');
  const formats = useFormats();
  return (
    <Facts
      items={[
        { label: t('author'), value: one.authorName },
        { label: t('day'), value: formats.longMoment(one.publishedAt) },
        {
          label: t('audience'),
          value: one.departments.length > 0 ? one.departments.join(', ') : t('everybody'),
        },
        { label: t('until'), value: one.untilOn ? formats.longDay(one.untilOn) : t('forever') },
      ]}
    />
  );
}

function Confirm({ page: { one, mark, confirmedAt } }: { page: ShownBulletin }) {
  const t = useTranslations('bulletins.one');
  const formats = useFormats();
  if (!one.mustRead) return null;
  if (confirmedAt)
    return (
      <Note tone="done" icon="checks">
        {t('confirmed', { moment: formats.longMoment(confirmedAt) })}
      </Note>
    );
  return (
    <div className="no-print">
      <Sheet title={t('confirmTitle')}>
        <p>{t(mark === 'again' ? 'againText' : 'confirmText')}</p>
        <Form method="post">
          <input type="hidden" name="version" value={one.textVersion} />
          <Button look="main" icon="check" name="intent" value="confirm">
            {t('confirm')}
          </Button>
        </Form>
      </Sheet>
    </div>
  );
}
