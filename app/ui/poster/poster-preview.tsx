import { Book } from './book';
import { Candle } from './candle';
import { type PosterDesign, schemes } from './inks';
import { Meadow } from './meadow';
import { breakLines, setText } from './set-text';
import { Windows } from './windows';

const drawings = { windows: Windows, candle: Candle, book: Book, meadow: Meadow };
/** Where each drawing can be cut to 16 : 9 without losing its point. */
const crops = {
  windows: '0 126 420 236',
  candle: '-25 166 470 264',
  book: '-69 122 558 314',
  meadow: '0 172 420 236',
};
const serif = "'Iowan Old Style','Palatino Linotype',Palatino,'Noto Serif',Georgia,serif";
const plain = "system-ui,'Noto Sans',sans-serif";

function Title({ title, fill }: { title: string; fill: string }) {
  const counted = /^(\d{1,3}) (.+)$/.exec(title);
  if (counted?.[1] && counted[2]) {
    const left = counted[1].length * 58 + 34;
    const set = setText(counted[2], {
      width: 380 - left,
      height: 96,
      sizes: [48, 43, 39, 35, 31, 27],
      serif: true,
    });
    return (
      <g fontFamily={serif} fontWeight="600" fill={fill}>
        <text x="24" y="100" fontSize="100" letterSpacing="-4">
          {counted[1]}
        </text>
        {set.lines.map((line, index) => (
          <text
            key={line}
            x={left}
            y={100 - (set.lines.length - 1 - index) * set.size * 1.1}
            fontSize={set.size}
            letterSpacing="-.5"
          >
            {line}
          </text>
        ))}
      </g>
    );
  }
  const set = setText(title, { width: 372, height: 108, sizes: [62, 54, 48, 43, 39, 35, 31], serif: true });
  return (
    <g fontFamily={serif} fontWeight="600" fill={fill}>
      {set.lines.map((line, index) => (
        <text
          key={line}
          x="24"
          y={20 + set.size * (0.82 + index * 1.1)}
          fontSize={set.size}
          letterSpacing="-.8"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Band({ first, second }: { first: string; second: string }) {
  const large = Array.from({ length: 12 }, (_, index) => `M${6 + index * 36} 556l9 9-9 9-9-9z`).join('');
  const small = Array.from({ length: 12 }, (_, index) => `M${24 + index * 36} 560l5 5-5 5-5-5z`).join('');
  return (
    <>
      <path d={large} fill={first} />
      <path d={small} fill={second} />
      <path d="M0 550h420M0 580h420" stroke={second} strokeWidth="1.5" />
    </>
  );
}

type PosterPreviewProps = {
  design: PosterDesign;
  title: string;
  /** „gruodžio 1–24 d., kas vakarą 18 val.“ */
  date: string;
  place?: string;
  library: string;
  /** Accessible name of the picture. */
  label: string;
  /** Only the drawing, as wide as a picture for a post. */
  crop?: boolean;
};

/** A poster of a campaign as it will be printed, two sizes of text, the same picture each time. */
export function PosterPreview({ design, title, date, place, library, label, crop }: PosterPreviewProps) {
  const scheme = schemes[design];
  const Drawing = drawings[design];
  const when = [
    ...breakLines(date, 360, 19, false),
    ...(place ? breakLines(place, 360, 19, false) : []),
  ].slice(0, 2);
  const who = breakLines(library, 335, 19, false).slice(0, 4 - when.length);
  return (
    <svg
      className={crop ? 'pic' : 'poster'}
      viewBox={crop ? crops[design] : '0 0 420 594'}
      role="img"
      aria-label={label}
      fontFamily={plain}
    >
      <rect x="-80" width="580" height="594" fill={scheme.ground} />
      <Drawing />
      {crop ? null : (
        <>
          <Title title={title} fill={scheme.text} />
          <rect x="30" y="444" width="360" height="2" fill={scheme.rule} />
          {[...when, ...who].map((line, index) => (
            <text
              key={line}
              x="30"
              y={470 + index * 23}
              fontSize="19"
              fontWeight={index < when.length ? undefined : '600'}
              fill={scheme.text}
            >
              {line}
            </text>
          ))}
          <Band first={scheme.rule} second={scheme.second} />
        </>
      )}
    </svg>
  );
}
