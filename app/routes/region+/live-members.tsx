import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { CampaignPicture } from '~/flows/campaign-picture';
import { useFormats } from '~/i18n/use-formats';
import { Live } from '~/ui/live';

type LiveMembersProps = { address: string; onPicture: (picture: CampaignPicture) => void };

async function ask(address: string, signal: AbortSignal): Promise<CampaignPicture> {
  const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function Poll({ address, onPicture }: LiveMembersProps) {
  const t = useTranslations('region.members');
  const formats = useFormats();
  const { data } = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => ask(address, signal),
    refetchInterval: 10_000,
  });
  useEffect(() => {
    if (data) onPicture(data);
  }, [data, onPicture]);
  return data ? t('updated', { time: formats.clock(data.at) }) : null;
}

/** Asks for the picture every ten seconds while the page is looked at; fetched only after the page is up. */
export default function LiveMembers(props: LiveMembersProps) {
  return (
    <Live>
      <Poll {...props} />
    </Live>
  );
}
