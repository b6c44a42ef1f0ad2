import { Field, type FieldWords } from './field';

type CodeFieldProps = FieldWords & { value?: string; id?: string };

/** Six digits: the keys of numbers, and the telephone offers what has just come by letter. */
export function CodeField({ value, ...words }: CodeFieldProps) {
  return (
    <Field name="code" {...words}>
      {(wires) => (
        <input
          {...wires}
          className="short"
          type="text"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={20}
          defaultValue={value}
        />
      )}
    </Field>
  );
}
