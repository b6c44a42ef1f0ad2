/** A colour to look at; what it is called stands beside it. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
      <rect
        x={0.5}
        y={0.5}
        width={23}
        height={23}
        rx={4}
        fill={colour}
        stroke="currentColor"
        strokeOpacity={0.35}
      />
    </svg>
  );
}
