import { useId } from 'react';

const petal = 'M16 15.5C11.5 12 12 5.5 16 2.5C20 5.5 20.5 12 16 15.5';

/** The mark: a flax flower. */
export function Flower() {
  return (
    <svg className="flower" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g className="petal">
        {[0, 72, 144, 216, 288].map((turn) => (
          <path key={turn} d={petal} transform={`rotate(${turn} 16 16)`} />
        ))}
      </g>
      <circle className="heart" cx="16" cy="16" r="2.6" />
    </svg>
  );
}

/** Ids made by React carry marks that a url() reference may not. */
export function useDrawingId(): string {
  return `d${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
}

/** The woven band: the one ornament. */
export function Sash() {
  const id = useDrawingId();
  return (
    <svg className="sash" aria-hidden="true" focusable="false" preserveAspectRatio="none">
      <defs>
        <pattern id={id} width="20" height="10" patternUnits="userSpaceOnUse">
          <path d="M0 0h20v1H0zM0 9h20v1H0zM10 1.8l3.2 3.2L10 8.2 6.8 5zM0 1.8L3.2 5 0 8.2zM20 1.8L16.8 5 20 8.2z" />
        </pattern>
      </defs>
      <rect width="100%" height="10" fill={`url(#${id})`} />
    </svg>
  );
}

type DaySheetProps = { weekday: string; day: string; month: string; week: string };

/** A leaf of the almanac: „šeštadienis / 21 / lapkričio / 47 savaitė“. */
export function DaySheet({ weekday, day, month, week }: DaySheetProps) {
  return (
    <div className="day">
      <Sash />
      <span className="w">{weekday}</span>
      <b>{day}</b>
      <span className="m">{month}</span>
      <span className="k">{week}</span>
    </div>
  );
}
