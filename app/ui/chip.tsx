import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

type ChipProps = { tone?: Tone; icon: IconName; line?: boolean; children: ReactNode };

/** A state: icon and word, colour last. `line` leaves the ground out. */
export function Chip({ tone = 'idle', icon, line, children }: ChipProps) {
  const ground = tone === 'idle' ? '' : ` ${tone}`;
  return (
    <span className={`chip${ground}${line ? ' line' : ''}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

type NoteProps = { tone?: Tone; icon?: IconName; children: ReactNode };

/** A sentence that stays on the page, unlike a toast. */
export function Note({ tone = 'idle', icon = 'info', children }: NoteProps) {
  return (
    <div className={tone === 'idle' ? 'note' : `note ${tone}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
