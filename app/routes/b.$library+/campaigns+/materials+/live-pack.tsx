import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Live } from '~/ui/live';
import type { PackProgress } from './materials-data.server';

type Props = { address: string; onProgress: (progress: PackProgress) => void };

async function ask(address: string, signal: AbortSignal): Promise<PackProgress> {
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

/** Asks how far the zip is while somebody waits for it. */
export default function LivePack(props: Props) {
  return (
    <Live>
      <Poll {...props} />
    </Live>
  );
}
