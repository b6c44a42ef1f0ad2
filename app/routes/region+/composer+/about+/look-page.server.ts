import { metricKeys } from '@sklaida/campaigns';
import { posterDesigns } from '@sklaida/media';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { openComposer } from '~/flows/composer/read-composer.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { lookStored } from '../parts.server';

export async function lookPage(args: GuardedArgs, member: Member) {
  const { document, shared } = await openComposer(args, member, 'look');
  const metrics = translatorFor(readLocale(args.request), 'results');
  return {
    ...shared,
    stored: lookStored(document),
    designs: [...posterDesigns] as string[],
    metrics: metricKeys.map((key) => ({ key, label: metrics(`metrics.${key}`) })),
  };
}

export type LookPage = Awaited<ReturnType<typeof lookPage>>;
