import { Fragment } from 'react';
import { inks } from './inks';

const { linen, berry, pale, amber } = inks;

const papers = [
  [linen, berry, linen, pale, linen, amber],
  [pale, linen, amber, linen, berry, linen],
  [linen, berry, linen, pale, linen, amber],
  [pale, linen, amber, linen, berry, linen],
];
const turns = [-4, 3, -2, 4, -3, 2];
/** Ends and depth of the four strings; the first is the branch. */
const strings = [
  { y: 156, bend: -14 },
  { y: 222, bend: 14 },
  { y: 290, bend: 12 },
  { y: 358, bend: 14 },
];

const places = [50, 114, 178, 242, 306, 370];

function heightAt(x: number, { y, bend }: { y: number; bend: number }): number {
  const part = (x - 30) / 360;
  return y + 4 * part * (1 - part) * bend;
}

const needles = Array.from({ length: 34 }, (_, index) => {
  const x = 22 + index * 11.4;
  const y = 150 - 12 * Math.sin((Math.PI * (x - 18)) / 386);
  const up = [19, 14, 16, 13, 17, 15][index % 6] ?? 15;
  const down = [15, 20, 13, 18, 14, 21][(index * 5) % 6] ?? 15;
  return `M${x.toFixed(0)} ${y.toFixed(0)}l12 -${up}M${x.toFixed(0)} ${y.toFixed(0)}l12 ${down}`;
}).join('');

const stars = [
  [398, 26, 2.6],
  [380, 12, 1.6],
  [404, 96, 1.6],
  [410, 52, 1.4],
  [392, 68, 1.4],
] as const;

/** Twenty-four envelopes hung on a fir branch and three strings. */
export function Windows() {
  return (
    <g>
      {stars.map(([cx, cy, r]) => (
        <circle key={cx} cx={cx} cy={cy} r={r} fill={linen} />
      ))}
      <path d={needles} stroke={inks.rue} strokeWidth="2.2" fill="none" strokeLinecap="round" />
      <path
        d="M18 150Q210 124 404 150"
        stroke={inks.straw}
        strokeWidth="4"
        fill="none"
        strokeLinecap="round"
      />
      {strings.map((string, row) => (
        <Fragment key={string.y}>
          {row > 0 ? (
            <path
              d={`M30 ${string.y}Q210 ${string.y + 2 * string.bend} 390 ${string.y}`}
              fill="none"
              stroke={linen}
              strokeWidth="1.6"
            />
          ) : null}
          {places.map((x, index) => (
            <g
              key={x}
              transform={`translate(${x} ${heightAt(x, string).toFixed(1)}) rotate(${turns[(index + row) % 6]})`}
            >
              <path d="M0 -4v10" stroke={linen} strokeWidth="1.6" />
              <rect x="-23" y="6" width="46" height="32" fill={papers[row]?.[index]} />
              <path d="M-23 6L0 21 23 6" fill="none" stroke={inks.night} strokeWidth="1.5" />
              <text x="0" y="35" textAnchor="middle" fontSize="14" fontWeight="700" fill={inks.night}>
                {row * 6 + index + 1}
              </text>
            </g>
          ))}
        </Fragment>
      ))}
    </g>
  );
}
