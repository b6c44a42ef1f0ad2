import { listPlainImages } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { isOpenReport, type ReportBlock } from '@sklaida/insights';
import { findReport, type Report } from '@sklaida/insights/server';
import { isUuid } from '@sklaida/kernel';
import { listStaff } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { markOf } from './block-seen.server';
import { type Filled, fillDocument } from './fill-document.server';
import { isMeasure, measuresFor, measuresOf, recipeOf, tablesFor } from './measures';
import { sourcesOf } from './measures.server';
import { readsReport, receiversOf, reportsPath, sidesOfReport } from './report-people.server';
import { type ReportWarning, reportWarnings } from './report-warnings.server';

type Option = { value: string; label: string };
export type EditorBlock = {
  block: ReportBlock;
  seen: string;
  /** The heading, or what it counts. */
  name: string;
  /** What it comes to now, in a few words. */
  now: string;
  measures: Option[];
  layouts: Option[];
};
export type EditorPage = {
  base: string;
  id: string;
  about: Pick<Report, 'title' | 'version'> & { from: string; to: string; period: string };
  reason: string | null;
  blocks: EditorBlock[];
  measures: Option[];
  mayMap: boolean;
  pictures: { id: string; alt: string; src: string }[];
  recipients: Option[];
  recipientId: string;
  warnings: ReportWarning[];
  mayUndo: boolean;
};

/** How a text begins, cut between words. */
const excerpt = (text: string) => (text.length > 80 ? `${text.slice(0, 80).replace(/\s+\S*$/, '')}…` : text);

/** A report while it is being written. Null when it is absent, not this person's to write, or filed. */
export async function readEditor(
  tx: TenantTx,
  member: Member,
  { id, locale, now }: { id: string | undefined; locale: Locale; now: Date },
): Promise<EditorPage | null> {
  const { tenant } = member.entered;
  const report = isUuid(id) ? await findReport(tx, { tenantId: tenant.id, id }) : null;
  if (!report || !readsReport(member, report) || !isOpenReport(report.state)) return null;
  if (!(await sidesOfReport(tx, member, report)).writes) return null;
  const period = { from: report.periodFrom, to: report.periodTo };
  const sources = sourcesOf(tx, member, period);
  const filled = await fillDocument(sources, report.document, locale);
  const t = translatorFor(locale, 'reports');
  const measures = measuresFor(tenant.kind).map((key) => ({
    value: key as string,
    label: t(`measures.${key}.label`),
  }));
  const wide = tablesFor(tenant.kind).map((key) => ({
    value: key,
    label: t(`tables.${key as 'resultsTable'}`),
  }));
  const people = receiversOf(await listStaff(tx), report.authorId).map((one) => ({
    value: one.id,
    label: [`${one.firstName} ${one.lastName}`, one.jobTitle].filter(Boolean).join(' · '),
  }));
  const pictures = await listPlainImages(tx, tenant.id);
  return {
    ...{
      base: reportsPath(member),
      id: report.id,
      reason: report.state === 'returned' ? report.reason : null,
    },
    about: {
      ...{ title: report.title, version: report.version, from: report.periodFrom, to: report.periodTo },
      period: formatsFor(locale).longRange(report.periodFrom, report.periodTo),
    },
    blocks: report.document.blocks.map((block) => editorBlock(block, filled, { locale, measures, wide })),
    measures: [...measures, ...wide],
    mayMap: measures.some(({ value }) => isMeasure(value) && recipeOf(value).family === 'places'),
    pictures: pictures.map((one) => ({
      ...{ id: one.id, alt: one.alt },
      src: `/b/${tenant.slug}/images/${one.id}/thumb`,
    })),
    recipients: people,
    recipientId: report.recipientId ?? (people.length === 1 ? (people[0]?.value ?? '') : ''),
    warnings: await reportWarnings(tx, member, { report, sources, filled, now }),
    mayUndo: report.previous !== null,
  };
}

function editorBlock(
  block: ReportBlock,
  { document }: Filled,
  { locale, measures, wide }: { locale: Locale; measures: Option[]; wide: Option[] },
): EditorBlock {
  const t = translatorFor(locale, 'reports');
  const formats = formatsFor(locale);
  const filled = document.blocks.find((one) => one.id === block.id);
  const counted =
    'measure' in block ? [...measures, ...wide].find((one) => one.value === block.measure)?.label : '';
  const name = block.title || counted || t(`editor.kinds.${block.kind}`);
  const [first] = 'measure' in block ? measuresOf(block.measure) : [];
  const layouts = first
    ? recipeOf(first).layouts.map((one) => ({ value: one, label: t(`layouts.${one}`) }))
    : [];
  const places = measures.filter(({ value }) => isMeasure(value) && recipeOf(value).family === 'places');
  const offered = { metric: measures, chart: measures, table: [...measures, ...wide], map: places };
  return {
    ...{ block, name, seen: markOf(block) },
    now: nowOf(),
    measures: block.kind === 'text' || block.kind === 'picture' ? [] : offered[block.kind],
    layouts: block.kind === 'metric' ? [] : layouts,
  };

  function nowOf(): string {
    if (filled?.kind === 'metric')
      return filled.figure.value === null ? t('page.noData') : formats.number(filled.figure.value);
    if (filled && 'rows' in filled) return t('page.sourcesCount', { n: filled.rows.length });
    if (block.kind === 'text') return excerpt(block.body);
    return '';
  }
}
