import { metricKeys } from '@sklaida/campaigns';
import { todayIn } from '@sklaida/kernel';
import type { ReportInput, ReportTable } from '@sklaida/media';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { nameOf, type Standing } from '../campaigns/read-members.server';
import { levelLabel } from './figure-words';
import type { Figures } from './read-figures.server';
import type { ResultsPage } from './read-results.server';
import { summarySentences } from './summary-sentences.server';

type Summary = {
  standing: Standing;
  page: ResultsPage;
  figures: Figures;
  organiser: string;
  locale: Locale;
  now: Date;
};

const quotesOnPaper = 6;

/** The page *Suvestinė* for paper: the same sums, the same hidden ones, every word in the language of the page. */
export function reportOf(summary: Summary): { filename: string; report: ReportInput } {
  const { standing, page, figures, organiser, locale, now } = summary;
  const { campaign, picture } = standing;
  const { document } = campaign;
  const t = translatorFor(locale, 'summary');
  const results = translatorFor(locale, 'results');
  const formats = formatsFor(locale);
  const { total, goal } = page;
  const marked = t('paper.pages', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  return {
    filename: t('files.pdfName', { title: campaign.title }),
    report: {
      lang: locale,
      kicker: results('summary.title'),
      title: campaign.title,
      message: document.keyMessage,
      author: organiser,
      facts: [
        { label: results('summary.period'), value: formats.longRange(campaign.startsOn, campaign.endsOn) },
        { label: results('summary.goal'), value: document.goal },
        { label: results('summary.organiser'), value: organiser },
      ].filter((fact) => fact.value !== ''),
      sentences: summarySentences({ picture, ...page }, locale),
      goal:
        total && goal
          ? {
              value: total.participants,
              goal,
              label: results('overview.goalLabel', {
                n: formats.number(total.participants),
                goal: formats.number(goal),
              }),
              goalLabel: results('goal', { n: formats.number(goal) }),
            }
          : null,
      sums: total && { title: results('overview.sums'), tables: [sumsTable(summary)] },
      notes: null,
      places: total && placesPart(summary),
      bars: total ? [weeksPart(summary)] : [],
      quotes:
        figures.quotes.length > 0
          ? {
              title: t('quotes.title'),
              items: figures.quotes
                .slice(0, quotesOnPaper)
                .map((quote) => ({ body: quote.body, who: t('quotes.who', { name: quote.library }) })),
            }
          : null,
      sections: [
        ...takersOf(summary),
        ...(campaign.closingNote ? [{ title: results('overview.lesson'), text: campaign.closingNote }] : []),
      ],
      made: results('summary.made', { date: formats.longDay(todayIn(timeZone, now)) }),
      pages: [marked[0] ?? '', marked[1] ?? ' / ', marked[2] ?? ''],
    },
  };
}

function sumsTable({ page, locale }: Summary): ReportTable {
  const results = translatorFor(locale, 'results');
  const formats = formatsFor(locale);
  const shown = (numbers: ResultsPage['total'], key: (typeof metricKeys)[number]) =>
    numbers ? formats.number(numbers[key]) : results('overview.onlyInTotal');
  return {
    caption: results('overview.sumsCaption'),
    columns: [
      results('overview.metric'),
      ...page.groups.map((group) =>
        results('overview.kindCount', { kind: results(`overview.kinds.${group.kind}`), n: group.libraries }),
      ),
      results('overview.total'),
    ],
    rows: metricKeys.map((key) => [
      results(`metrics.${key}`),
      ...page.groups.map((group) => shown(group.numbers, key)),
      shown(page.total, key),
    ]),
    summed: false,
  };
}

function placesPart({ figures, locale }: Summary): NonNullable<ReportInput['places']> {
  const t = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const { places, steps, says } = figures;
  const hidden = places.filter((place) => place.level === 'hidden').length;
  const number = (n: number | null) => (n === null ? '–' : formats.number(n));
  const present = ([1, 2, 3, 'hidden', 'none'] as const).filter((level) =>
    places.some((place) => place.level === level),
  );
  return {
    title: t('places.title'),
    says: says.places,
    alt: t('places.mapLabel', { sentence: says.places }),
    tiles: places.flatMap((place) =>
      place.tile
        ? [{ ...place.tile, level: place.level, value: number(place.numbers?.participants ?? null) }]
        : [],
    ),
    legend: present.map((level) => ({
      level,
      label: levelLabel(level, steps, {
        say: translatorFor(locale, 'summary.places'),
        number: formats.number,
      }),
    })),
    note: hidden > 0 ? t('places.hiddenNote', { n: hidden }) : '',
    table: {
      caption: t('places.caption'),
      columns: [
        t('places.place'),
        t('places.reporters'),
        t('places.libraries'),
        t('places.schools'),
        t('places.all'),
      ],
      rows: places.map((place) => [
        place.name,
        String(place.reporters),
        number(place.libraries),
        number(place.schools),
        place.numbers || place.reporters === 0
          ? number(place.numbers?.participants ?? null)
          : t('places.hidden'),
      ]),
      summed: false,
    },
  };
}

function weeksPart({ figures, locale }: Summary): ReportInput['bars'][number] {
  const t = translatorFor(locale, 'summary');
  const metric = translatorFor(locale, 'results');
  const formats = formatsFor(locale);
  const keys = ['events', 'participants', 'onlineParticipants', 'posts'] as const;
  return {
    title: t('weeks.title'),
    says: figures.says.weeks,
    alt: figures.says.weeks,
    bars: figures.weeks.flatMap(({ weekOn, numbers }) =>
      numbers
        ? [
            {
              label: t('weeks.from', { day: formats.day(weekOn) }),
              value: numbers.participants,
              text: formats.number(numbers.participants),
            },
          ]
        : [],
    ),
    note: t('weeks.rule'),
    table: {
      caption: t('weeks.caption'),
      columns: [t('weeks.week'), t('places.reporters'), ...keys.map((key) => metric(`metrics.${key}`))],
      rows: figures.weeks.map(({ weekOn, reporters, numbers }) => [
        t('weeks.from', { day: formats.longDay(weekOn) }),
        String(reporters),
        ...keys.map((key) => (numbers ? formats.number(numbers[key]) : t('places.hidden'))),
      ]),
      summed: false,
    },
  };
}

function takersOf({ standing, locale }: Summary): ReportInput['sections'] {
  const t = translatorFor(locale, 'summary');
  const took = standing.mirrors.filter((one) => one.state !== 'invited' && one.state !== 'declined');
  const schools = took.filter((one) => one.kind === 'school_library').map((one) => one.shortName);
  const libraries = took.filter((one) => one.kind !== 'school_library').map(nameOf);
  return [
    { title: t('paper.takers'), text: libraries.join(', ') },
    { title: t('paper.takersSchools'), text: schools.join(', ') },
  ].filter((section) => section.text !== '');
}
