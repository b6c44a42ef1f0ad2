import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Progress } from '~/flows/libraries/read-libraries-import.server';
import { Live } from '~/ui/live';

type Props = { address: string; onProgress: (progress: Progress) => void };

async function ask(address: string, signal: AbortSignal): Promise<Progress> {
  const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function Poll({ address, onProgress }: Props) {
  const { data } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => ask(address, signal),
    refetchInterval: 700,
    staleTime: 0,
  });
  useEffect(() => {
    if (data) onProgress(data);
  }, [data, onProgress]);
  return null;
}

/** Asks how far the loading is while somebody looks at it. */
export default function LiveImport(props: Props) {
  return (
    <Live>
      <Poll {...props} />
    </Live>
  );
}
