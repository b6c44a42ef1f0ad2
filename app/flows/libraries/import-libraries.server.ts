import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result, suggestVocative, uuidv7 } from '@sklaida/kernel';
import { deriveToken, hashOf } from '@sklaida/kernel/server';
import {
  type CheckedRow,
  type ColumnMapping,
  freeSlug,
  importFields,
  recogniseColumns,
} from '@sklaida/people';
import {
  changeImport,
  createImport,
  findImport,
  type ImportSheet,
  type LibraryImport,
  listSlugs,
  type OpeningRow,
  queueJob,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import type { Upload } from '~/http/upload.server';
import { isDemonstration } from '~/server/env.server';
import { readTable } from './import-libraries-file.server';
import type { FileProblem } from './import-libraries-limits';
import { judgeRows } from './import-libraries-rows.server';

/** Reads a file and keeps it for looking at; no library is touched. */
export async function takeFile(member: Member, upload: Upload): Promise<Result<{ id: string }, FileProblem>> {
  const read = readTable(upload.bytes);
  if (!read.ok) return fail(read.error);
  const { sheets, notes } = read.value;
  const sizes = sheets.map(({ rows }) => Object.keys(recogniseColumns(rows).mapping).length);
  const chosen = Math.max(0, sizes.indexOf(Math.max(...sizes)));
  const { headerRow, mapping } = recogniseColumns(sheets[chosen]?.rows ?? []);
  const id = uuidv7();
  await withTenant(member, (tx) =>
    createImport(tx, {
      tenantId: member.entered.tenant.id,
      id,
      fileName: upload.fileName,
      sheet: { sheets, chosen, headerRow, notes, accepted: [] },
      mapping,
      personId: member.entered.person.id,
    }),
  );
  return ok({ id });
}

/** An import of the entered county; null for anything else. */
export async function importOf(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
): Promise<LibraryImport | null> {
  return isUuid(id) ? findImport(tx, { tenantId: member.entered.tenant.id, id }) : null;
}

export type MappingChoice = {
  sheet: number;
  headerRow: number | null;
  columns: Record<string, number | null>;
};

/** Reads the same file by other columns, or another sheet of it by its own. */
export async function mapAgain(
  tx: TenantTx,
  member: Member,
  found: LibraryImport,
  choice: MappingChoice,
): Promise<boolean> {
  const { sheet } = found;
  const next = sheet.sheets[choice.sheet] ? choice.sheet : sheet.chosen;
  const another = next !== sheet.chosen;
  const recognised = another ? recogniseColumns(sheet.sheets[next]?.rows ?? []) : null;
  const chosen = importFields.flatMap((field) => {
    const at = choice.columns[field];
    return typeof at === 'number' ? [[field, at] as const] : [];
  });
  return changeImport(
    tx,
    { tenantId: member.entered.tenant.id, id: found.id },
    {
      sheet: { ...sheet, chosen: next, headerRow: recognised?.headerRow ?? choice.headerRow, accepted: [] },
      mapping: recognised?.mapping ?? (Object.fromEntries(chosen) as ColumnMapping),
    },
  );
}

type Confirmation = { accepted: number[]; invite: boolean; tokenSecret: string; now: Date };

/**
 * Queues the rows that are right, judged once more against the region as it is now; those left out stay with what is wrong with them.
 * A second press finds the first one's work.
 */
export async function confirmImport(
  tx: TenantTx,
  member: Member,
  found: LibraryImport,
  { accepted, invite, tokenSecret, now }: Confirmation,
): Promise<void> {
  const { tenant, person } = member.entered;
  const asked = { ...found, sheet: { ...found.sheet, accepted } };
  const { rows, headings, table } = await judgeRows(tx, member, asked, now);
  const slugs = await listSlugs(tx);
  const plan = rows
    .filter(({ verdict }) => verdict === 'open')
    .flatMap((row) => openingRow(row, { slugs, invite, tokenSecret }) ?? []);
  const out = new Set(
    rows.filter(({ verdict }) => verdict === 'wrong' || verdict === 'ask').map(({ row }) => row),
  );
  const sheet: ImportSheet = {
    ...asked.sheet,
    // Only what was left out is kept, to be corrected; the rest is in the libraries now.
    sheets: [
      {
        name: asked.sheet.sheets[asked.sheet.chosen]?.name ?? '',
        rows: [
          { row: found.sheet.headerRow ?? 0, cells: headings },
          ...table.filter(({ row }) => out.has(row)),
        ],
      },
    ],
    chosen: 0,
    headerRow: found.sheet.headerRow ?? 0,
    left: rows.filter(({ row }) => out.has(row)),
    plan,
    mail: { demo: isDemonstration(), campaignTitle: null },
    actingFor: member.actingFor?.id ?? null,
    actingForName: member.actingFor?.name ?? null,
  };
  const present = rows.filter(({ verdict }) => verdict === 'present').length;
  const queued = await changeImport(
    tx,
    { tenantId: tenant.id, id: found.id },
    {
      sheet,
      state: 'queued',
      personId: person.id,
      total: plan.length,
      result: { added: 0, present, invited: 0, foreign: [], uninvited: [] },
    },
  );
  if (!queued) return;
  await queueJob(tx, {
    kind: 'library-import',
    key: found.id,
    payload: { importId: found.id },
    createdBy: person.id,
  });
}

/** A row as the database opens it, with its address and the first person's invitation; null for a row that is not right. */
export function openingRow(
  row: Omit<CheckedRow, 'verdict' | 'problems' | 'mendable'>,
  { slugs, invite, tokenSecret }: { slugs: Set<string>; invite: boolean; tokenSecret: string },
): OpeningRow | null {
  const { kind, municipality, email, firstName, lastName, jobTitle } = row;
  if (!kind || !municipality) return null;
  const link = invite && email ? linkOf(tokenSecret) : null;
  const vocative = suggestVocative(firstName);
  return {
    line: row.row,
    id: uuidv7(),
    slug: freeSlug(row.name, slugs),
    kind,
    name: row.name,
    shortName: shortNameOf(row.name),
    municipality,
    code: row.code,
    invitation: link && email ? { ...link, email, firstName, lastName, jobTitle, vocative } : null,
  };
}

function linkOf(tokenSecret: string): { id: string; hash: string } {
  const id = uuidv7();
  return { id, hash: hashOf(deriveToken(tokenSecret, 'invitation', id)) };
}

/** What fits a menu: the name, cut between words. */
function shortNameOf(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}
