import { metricKeys } from '@sklaida/campaigns';
import type { RegionsWorkbook } from '@sklaida/insights';
import { todayIn } from '@sklaida/kernel';
import type { ReportInput, ReportTable } from '@sklaida/media';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { AssociationCampaign, ComparedRegion } from './read-association.server';

type Paper = { campaign: AssociationCampaign; organiser: string; locale: Locale; now: Date };

/** What fits beside each other on a page that stands. */
const abreast = 4;
const named = 3;

const perLibraryOf = ({ numbers, reported }: ComparedRegion) =>
  numbers ? Math.round(numbers.participants / reported) : null;
const notAskedOf = ({ numbers, notAsked }: ComparedRegion) =>
  notAsked.filter((key) => !numbers || numbers[key] === 0);

/** The regions side by side as a workbook; what one counted otherwise stands in its row. */
export function regionsWorkbookOf({ campaign, locale, now }: Omit<Paper, 'organiser'>): {
  filename: string;
  workbook: RegionsWorkbook;
} {
  const t = translatorFor(locale, 'summary.regions');
  const association = translatorFor(locale, 'association');
  const metric = translatorFor(locale, 'results.metrics');
  return {
    filename: t('file', { title: campaign.title }),
    workbook: {
      title: campaign.title,
      period: campaign.dates,
      createdAt: now,
      regions: campaign.regions.map((one) => ({
        label: one.region,
        invited: one.invited,
        adopted: one.adopted,
        reported: one.reported,
        numbers: one.numbers,
        notAsked: notAskedOf(one),
        perLibrary: perLibraryOf(one),
        remark: one.notes.join(' '),
      })),
      method: [
        association('method'),
        t('perLibraryNote'),
        ...campaign.regions.flatMap((one) => one.notes),
        ...(campaign.hidesSome ? [association('tooFewNote')] : []),
      ],
      labels: {
        sheet: t('sheet'),
        methodSheet: t('methodSheet'),
        region: t('region'),
        invited: t('invited'),
        adopted: t('adopted'),
        reported: t('reported'),
        perLibrary: t('perLibrary'),
        remark: t('remark'),
        tooFew: t('tooFew'),
        notReported: t('notReported'),
        notAsked: t('notAskedCell'),
        total: association('total'),
        metrics: Object.fromEntries(
          metricKeys.map((key) => [key, metric(key)]),
        ) as RegionsWorkbook['labels']['metrics'],
      },
    },
  };
}

/** The same on paper: tables with numbered notes under them, and two pictures. */
export function regionsReportOf(paper: Paper): { filename: string; report: ReportInput } {
  const { campaign, organiser, locale, now } = paper;
  const t = translatorFor(locale, 'summary');
  const results = translatorFor(locale, 'results.summary');
  const association = translatorFor(locale, 'association');
  const formats = formatsFor(locale);
  const marked = t('paper.pages', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  const { regions, sums, total } = campaign;
  return {
    filename: t('regions.pdfName', { title: campaign.title }),
    report: {
      lang: locale,
      kicker: t('regions.kicker'),
      title: campaign.title,
      message: '',
      author: organiser,
      facts: [
        { label: results('period'), value: campaign.dates },
        { label: results('organiser'), value: organiser },
      ],
      sentences: [
        association('campaignSentence', { ...sums, participants: formats.number(total.participants) }),
      ],
      goal: null,
      sums: { title: association('numbers'), tables: tablesOf(paper) },
      notes: {
        title: t('regions.method.title'),
        lead: [association('method'), ...(campaign.hidesSome ? [association('tooFewNote')] : [])].join(' '),
        items: regions.flatMap((one) => one.notes),
      },
      places: null,
      bars: picturesOf(paper),
      quotes: null,
      sections: [],
      made: results('made', { date: formats.longDay(todayIn(timeZone, now)) }),
      pages: [marked[0] ?? '', marked[1] ?? ' / ', marked[2] ?? ''],
    },
  };
}

/** Four regions a table, so that names and numbers stay readable; the sum of all stands in the last. */
function tablesOf({ campaign, locale }: Paper): ReportTable[] {
  const t = translatorFor(locale, 'summary.regions');
  const association = translatorFor(locale, 'association');
  const metric = translatorFor(locale, 'results.metrics');
  const formats = formatsFor(locale);
  const { regions, sums, total } = campaign;
  const notes = regions.flatMap((one) => one.notes);
  const groups = Array.from({ length: Math.ceil(regions.length / abreast) }, (_, at) =>
    regions.slice(at * abreast, (at + 1) * abreast),
  );
  return groups.map((group, at): ReportTable => {
    const last = at === groups.length - 1 && regions.length > 1;
    const line = (label: string, cell: (one: ComparedRegion) => string, sum: string) => [
      label,
      ...group.map(cell),
      ...(last ? [sum] : []),
    ];
    return {
      caption: t(at === 0 ? 'caption' : 'captionNext'),
      columns: [
        t('metric'),
        ...group.map((one) =>
          t('marked', {
            name: one.region,
            numbers: one.notes.map((note) => notes.indexOf(note) + 1).join(', '),
          }),
        ),
        ...(last ? [association('total')] : []),
      ],
      rows: [
        ...(['invited', 'adopted', 'reported'] as const).map((key) =>
          line(t(key), (one) => formats.number(one[key]), formats.number(sums[key])),
        ),
        ...metricKeys.map((key) =>
          line(
            metric(key),
            (one) => {
              if (notAskedOf(one).includes(key)) return t('notAskedCell');
              if (one.numbers) return formats.number(one.numbers[key]);
              return one.reported > 0 ? t('tooFew') : '–';
            },
            formats.number(total[key]),
          ),
        ),
        line(t('perLibrary'), (one) => numberOr(perLibraryOf(one), formats.number), '–'),
      ],
      summed: false,
    };
  });
}

function picturesOf({ campaign, locale }: Paper): ReportInput['bars'] {
  const t = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const picture = (title: string, note: string, numberOf: (one: ComparedRegion) => number | null) => {
    const bars = campaign.regions.flatMap((one) => {
      const value = numberOf(one);
      return value === null ? [] : [{ label: one.region, value, text: formats.number(value) }];
    });
    const most = [...bars].sort((a, b) => b.value - a.value).slice(0, named);
    const names = most.map(({ label, text }) => t('places.one', { name: label, n: text })).join(', ');
    const says = t('regions.most', { names });
    return bars.length > 1 ? [{ title, says, alt: `${title}. ${says}`, bars, note, table: null }] : [];
  };
  return [
    ...picture(t('regions.participants'), '', (one) => one.numbers?.participants ?? null),
    ...picture(t('regions.perLibraryTitle'), t('regions.perLibraryNote'), perLibraryOf),
  ];
}

const numberOr = (value: number | null, say: (n: number) => string) => (value === null ? '–' : say(value));
