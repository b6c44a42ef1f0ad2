import { type JobTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { AdoptionState } from '../adoption-states';
import { campaignDocumentSchema } from '../templates/document';
import type { Copy, CopyItem, CopyTask, CopyWrites, Edition } from './merge-copy';

/** A person of the library pressed the button, or the worker does what is queued; each through functions of its own role. */
export type MergeDoor = { by: 'person'; tx: TenantTx } | { by: 'worker'; tx: JobTx };

export type HeldCopy = {
  campaignTitle: string;
  campaignOpen: boolean;
  state: AdoptionState;
  from: number;
  to: number;
  /** One of the versions on the way was urgent. */
  urgent: boolean;
  note: string | null;
  /** Null when there is nothing newer than what the library has. */
  copy: Copy | null;
};

type Row = {
  adoption: { state: AdoptionState; heldOn: IsoDate | null; from: number };
  campaign: { title: string; open: boolean; to: number };
  school: boolean;
  approval: boolean;
  editions: (Omit<Edition, 'document'> & { note: string | null; urgent: boolean; document: unknown })[];
  items: CopyItem[];
  tasks: CopyTask[];
};

/** Reads one library's part and holds its row until the transaction ends; null when it is not of the entered library. */
export async function holdCopy({ by, tx }: MergeDoor, adoptionId: string): Promise<HeldCopy | null> {
  const [found] = await rowsOf<{ copy: Row | null }>(
    tx,
    by === 'worker'
      ? sql`select jobs.held_copy(${adoptionId}) as copy`
      : sql`select carry.hold_copy(${adoptionId}) as copy`,
  );
  const row = found?.copy;
  if (!row) return null;
  const { from, state, heldOn } = row.adoption;
  const { to, title, open } = row.campaign;
  const newer = (row.editions ?? []).filter((one) => one.number > from);
  const base = editionOf(row, from);
  const upstream = editionOf(row, to);
  return {
    campaignTitle: title,
    campaignOpen: open,
    state,
    from,
    to,
    urgent: newer.some((one) => one.urgent),
    note: newer.flatMap((one) => one.note ?? []).join('\n\n') || null,
    copy:
      newer.length > 0 && base && upstream
        ? {
            state,
            heldOn,
            school: row.school,
            approval: row.approval,
            base,
            upstream,
            items: row.items,
            tasks: row.tasks,
          }
        : null,
  };
}

function editionOf(row: Row, number: number): Edition | null {
  const found = row.editions?.find((one) => one.number === number);
  return found ? { ...found, document: campaignDocumentSchema.parse(found.document) } : null;
}

/** Writes a merge in one statement. False when the part has moved on meanwhile. Letters go out from the worker alone. */
export async function writeCopy(
  { by, tx }: MergeDoor,
  input: {
    adoptionId: string;
    writes: CopyWrites;
    urgent: boolean;
    note: string | null;
    letter: Record<string, unknown> | null;
    origin: string;
  },
): Promise<boolean> {
  const writes = JSON.stringify({ ...input.writes, urgent: input.urgent, note: input.note });
  const letter = input.letter && JSON.stringify(input.letter);
  const [row] = await rowsOf<{ written: boolean }>(
    tx,
    by === 'worker'
      ? sql`select jobs.merged_copy(${input.adoptionId}, ${writes}::jsonb, ${letter}::jsonb, ${input.origin}) as written`
      : sql`select carry.merge_copy(${input.adoptionId}, ${writes}::jsonb) as written`,
  );
  return row?.written === true;
}
