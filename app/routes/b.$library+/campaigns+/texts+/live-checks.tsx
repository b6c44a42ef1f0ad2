import { lazy, Suspense } from 'react';

type Props = { name: string; text: string; year: number; onFix: (mended: string) => void };

/** Without a connection the text is written unchecked; what is stored is checked by the server. */
const TextChecks = lazy(() =>
  import('~/routes/region+/composer+/text-checks').then(
    (found) => ({ default: found.TextChecks }),
    () => ({ default: (_: Props) => null }),
  ),
);

/** What the composer says of a text as it is typed; fetched once somebody opens an editor. */
export function LiveChecks(props: Props) {
  return (
    <Suspense fallback={null}>
      <TextChecks {...props} />
    </Suspense>
  );
}
