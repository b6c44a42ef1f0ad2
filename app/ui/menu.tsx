import { type ReactNode, useRef } from 'react';
import { Icon, type IconName } from './icon';
import { useLightDismiss } from './use-light-dismiss';

type MenuProps = { label: string; icon?: IconName; side?: 'left' | 'right'; children: ReactNode };

/** Links and form buttons behind one word; works without script. */
export function Menu({ label, icon, side = 'right', children }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useLightDismiss(box);
  return (
    <details ref={box} className={side === 'left' ? 'menu left' : 'menu'}>
      <summary className="btn slim">
        {icon ? <Icon name={icon} /> : null}
        {label}
        <Icon name="down" className="turn" />
      </summary>
      <div className="list">{children}</div>
    </details>
  );
}
