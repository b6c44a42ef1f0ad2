import { useTranslations } from 'use-intl';
import type { ChallengePage } from '~/flows/year/challenge.server';
import { useFormats } from '~/i18n/use-formats';
import { Sheet } from '~/ui/page';

type Sum = ChallengePage['region']['all'];

/** What the region has read together: half-way, and until now. */
export function ChallengeSums({ region }: { region: ChallengePage['region'] }) {
  const t = useTranslations('challenges.region');
  const formats = useFormats();
  const say = (key: 'half' | 'all', sum: Sum) =>
    sum.weeks === 0
      ? t('few')
      : t.rich(key, {
          books: formats.number(sum.books),
          n: sum.books,
          readers: t('readersCount', { n: sum.readers }),
          b: (words) => <strong>{words}</strong>,
        });
  return (
    <Sheet title={region.over ? t('endTitle') : region.halfReached ? t('halfTitle') : t('soFarTitle')}>
      {region.halfReached ? <p>{say('half', region.halfway)}</p> : null}
      <p>{say('all', region.all)}</p>
      {region.halfReached ? null : <p className="meta">{t('waiting', { day: region.half })}</p>}
      <p className="meta">{t('method')}</p>
    </Sheet>
  );
}
