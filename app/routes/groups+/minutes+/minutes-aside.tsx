import { Form, Link, useFetcher } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MinutesPage } from '~/flows/minutes/read-minutes.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { TextArea } from '~/ui/field';
import { Sheet } from '~/ui/page';
import type { MinutesReply } from './minutes-reply';

type Props = { page: MinutesPage; reply: MinutesReply | undefined };

export function MinutesAside({ page, reply }: Props) {
  return (
    <aside className="stack-l">
      <NextStep page={page} />
      {page.state === 'minutes_draft' ? <Round page={page} reply={reply} /> : null}
      {page.attendance.length > 0 ? <Attendance page={page} /> : null}
      {page.number && page.libraries.length > 0 ? <Extracts page={page} /> : null}
    </aside>
  );
}

/** For each library the items that gave it something to do, on paper. */
function Extracts({ page }: { page: MinutesPage }) {
  const t = useTranslations('minutes');
  return (
    <div className="no-print">
      <Sheet title={t('extracts')}>
        <p className="meta">{t('extractsText')}</p>
        <ul className="names">
          {page.libraries.map((library) => (
            <li key={library}>
              <Link to={`${page.path}/minutes.pdf?library=${encodeURIComponent(library)}`} reloadDocument>
                {t('extractOf', { library })}
              </Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}

function NextStep({ page }: { page: MinutesPage }) {
  const t = useTranslations('minutes');
  const { may, state } = page;
  if (state === 'minutes_approved')
    return (
      <Sheet title={t('approvedTitle')}>
        <p>{t('approvedText', { day: page.approved ?? '' })}</p>
      </Sheet>
    );
  if (!(may.begin || may.finish || may.approve)) return null;
  return (
    <Sheet title={may.begin ? t('beginTitle') : may.finish ? t('finishTitle') : t('approveTitle')}>
      <p>
        {may.begin
          ? t('beginText')
          : may.finish
            ? t('finishText')
            : t(may.approveNow ? 'approveText' : 'approveWait', { day: page.objectUntil ?? '' })}
      </p>
      {may.approve && !may.approveNow ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="version" value={page.version} />
          <Button
            look="main"
            wide
            icon={may.begin ? 'clock' : may.finish ? 'send' : 'check'}
            name="intent"
            value={may.begin ? 'begin' : may.finish ? 'finish' : 'approve'}
          >
            {may.begin ? t('begin') : may.finish ? t('finish') : t('approve')}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

function Round({ page, reply }: Props) {
  const t = useTranslations('minutes');
  const own = reply?.values.intent === 'object' ? reply : undefined;
  const errors = useErrorTexts(own?.errors);
  return (
    <Sheet title={t('roundTitle')}>
      <p>{t('roundText', { day: page.objectUntil ?? '' })}</p>
      <p className="meta">{t('agreedCount', { n: page.agreed, all: page.asked })}</p>
      {page.objections.length > 0 ? (
        <ul className="names">
          {page.objections.map(({ name, objection }) => (
            <li key={name}>
              <strong>{name}</strong>
              <p className="pre">{objection}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {page.may.answer ? (
        <>
          {page.mine?.agreed ? (
            <p className="meta">{t('youAgreed')}</p>
          ) : (
            <Form method="post" preventScrollReset>
              <Button wide icon="check" name="intent" value="agree">
                {t('agree')}
              </Button>
            </Form>
          )}
          <details className="quiet" open={own ? true : undefined}>
            <summary>{t('haveObjection')}</summary>
            <Form method="post" className="stack-s" preventScrollReset noValidate>
              <TextArea
                name="objection"
                label={t('objection')}
                hint={t('objectionHint')}
                defaultValue={own?.values.objection ?? page.mine?.objection ?? ''}
                error={errors.objection}
                maxLength={2000}
              />
              <div className="row">
                <Button slim name="intent" value="object">
                  {t('object')}
                </Button>
              </div>
            </Form>
          </details>
        </>
      ) : null}
    </Sheet>
  );
}

function Attendance({ page }: { page: MinutesPage }) {
  const t = useTranslations('minutes');
  const fetcher = useFetcher();
  const guests = useTranslations('guests');
  const there = page.attendance.filter((one) => one.attended);
  const members = page.attendance.filter((one) => !one.guest);
  const count = { n: members.filter((one) => one.attended).length, all: members.length };
  const from = (one: MinutesPage['attendance'][number]) =>
    [one.guest ? guests('guest') : null, one.library].filter(Boolean).join(' · ');
  const hint = (one: MinutesPage['attendance'][number]) =>
    [from(one), one.answer ? t(`answers.${one.answer}`, { name: one.deputyName ?? '' }) : null]
      .filter(Boolean)
      .join(' · ');
  if (!page.may.tick)
    return (
      <Sheet title={t('attendance')}>
        <p>{t('attended', count)}</p>
        <ul className="names">
          {there.map((one) => (
            <li key={one.personId}>
              {one.name}
              <br />
              <span className="meta">{from(one)}</span>
            </li>
          ))}
        </ul>
      </Sheet>
    );
  return (
    <Sheet title={t('attendance')}>
      <p>{t('attended', count)}</p>
      <fetcher.Form
        method="post"
        className="stack-s"
        onChange={(event) => {
          const { target } = event;
          if (!(target instanceof HTMLInputElement)) return;
          // Without a connection the tick would be lost, and the page with it.
          if (!navigator.onLine) {
            target.checked = !target.checked;
            return;
          }
          const sent = new FormData();
          sent.set('intent', 'tick');
          sent.set('quiet', '1');
          sent.set(target.checked ? 'attended' : 'was', target.value);
          fetcher.submit(sent, { method: 'post' });
        }}
      >
        <input type="hidden" name="was" value={there.map((one) => one.personId).join(',')} />
        {page.attendance.map((one) => (
          <Checkbox
            key={`${one.personId} ${one.attended}`}
            name="attended"
            value={one.personId}
            label={one.name}
            hint={hint(one)}
            defaultChecked={one.attended}
          />
        ))}
        <noscript>
          <Button slim icon="save" name="intent" value="tick">
            {t('saveTicks')}
          </Button>
        </noscript>
      </fetcher.Form>
    </Sheet>
  );
}
