import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

type ToastProps = {
  message: string;
  /** A way back, for ten seconds here and later in the history. */
  undo?: { action: string; fields: Record<string, string> };
};

/** One line at the foot; errors are never toasts. */
export function Toast({ message, undo }: ToastProps) {
  const t = useTranslations('ui');
  return (
    <div className="toast" role="status">
      <Icon name="check" />
      <span>{message}</span>
      {undo ? (
        <Form method="post" action={undo.action}>
          {Object.entries(undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{t('undo')}</button>
        </Form>
      ) : null}
    </div>
  );
}

/**
 * What the layout has just read to say. It makes way as soon as the person goes on: what a refused form answers is not read again, and
 * the old words would stand over it.
 */
export function PageToast({ said }: { said: { toast: string | null } }) {
  const goingOn = useNavigation().state !== 'idle';
  const [over, setOver] = useState<typeof said | null>(null);
  useEffect(() => {
    if (goingOn) setOver(said);
  }, [goingOn, said]);
  return said.toast && over !== said ? <Toast message={said.toast} /> : null;
}

type SaveStatusProps = {
  state: 'idle' | 'saving' | 'saved' | 'offline';
  /** '14:32' */
  at?: string;
};

/** Stays in the page even when empty, so that what comes into it is announced. */
export function SaveStatus({ state, at }: SaveStatusProps) {
  const t = useTranslations('ui');
  const words = {
    idle: null,
    saving: t('saving'),
    saved: at ? t('saved', { time: at }) : t('savedPlain'),
    offline: t('offline'),
  }[state];
  const icon = { idle: null, saving: 'redo', saved: 'check', offline: 'offline' } as const;
  const name = icon[state];
  return (
    <span className={state === 'offline' ? 'saved offline' : 'saved'} role="status">
      {name ? <Icon name={name} /> : null}
      {words}
    </span>
  );
}
