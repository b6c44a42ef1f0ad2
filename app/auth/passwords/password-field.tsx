import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '~/ui/field';
import { passwordLength, strengthOf } from './password-strength';

/** A new password, typed once: it may be shown, and a sentence under it follows what is typed. */
export function PasswordField({ error }: { error?: string | null }) {
  const t = useTranslations('auth.rules');
  const [typed, setTyped] = useState('');
  const strength = strengthOf(typed);
  const words = strength === 'short' ? t('short', { n: passwordLength - [...typed].length }) : t(strength);
  return (
    <div className="stack-s">
      <Field name="newPassword" label={t('label')} hint={t('hint')} error={error}>
        {(wires) => (
          <input
            {...wires}
            type="password"
            name="newPassword"
            autoComplete="new-password"
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <p className="meta" role="status">
        {typed ? words : null}
      </p>
    </div>
  );
}
