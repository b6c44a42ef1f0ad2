import { inks } from './inks';

/** A candle in a round of light, with an open book under it. */
export function Candle() {
  return (
    <g>
      <circle cx="210" cy="262" r="138" fill="#A33B54" />
      <circle cx="210" cy="262" r="96" fill="#B9536A" />
      <circle cx="210" cy="262" r="56" fill={inks.berry} />
      <path
        d="M210 178C240 216 246 240 236 258C228 273 192 273 184 258C174 240 180 216 210 178Z"
        fill={inks.amber}
      />
      <path
        d="M210 218C224 238 226 250 221 259C217 266 203 266 199 259C194 250 196 238 210 218Z"
        fill={inks.linen}
      />
      <path d="M210 262v16" stroke={inks.night} strokeWidth="3" strokeLinecap="round" />
      <path d="M182 278h56v82h-56z" fill={inks.linen} />
      <path d="M182 278h56v14c-8 8-14 0-20 6s-10 12-16 2-12 2-20-6z" fill={inks.straw} />
      <path
        d="M60 372C110 352 170 352 210 374C250 352 310 352 360 372V424C310 404 250 404 210 426C170 404 110 404 60 424Z"
        fill={inks.linen}
      />
      <path d="M210 374V426" stroke={inks.deep} strokeWidth="2" />
      <path
        d="M86 384q56 -14 104 4M86 398q56 -14 104 4M334 384q-56 -14 -104 4M334 398q-56 -14 -104 4"
        stroke={inks.straw}
        strokeWidth="2.5"
        fill="none"
        strokeLinecap="round"
      />
    </g>
  );
}
