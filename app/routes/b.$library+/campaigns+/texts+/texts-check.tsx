import { Form, Link } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { capitalised } from '~/i18n/format';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { CheckList } from '~/ui/lists';
import { Sheet } from '~/ui/page';
import { useFrame } from '../frame';
import { AnswerTo } from './text-block';
import type { Gap, TextsPage } from './texts-data.server';
import type { TextsReply } from './texts-reply';
import type { useUnsavedEditors } from './unsaved';

type TextsCheckProps = {
  page: TextsPage;
  reply: TextsReply | undefined;
  editors: ReturnType<typeof useUnsavedEditors>;
};

/** What is in order and what is not yet; the button never sleeps, it leads to the first gap. */
export function TextsCheck({ page, reply, editors }: TextsCheckProps) {
  const t = useTranslations('adoption');
  const formats = useFormats();
  const { gaps } = page;
  const stopped = reply !== undefined && 'kind' in reply && reply.kind === 'unfilled' && gaps.length > 0;
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [waiting, setWaiting] = useState(false);
  const unsaved = editors.pending.length;
  useEffect(() => {
    if (waiting && unsaved === 0) {
      setWaiting(false);
      form.current?.requestSubmit();
    }
  }, [waiting, unsaved]);
  useEffect(() => {
    if (stopped && reply) box.current?.focus();
  }, [stopped, reply]);
  const onSubmit = (event: FormEvent) => {
    if (unsaved === 0) return;
    event.preventDefault();
    const stuck = editors.firstStuck();
    if (stuck) document.getElementById(`b-${stuck}`)?.focus();
    else {
      setWaiting(true);
      editors.flushAll();
    }
  };
  const names = formats.list(page.approvers);
  return (
    <Sheet title={gaps.length === 0 ? t('texts.checkDone') : t('texts.checkLeft', { n: gaps.length })}>
      {stopped ? (
        <div className="errors" role="alert" tabIndex={-1} ref={box}>
          <h2>{t('texts.submitStop', { n: gaps.length })}</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={keyOf(gap)}>
                <GapWords gap={gap} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <CheckList items={[...gaps.map(gapItem), ...useSettled(page)]} />
      {page.canSubmit ? (
        <Form method="post" ref={form} onSubmit={onSubmit} id="submit">
          <input type="hidden" name="intent" value="submit" />
          <p className="meta">
            {t('texts.submitHint', { n: gaps.length })}{' '}
            {page.approval ? (names ? t('texts.approverIs', { names }) : null) : t('texts.noApproval')}
          </p>
          <div className="gap-s only-wide">
            <Button look="main" wide>
              {page.approval ? t('submit') : t('texts.submitDirect')}
            </Button>
          </div>
        </Form>
      ) : null}
    </Sheet>
  );
}

const keyOf = (gap: Gap) =>
  `${gap.kind}-${'key' in gap ? gap.key : 'itemId' in gap ? gap.itemId : ''}-${'word' in gap ? gap.word : ''}`;

const gapItem = (gap: Gap) => ({ id: keyOf(gap), ok: false, children: <GapWords gap={gap} /> });

function GapWords({ gap }: { gap: Gap }) {
  const t = useTranslations('adoption.texts');
  const words = useTranslations('updates');
  const { to } = useFrame();
  if (gap.kind === 'choice') {
    return (
      <>
        <strong>{words('gap', { n: gap.n })}</strong> <Link to={`${to}/updates`}>{words('choose')}</Link>
      </>
    );
  }
  const inText = <a href={`#b-${gap.itemId}`}>{t('show')}</a>;
  if (gap.kind === 'empty') {
    return (
      <>
        <strong>{t('emptyBody')}</strong> {inText}
      </>
    );
  }
  if (gap.kind === 'unknown') {
    return (
      <>
        <strong>{t('unknown', { word: gap.word })}</strong> {inText}
      </>
    );
  }
  return (
    <>
      <strong>{t(`missing.${gap.key}`)}</strong> <AnswerTo missing={gap.key} otherwise={inText} />
    </>
  );
}

function useSettled(page: TextsPage) {
  const t = useTranslations('adoption.texts');
  const formats = useFormats();
  const items = [];
  if (!page.gaps.some((gap) => gap.kind === 'missing'))
    items.push({ id: 'values', ok: true, children: t('okValues') });
  if (page.happensOn) {
    const day = capitalised(formats.day(page.happensOn));
    const words = t('okDay', { day, weekday: formats.weekday(page.happensOn) });
    items.push({ id: 'day', ok: true, children: words });
  }
  const clean = page.channels.every((one) => one.items.every((item) => item.findings.length === 0));
  if (clean) items.push({ id: 'marks', ok: true, children: t('okMarks') });
  return items;
}
