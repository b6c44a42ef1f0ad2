import { Form } from '@remix-run/react';
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
