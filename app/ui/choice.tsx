import type { ComponentProps, ReactNode } from 'react';
import { FieldError, type FieldWords, fieldId, OptionalMark, wiresOf } from './field';

type CheckboxProps = FieldWords & { name: string; id?: string } & Omit<
    ComponentProps<'input'>,
    'type' | 'className'
  >;

export function Checkbox({ label, hint, error, optional, name, id, ...rest }: CheckboxProps) {
  const own = id ?? fieldId(rest.value === undefined ? name : `${name}-${rest.value}`);
  return (
    <div className={error ? 'tick bad' : 'tick'}>
      <FieldError id={own}>{error}</FieldError>
      <input {...rest} {...wiresOf(own, { hint, error })} type="checkbox" name={name} />
      <label htmlFor={own}>
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {hint ? (
        <span className="hint" id={`${own}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}

type GroupProps = FieldWords & { name: string; className?: string; children: ReactNode };

/** The first control of a group carries the id an error summary points at, so the group itself has none. */
function Group({ name, label, hint, error, optional, className, children }: GroupProps) {
  const id = `${fieldId(name)}-group`;
  const { 'aria-describedby': described } = wiresOf(id, { hint, error });
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={described}>
      <legend>
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError id={id}>{error}</FieldError>
      <div className={className}>{children}</div>
    </fieldset>
  );
}

const optionId = (name: string, index: number) => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`);

type RadioCardsProps = FieldWords & {
  name: string;
  options: { value: string; label: ReactNode; text?: ReactNode }[];
  defaultValue?: string;
  /** Side by side where there is room. */
  across?: boolean;
  /** Options from this one on wait under words of their own, unless one of them is chosen. */
  folded?: { from: number; label: string };
};

export function RadioCards({ options, defaultValue, across, folded, ...words }: RadioCardsProps) {
  const cards = options.map((option, index) => {
    const id = optionId(words.name, index);
    return (
      <div key={option.value} className="cardopt">
        <input
          type="radio"
          id={id}
          name={words.name}
          value={option.value}
          defaultChecked={option.value === defaultValue}
          aria-describedby={option.text ? `${id}-text` : undefined}
        />
        <label htmlFor={id}>{option.label}</label>
        {option.text ? <p id={`${id}-text`}>{option.text}</p> : null}
      </div>
    );
  });
  const from = folded && folded.from > 0 ? folded.from : options.length;
  const look = across ? 'cards-pick across' : 'cards-pick';
  const rest = cards.slice(from);
  return (
    <Group {...words} className={look}>
      {cards.slice(0, from)}
      {rest.length > 0 ? (
        <details className="quiet" open={options.slice(from).some((one) => one.value === defaultValue)}>
          <summary>{folded?.label}</summary>
          <div className={look}>{rest}</div>
        </details>
      ) : null}
    </Group>
  );
}

type Mood = 'low' | 'mid' | 'high';

const mouths: Record<Mood, string> = {
  low: 'M13 14v1.5M23 14v1.5M12.5 24.5c2-2.6 9-2.6 11 0',
  mid: 'M13 14v1.5M23 14v1.5M12.5 23.5h11',
  high: 'M13 14v1.5M23 14v1.5M12 21.5c2 4 10 4 12 0',
};

type FacesProps = FieldWords & {
  name: string;
  options: { value: string; label: string; mood: Mood }[];
  defaultValue?: string;
};

export function Faces({ options, defaultValue, ...words }: FacesProps) {
  return (
    <Group {...words} className={words.error ? 'faces bad' : 'faces'}>
      {options.map((option, index) => {
        const id = optionId(words.name, index);
        return (
          <div key={option.value}>
            <input
              type="radio"
              id={id}
              name={words.name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
            />
            <label htmlFor={id} className="fl">
              <svg
                viewBox="0 0 36 36"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinecap="round"
                aria-hidden="true"
                focusable="false"
              >
                <circle cx="18" cy="18" r="14.5" />
                <path d={mouths[option.mood]} />
              </svg>
              {option.label}
            </label>
          </div>
        );
      })}
    </Group>
  );
}
