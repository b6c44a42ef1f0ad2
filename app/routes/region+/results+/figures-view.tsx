import { useTranslations } from 'use-intl';
import { levelLabel } from '~/flows/results/figure-words';
import type { Figures, Place } from '~/flows/results/read-figures.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';
import { ValueLegend, type ValueLevel, ValueMap } from '~/ui/value-map';
import { PlacesTable, WeeksTable } from './figures-tables';

const levels: ValueLevel[] = [1, 2, 3, 'hidden', 'none'];
const mostBars = 6;

/** Where how many took part: a sentence, the map, its legend, and the same numbers as a table. */
export function PlacesFigure({ figures }: { figures: Figures }) {
  const t = useTranslations('summary.places');
  const formats = useFormats();
  const { places, steps, says } = figures;
  const hidden = places.filter((place) => place.level === 'hidden').length;
  const tileLabel = ({ tile, name, numbers, reporters }: Place) => {
    const abbr = tile?.abbr ?? '';
    if (numbers) return t('tile', { abbr, name, n: numbers.participants });
    return t(reporters > 0 ? 'tileHidden' : 'tileNone', { abbr, name });
  };
  return (
    <Section title={t('title')}>
      <div className="stack">
        <p>{says.places}</p>
        <ValueMap
          label={t('mapLabel', { sentence: says.places })}
          tiles={places.flatMap((place) =>
            place.tile
              ? [
                  {
                    id: place.id,
                    ...place.tile,
                    level: place.level,
                    value: place.numbers ? formats.number(place.numbers.participants) : '–',
                    label: tileLabel(place),
                  },
                ]
              : [],
          )}
        />
        <ValueLegend
          items={levels
            .map((level) => ({
              level,
              label: levelLabel(level, steps, { say: t, number: formats.number }),
              count: places.filter((place) => place.level === level).length,
            }))
            .filter((item) => item.count > 0)}
        />
        {hidden > 0 ? <p className="meta">{t('hiddenNote', { n: hidden })}</p> : null}
        <details>
          <summary>{t('table')}</summary>
          <PlacesTable places={places} />
        </details>
      </div>
    </Section>
  );
}

/** When: bars of the busiest weeks in their order. */
export function WeeksFigure({ figures }: { figures: Figures }) {
  const t = useTranslations('summary.weeks');
  const formats = useFormats();
  const { weeks, says } = figures;
  const known = weeks.flatMap((week) => (week.numbers ? [{ ...week, n: week.numbers.participants }] : []));
  const busiest = [...known].sort((a, b) => b.n - a.n).slice(0, mostBars);
  const bars = known.filter((week) => busiest.includes(week));
  const max = Math.max(0, ...bars.map((week) => week.n));
  return (
    <Section title={t('title')}>
      <div className="stack">
        <p>{says.weeks}</p>
        {bars.length > 1 ? (
          <Bars
            caption={t('title')}
            head={t('week')}
            series={[{ id: 'participants', label: t('participants'), max }]}
            rows={bars.map((week) => ({
              id: week.weekOn,
              label: t('from', { day: formats.day(week.weekOn) }),
              values: [week.n],
            }))}
          />
        ) : null}
        {known.length > bars.length ? <p className="meta">{t('some')}</p> : null}
        <p className="meta">{t('rule')}</p>
        <details>
          <summary>{t('table')}</summary>
          <WeeksTable weeks={weeks} />
        </details>
      </div>
    </Section>
  );
}

export function Quotes({ quotes }: Pick<Figures, 'quotes'>) {
  const t = useTranslations('summary.quotes');
  if (quotes.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className="quotes">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <figure>
              <blockquote className="pre">{quote.body}</blockquote>
              <figcaption className="meta">{t('who', { name: quote.library })}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  );
}
