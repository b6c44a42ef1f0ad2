import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

/** The id under which an error summary finds the field of a name. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  optional?: boolean;
};

type Wires = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

export function wiresOf(id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>): Wires {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

export function FieldError({ id, children }: { id: string; children?: string | null }) {
  if (!children) return null;
  return (
    <span className="err" id={`${id}-error`}>
      <Icon name="warn" />
      <span>{children}</span>
    </span>
  );
}

export function OptionalMark() {
  const t = useTranslations('ui');
  return <span className="opt-mark"> ({t('optional')})</span>;
}

type FieldProps = FieldWords & {
  name: string;
  id?: string;
  className?: string;
  children: (wires: Wires) => ReactNode;
};

/** Label above, hint under it, error above the control; the three are told to it by ids. */
export function Field({ name, id, label, hint, error, optional, className, children }: FieldProps) {
  const own = id ?? fieldId(name);
  const names = ['field', error ? 'bad' : '', className ?? ''].filter(Boolean).join(' ');
  return (
    <div className={names}>
      <label htmlFor={own}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? (
        <span className="hint" id={`${own}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={own}>{error}</FieldError>
      {children(wiresOf(own, { hint, error }))}
    </div>
  );
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = FieldWords & { name: string } & Omit<
    ComponentProps<Tag>,
    'name' | 'aria-describedby' | 'aria-invalid' | 'className'
  >;

type TextInputProps = Control<'input'> & { type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel' };

export function TextInput({ label, hint, error, optional, type = 'text', ...rest }: TextInputProps) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => <input {...rest} {...wires} type={type} />}
    </Field>
  );
}

export function TextArea({ label, hint, error, optional, rows = 3, ...rest }: Control<'textarea'>) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => <textarea {...rest} {...wires} rows={rows} />}
    </Field>
  );
}

/** A text field with the keys of numbers: a field of type number would throw away what it does not understand, and with it the error's reason. */
export function NumberInput({ label, hint, error, optional, ...rest }: Control<'input'>) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => (
        <input {...rest} {...wires} className="short" type="text" inputMode="numeric" autoComplete="off" />
      )}
    </Field>
  );
}

/** Value '2026-12-01'. */
export function DateInput({ label, hint, error, optional, ...rest }: Control<'input'>) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => <input {...rest} {...wires} type="date" />}
    </Field>
  );
}

/** Value '17:30'. */
export function TimeInput({ label, hint, error, optional, ...rest }: Control<'input'>) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => <input {...rest} {...wires} type="time" />}
    </Field>
  );
}

type SelectProps = Control<'select'> & { options: { value: string; label: string }[] };

export function Select({ label, hint, error, optional, options, ...rest }: SelectProps) {
  return (
    <Field name={rest.name} id={rest.id} label={label} hint={hint} error={error} optional={optional}>
      {(wires) => (
        <span className="select">
          <select {...rest} {...wires}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
