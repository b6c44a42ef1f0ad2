import { inks } from './inks';

const petal = 'M0 -2C-17 -16 -15 -40 0 -52C15 -40 17 -16 0 -2';

function Flax({ x, y, scale, fill }: { x: number; y: number; scale: number; fill: string }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      {[0, 72, 144, 216, 288].map((turn) => (
        <path key={turn} d={petal} transform={`rotate(${turn})`} fill={fill} />
      ))}
      <circle r="9" fill={inks.amber} stroke={inks.linen} strokeWidth="3" />
    </g>
  );
}

/** A book from which flax grows. */
export function Book() {
  return (
    <g>
      <path
        d="M206 360C204 300 196 262 168 226M210 360C210 296 212 246 210 176M214 360C218 306 232 270 270 240M208 360C190 322 150 300 108 296M212 360C232 324 276 306 322 302"
        fill="none"
        stroke={inks.fir}
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="M196 292C176 292 164 282 158 268C178 266 190 276 196 292ZM216 268C220 250 232 240 248 238C248 256 236 268 216 268ZM150 308C138 322 122 324 108 318C120 306 136 302 150 308ZM268 314C282 326 298 328 312 320C300 308 284 306 268 314Z"
        fill={inks.rue}
      />
      <Flax x={210} y={176} scale={1} fill={inks.flax} />
      <Flax x={164} y={222} scale={0.72} fill="#4F77BD" />
      <Flax x={274} y={236} scale={0.78} fill={inks.flax} />
      <Flax x={104} y={294} scale={0.62} fill={inks.flax} />
      <Flax x={326} y={300} scale={0.62} fill="#4F77BD" />
      <path
        d="M46 356C104 336 170 340 210 366C250 340 316 336 374 356V424C316 404 250 408 210 432C170 408 104 404 46 424Z"
        fill={inks.deep}
      />
      <path
        d="M58 350C112 332 172 336 210 362C248 336 308 332 362 350V412C308 394 248 398 210 422C172 398 112 394 58 412Z"
        fill="#FFFDF6"
      />
      <path d="M210 362V422" stroke={inks.deep} strokeWidth="2" />
      <path
        d="M84 362q58 -12 104 8M84 376q58 -12 104 8M84 390q58 -12 104 8M336 362q-58 -12 -104 8M336 376q-58 -12 -104 8M336 390q-58 -12 -104 8"
        stroke={inks.straw}
        strokeWidth="2.5"
        fill="none"
        strokeLinecap="round"
      />
    </g>
  );
}
