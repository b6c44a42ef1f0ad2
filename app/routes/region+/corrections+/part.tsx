import type { ReactNode } from 'react';
import { Icon } from '~/ui/icon';

type PartProps = {
  title: string;
  /** What is in it, said beside its name. */
  aside?: ReactNode;
  /** Something in it is wrong. */
  open: boolean;
  children: ReactNode;
};

/** A part of the correction that is seldom changed: its name until somebody opens it. */
export function Part({ title, aside, open, children }: PartProps) {
  return (
    <details className="part" open={open || undefined}>
      <summary>
        <Icon name="down" />
        <span>{title}</span>
        {aside ? <span className="meta">{aside}</span> : null}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
