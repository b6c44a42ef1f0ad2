import type { CampaignWorkbook, CampaignWorkbookSum } from './index';
import { addMetricSheet, addTextSheet, type MetricTable, newWorkbook } from './metric-sheet.server';

/** The results of one campaign as a workbook: sums by groups, the libraries, municipalities and weeks, and what libraries say. */
export async function buildCampaignWorkbook(input: CampaignWorkbook): Promise<Uint8Array> {
  const { labels, places, weeks, quotes } = input;
  const workbook = await newWorkbook(input.title, input.createdAt);
  addMetricSheet(workbook, labels.summarySheet, input, {
    columns: [
      { header: labels.group, width: 38 },
      { header: labels.libraries, width: 13 },
    ],
    lines: input.totals.map((group) => ({
      texts: [group.label, group.libraries],
      numbers: group.numbers,
      instead: labels.notShared,
    })),
  });
  addMetricSheet(workbook, labels.librariesSheet, input, {
    columns: [
      { header: labels.library, width: 50 },
      { header: labels.kind, width: 24 },
      { header: labels.municipality, width: 18 },
      { header: labels.state, width: 21 },
    ],
    lines: input.rows.map((row) => ({
      texts: [row.library, labels.kinds[row.kind], row.municipality, row.state],
      numbers: row.shared ? row.numbers : null,
      instead: row.shared ? labels.notReported : labels.notShared,
    })),
  });
  if (places.length > 0)
    addMetricSheet(workbook, labels.placesSheet, input, sumsBy(input, labels.municipality, places));
  if (weeks.length > 0) addMetricSheet(workbook, labels.weeksSheet, input, sumsBy(input, labels.week, weeks));
  if (quotes.length > 0)
    addTextSheet(workbook, labels.quotesSheet, input, {
      columns: [
        { header: labels.library, width: 50 },
        { header: labels.quote, width: 90 },
      ],
      rows: quotes.map((quote) => [quote.library, quote.body]),
    });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reporters are counted everywhere; numbers only where they tell of no single library. The sum is the campaign's own. */
function sumsBy(
  { labels, total }: CampaignWorkbook,
  header: string,
  sums: CampaignWorkbookSum[],
): MetricTable {
  return {
    columns: [
      { header, width: 38 },
      { header: labels.libraries, width: 13 },
    ],
    lines: sums.map((sum) => ({
      texts: [sum.label, sum.libraries],
      numbers: sum.numbers,
      instead: sum.libraries === 0 ? labels.notReported : labels.notShared,
    })),
    total,
  };
}
