import { listPlainImages } from '@sklaida/content/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { isOpenReport, type ReportBlock, type ReportDocument } from '@sklaida/insights';
import { changeReport, lockReport, type Report } from '@sklaida/insights/server';
import { fail, type IsoDate, isUuid, ok, type Result } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { markOf } from './block-seen.server';
import { isMeasure, type Layout, measuresFor, measuresOf, recipeOf, tablesFor } from './measures';
import { readsReport, sidesOfReport } from './report-people.server';

type BlockWords = {
  title: string | null;
  body: string;
  measure: string;
  by: string;
  method: string | null;
  imageId: string;
  alt: string;
  credit: string | null;
};
export type ReportEdit =
  | { intent: 'about'; version: number; title: string; from: IsoDate; to: IsoDate }
  | { intent: 'add'; id: string; kind: ReportBlock['kind']; measure: string }
  | PartEdit
  | { intent: 'undo'; version: number };
type PartEdit =
  | ({ intent: 'block'; block: string; seen: string } & BlockWords)
  | { intent: 'up' | 'down' | 'remove'; block: string };
type Refusal = 'not-found' | 'forbidden' | 'wrong-state' | 'stale' | 'gone' | 'measure' | 'image';

/** Changes one part of a report that is being written. Stale only where a colleague changed the same part. */
export function editReport(
  member: Member,
  id: string | undefined,
  edit: ReportEdit,
): Promise<Result<null, Refusal>> {
  const tenantId = member.entered.tenant.id;
  return withTenant(member, async (tx) => {
    const report = isUuid(id) ? await lockReport(tx, { tenantId, id }) : null;
    if (!report || !readsReport(member, report)) return fail('not-found');
    if (!(await sidesOfReport(tx, member, report)).writes) return fail('forbidden');
    if (!isOpenReport(report.state)) return fail('wrong-state');
    const change = await changeOf(tx, member, report, edit);
    if (!change.ok) return change;
    if (!change.value) return ok(null);
    return changeReport(tx, { tenantId, id: report.id, version: report.version }, change.value);
  });
}

type Change = Parameters<typeof changeReport>[2];

async function changeOf(
  tx: TenantTx,
  member: Member,
  report: Report,
  edit: ReportEdit,
): Promise<Result<Change | null, Refusal>> {
  const { document } = report;
  if (edit.intent === 'about') {
    const { title, from: periodFrom, to: periodTo } = edit;
    return edit.version === report.version ? ok({ title, periodFrom, periodTo }) : fail('stale');
  }
  if (edit.intent === 'undo') {
    if (!report.previous || edit.version !== report.version) return fail('stale');
    return ok({ document: report.previous, previous: document });
  }
  const blocks =
    edit.intent === 'add' ? await added(member, document, edit) : await changed(tx, member, document, edit);
  if (!blocks.ok) return blocks;
  if (!blocks.value) return ok(null);
  return ok({ document: { schema: 1, blocks: blocks.value }, previous: document });
}

/** The same part sent twice is one part. */
async function added(
  member: Member,
  { blocks }: ReportDocument,
  { id, kind, measure }: Extract<ReportEdit, { intent: 'add' }>,
): Promise<Result<ReportBlock[] | null, Refusal>> {
  if (blocks.some((one) => one.id === id)) return ok(null);
  if (blocks.length >= mostBlocks) return fail('wrong-state');
  if (kind === 'text') return ok([...blocks, { id, kind, title: null, body: '' }]);
  if (kind === 'picture')
    return ok([...blocks, { id, kind, title: null, imageId: null, alt: '', credit: null }]);
  const choice = choiceOf(member, kind, measure, '');
  if (!choice) return fail('measure');
  if (kind === 'metric')
    return ok([...blocks, { id, kind, title: null, measure: choice.measure, method: null }]);
  return ok([...blocks, { id, kind, title: null, ...choice, method: null }]);
}

const mostBlocks = 60;

async function changed(
  tx: TenantTx,
  member: Member,
  { blocks }: ReportDocument,
  edit: PartEdit,
): Promise<Result<ReportBlock[] | null, Refusal>> {
  const at = blocks.findIndex((one) => one.id === edit.block);
  const block = blocks[at];
  if (!block) return edit.intent === 'remove' ? ok(null) : fail('gone');
  if (edit.intent === 'remove') return ok(blocks.filter((one) => one.id !== edit.block));
  if (edit.intent !== 'block') {
    const to = edit.intent === 'up' ? at - 1 : at + 1;
    if (to < 0 || to >= blocks.length) return ok(null);
    return ok(blocks.toSpliced(at, 1).toSpliced(to, 0, block));
  }
  if (markOf(block) !== edit.seen) return fail('stale');
  const written = await writtenBlock(tx, member, block, edit);
  return written.ok ? ok(blocks.with(at, written.value)) : written;
}

async function writtenBlock(
  tx: TenantTx,
  member: Member,
  block: ReportBlock,
  words: BlockWords,
): Promise<Result<ReportBlock, Refusal>> {
  const { title, method } = words;
  if (block.kind === 'text') return ok({ ...block, title, body: words.body });
  if (block.kind === 'picture') {
    const { imageId } = words;
    if (imageId === '') return ok({ ...block, title, imageId: null });
    const found = (await listPlainImages(tx, member.entered.tenant.id)).find((one) => one.id === imageId);
    if (!found) return fail('image');
    return ok({
      ...block,
      title,
      imageId,
      alt: words.alt || found.alt,
      credit: words.credit ?? found.credit,
    });
  }
  const choice = choiceOf(member, block.kind, words.measure, words.by);
  if (!choice) return fail('measure');
  if (block.kind === 'metric') return ok({ ...block, title, measure: choice.measure, method });
  return ok({ ...block, title, ...choice, method });
}

/** Only what a library of this kind has rows of; for a map only numbers that have places. */
function choiceOf(
  member: Member,
  kind: 'metric' | 'table' | 'chart' | 'map',
  measure: string,
  by: string,
): { measure: string; by: Layout } | null {
  const own = measuresFor(member.entered.tenant.kind);
  const known = isMeasure(measure)
    ? own.includes(measure)
    : kind === 'table' && tablesFor(member.entered.tenant.kind).includes(measure);
  const [first] = measuresOf(measure);
  if (!known || !first) return null;
  const { family, layouts } = recipeOf(first);
  if (kind === 'map' && family !== 'places') return null;
  return { measure, by: layouts.find((one) => one === by) ?? layouts[0] ?? 'each' };
}
