type Marked = { kind: 'same' | 'added' | 'removed'; text: string };

/** A text with what came into it underlined and what left it struck through. */
export function Words({ words }: { words: readonly Marked[] }) {
  return (
    <>
      {words.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are known only by their order
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces are known only by their order
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return text;
      })}
    </>
  );
}
