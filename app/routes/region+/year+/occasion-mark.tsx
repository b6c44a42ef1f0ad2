import type { OccasionMark } from '@sklaida/calendar';

/** A kind of occasion by its shape; colour only repeats it. */
export function MarkPath({ mark }: { mark: OccasionMark }) {
  switch (mark) {
    case 'holiday':
      return <path className="g-free" d="M0 -8L8 0L0 8L-8 0Z" />;
    case 'memorial':
      return <circle className="g-mem" r="6" />;
    case 'international':
      return <circle className="g-int" r="5.5" />;
    case 'library':
      return <rect className="g-prof" x="-6" y="-6" width="12" height="12" rx="1.5" />;
  }
}

export function MarkShape({ mark }: { mark: OccasionMark }) {
  return (
    <svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true" focusable="false">
      <MarkPath mark={mark} />
    </svg>
  );
}
