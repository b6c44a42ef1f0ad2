import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';

type CopyButtonProps = { text: string; label: string; look?: 'main' | 'plain' | 'bare'; wide?: boolean };

/** With script: to the clipboard. Without: the text beside it is selected by one tap, and a hint says so. */
export function CopyButton({ text, label, look, wide }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="row">
      <Button
        type="button"
        slim
        look={look}
        wide={wide}
        className="needs-script"
        icon={state === 'copied' ? 'check' : 'copy'}
        onClick={copy}
      >
        {label}
      </Button>
      <span className="saved" role="status">
        {state === 'copied' ? t('copied') : null}
        {state === 'failed' ? t('copyFailed') : null}
      </span>
      <span className="hint without-script">{t('copyByHand')}</span>
    </div>
  );
}

type CopyTextProps = { text: string; label: string; look?: 'main' | 'plain' | 'bare' };

/** A ready text and its button. */
export function CopyText({ text, label, look }: CopyTextProps) {
  return (
    <div className="stack-s">
      <p className="say">{text}</p>
      <CopyButton text={text} label={label} look={look} />
    </div>
  );
}
