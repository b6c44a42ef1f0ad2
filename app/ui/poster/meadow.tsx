import { inks } from './inks';

const stems = [
  { x: 44, h: 96, kind: 'bell', fill: inks.pale },
  { x: 84, h: 150, kind: 'round', fill: inks.linen },
  { x: 128, h: 116, kind: 'tulip', fill: inks.berry },
  { x: 168, h: 186, kind: 'bell', fill: inks.amber },
  { x: 214, h: 138, kind: 'round', fill: inks.linen },
  { x: 256, h: 206, kind: 'tulip', fill: inks.pale },
  { x: 298, h: 126, kind: 'bell', fill: inks.linen },
  { x: 338, h: 172, kind: 'round', fill: inks.berry },
  { x: 378, h: 104, kind: 'tulip', fill: inks.pale },
] as const;

const heads = {
  bell: 'M-20 6C-20 -22 -8 -30 0 -34C8 -30 20 -22 20 6L10 -2L0 8L-10 -2Z',
  tulip: 'M-18 -26L-8 -14L0 -32L8 -14L18 -26C22 0 12 12 0 12C-12 12 -22 0 -18 -26Z',
  round: 'M0 -26A22 22 0 1 1 -0.1 -26Z',
} as const;

/** A low sun over a meadow. */
export function Meadow() {
  return (
    <g>
      <circle cx="302" cy="206" r="60" fill={inks.amber} />
      <path d="M0 330C70 284 150 300 220 322C300 346 360 318 420 296V430H0Z" fill="#3A6D56" />
      <path d="M0 372C80 340 170 352 240 370C310 386 370 372 420 352V430H0Z" fill="#24493A" />
      {stems.map(({ x, h, kind, fill }) => {
        const top = 430 - h;
        return (
          <g key={x}>
            <path
              d={`M${x} 430Q${x - 6} ${430 - h / 2} ${x} ${top}`}
              stroke={inks.rue}
              strokeWidth="4"
              fill="none"
              strokeLinecap="round"
            />
            <path
              d={`M${x - 2} ${430 - h * 0.4}C${x + 10} ${424 - h * 0.5} ${x + 22} ${420 - h * 0.5} ${x + 28} ${408 - h * 0.5}C${x + 30} ${426 - h * 0.5} ${x + 14} ${436 - h * 0.4} ${x - 2} ${430 - h * 0.4}Z`}
              fill={inks.rue}
            />
            <path d={heads[kind]} transform={`translate(${x} ${top})`} fill={fill} />
            {kind === 'round' ? <circle cx={x} cy={top - 4} r="8" fill={inks.straw} /> : null}
          </g>
        );
      })}
    </g>
  );
}
