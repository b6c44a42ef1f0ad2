import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '~/ui/field';

export type Mentionable = { id: string; name: string; library: string | null };
type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  rows: number;
  defaultValue?: string;
  people: Mentionable[];
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** What is being typed after an „@“ right before the caret. */
function openName(text: string, caret: number): { at: number; typed: string } | null {
  const found = /(?:^|[\s(„"])@([\p{L}-]*(?: [\p{L}-]*)?)$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? null : { at: caret - typed.length, typed };
}

/** A text in which „@“ offers the group's people. Without script it is a plain text; names are ticked below it. */
export function MentionField({ people, rows, defaultValue, ...words }: Props) {
  const t = useTranslations('discussions.form');
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [asked, setAsked] = useState<{ at: number; typed: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = asked ? people.filter(({ name }) => startsSo(name, asked.typed)).slice(0, 6) : [];

  const look = () => {
    const field = box.current;
    setAsked(field ? openName(field.value, field.selectionStart) : null);
    setChosen(0);
  };
  const take = (person: Mentionable | undefined) => {
    const field = box.current;
    if (!person || !field || !asked) return;
    field.setRangeText(`${person.name} `, asked.at, field.selectionStart, 'end');
    setAsked(null);
    field.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setChosen((now) => (now + move + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[chosen]);
    else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
  };
  return (
    <div className="mentioning">
      <Field {...words}>
        {(wires) => (
          <textarea
            {...wires}
            ref={box}
            name={words.name}
            rows={rows}
            maxLength={5000}
            defaultValue={defaultValue}
            aria-autocomplete="list"
            aria-controls={found.length > 0 ? listId : undefined}
            aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
            onInput={look}
            onClick={look}
            onKeyDown={press}
            onBlur={() => setAsked(null)}
          />
        )}
      </Field>
      {found.length > 0 ? (
        <div className="offers" id={listId} role="listbox" aria-label={t('offers')}>
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's own
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the text field
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name} <span className="meta">{person.library}</span>
            </div>
          ))}
        </div>
      ) : null}
      <p className="vh" role="status">
        {found.length > 0 ? t('offered', { n: found.length }) : ''}
      </p>
    </div>
  );
}

/** By the beginning of the name or of the surname. */
const startsSo = (name: string, typed: string) =>
  plain(name).startsWith(plain(typed)) ||
  name.split(' ').some((part) => plain(part).startsWith(plain(typed)));
