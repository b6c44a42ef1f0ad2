import type { RegionsWorkbook } from './index';
import { addMetricSheet, addTextSheet, newWorkbook } from './metric-sheet.server';

/** One campaign in the regions side by side, with what each counted otherwise beside its numbers. */
export async function buildRegionsWorkbook(input: RegionsWorkbook): Promise<Uint8Array> {
  const { labels } = input;
  const workbook = await newWorkbook(input.title, input.createdAt);
  addMetricSheet(workbook, labels.sheet, input, {
    columns: [
      { header: labels.region, width: 34 },
      { header: labels.invited, width: 12 },
      { header: labels.adopted, width: 12 },
      { header: labels.reported, width: 12 },
    ],
    after: [
      { header: labels.perLibrary, width: 17 },
      { header: labels.remark, width: 70 },
    ],
    lines: input.regions.map((region) => ({
      texts: [region.label, region.invited, region.adopted, region.reported],
      numbers: region.numbers,
      instead: region.reported > 0 ? labels.tooFew : labels.notReported,
      insteadOf: Object.fromEntries(region.notAsked.map((key) => [key, labels.notAsked])),
      after: [region.perLibrary ?? '–', region.remark],
    })),
  });
  addTextSheet(workbook, labels.methodSheet, input, {
    columns: [{ header: labels.remark, width: 120 }],
    rows: input.method.map((line) => [line]),
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
