import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { Chip } from './chip';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

type ChipWords = { tone: Tone; icon: IconName; label: string };

export type Duty = {
  id: string;
  icon: IconName;
  title: string;
  to: string;
  meta: ReactNode;
  chip?: ChipWords;
  /** A link with a verb; `name` is its full accessible name. A form goes in as a node. */
  action?: { label: string; to: string; name: string } | ReactNode;
};

const isLinkAction = (action: unknown): action is { label: string; to: string; name: string } =>
  typeof action === 'object' && action !== null && 'to' in action && 'label' in action;

/** What waits, the most urgent first. */
export function DutyList({ items }: { items: Duty[] }) {
  return (
    <ul className="duties">
      {items.map((item) => (
        <li key={item.id}>
          <Icon name={item.icon} />
          <div>
            <h3>
              <Link to={item.to}>{item.title}</Link>
            </h3>
            <p className="meta">{item.meta}</p>
            {item.chip ? (
              <p className="due">
                <Chip tone={item.chip.tone} icon={item.chip.icon}>
                  {item.chip.label}
                </Chip>
              </p>
            ) : null}
          </div>
          {item.action ? (
            <div className="do">
              {isLinkAction(item.action) ? (
                <ButtonLink slim to={item.action.to} aria-label={item.action.name}>
                  {item.action.label}
                </ButtonLink>
              ) : (
                (item.action as ReactNode)
              )}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export type DayLine = {
  id: string;
  /** '25' or '1–24' */
  day: string;
  /** „trečiad.“ or „gruod.“ */
  under: string;
  title: string;
  to?: string;
  meta?: ReactNode;
  chip?: ChipWords;
  /** Struck through: it will not happen. */
  off?: boolean;
};

/** Almanac lines: the number of the day, then what. */
export function DayList({ items }: { items: DayLine[] }) {
  return (
    <ol className="days">
      {items.map((item) => (
        <li key={item.id}>
          <div className="d">
            {item.day}
            <small>{item.under}</small>
          </div>
          <div>
            <p>
              {item.to ? (
                <Link to={item.to} className={item.off ? 'off' : undefined}>
                  {item.title}
                </Link>
              ) : item.off ? (
                <s>{item.title}</s>
              ) : (
                item.title
              )}
            </p>
            {item.meta || item.chip ? (
              <p className="meta">
                {item.meta}{' '}
                {item.chip ? (
                  <Chip tone={item.chip.tone} icon={item.chip.icon}>
                    {item.chip.label}
                  </Chip>
                ) : null}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

type FactsProps = { items: { label: string; value: ReactNode }[] };

/** Names and values of one thing. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="facts">
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type CheckListProps = { items: { id: string; ok: boolean; children: ReactNode }[] };

/** What is in order and what is not yet. */
export function CheckList({ items }: CheckListProps) {
  return (
    <ul className="checks">
      {items.map((item) => (
        <li key={item.id} className={item.ok ? 'yes' : 'no'}>
          <Icon name={item.ok ? 'check' : 'warn'} />
          <span>{item.children}</span>
        </li>
      ))}
    </ul>
  );
}
