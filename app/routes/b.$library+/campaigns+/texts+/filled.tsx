import type { FilledSegment } from '@sklaida/campaigns';

/** A text as it will read: what was put in is tinted, what is missing stands out. */
export function Filled({ segments }: { segments: readonly FilledSegment[] }) {
  return (
    <>
      {segments.map((segment, index) => {
        if (segment.kind === 'text') return segment.text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments are known only by their order
          <span key={index} className={segment.kind === 'filled' ? 'ph' : 'ph no'}>
            {segment.text}
          </span>
        );
      })}
    </>
  );
}
