import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

export type LaunchCounts = {
  adoptions: number;
  texts: number;
  tasks: number;
  notices: number;
  letters: number;
  mirrors: number;
};

/** Props of a letter the database completes for each recipient (name, library, address of its page). */
export type SharedProps = Record<string, unknown>;

/**
 * One adoption for each chosen library, with its texts, tasks, notice, letters and mirror, in one statement of the database.
 * A repeat adds only what is missing. Source: `carry.launch`.
 */
export async function launchCampaign(
  tx: TenantTx,
  input: { campaignId: string; libraries: string[]; origin: string; letter: SharedProps },
): Promise<LaunchCounts> {
  const [row] = await rowsOf<{ counts: LaunchCounts }>(
    tx,
    sql`select carry.launch(${input.campaignId}, ${`{${input.libraries.join(',')}}`}::uuid[], ${input.origin},
      ${JSON.stringify(input.letter)}::jsonb) as counts`,
  );
  if (!row) throw new Error('launch returned nothing');
  return row.counts;
}

/**
 * Reminds libraries standing in one of `states` (`invited`, `published`), only the `chosen` ones where some are named; never more than
 * twice, nor twice within a day. Returns how many.
 */
export async function remindLibraries(
  tx: TenantTx,
  input: {
    campaignTenantId: string;
    campaignId: string;
    states: readonly ('invited' | 'published')[];
    chosen: readonly string[] | null;
    origin: string;
    letter: SharedProps;
  },
): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select carry.remind(${input.campaignTenantId}, ${input.campaignId}, ${`{${input.states.join(',')}}`}::text[],
      ${input.chosen && `{${input.chosen.join(',')}}`}::uuid[], ${input.origin}, ${JSON.stringify(input.letter)}::jsonb) as count`,
  );
  return Number(row?.count ?? 0);
}

/** Ends an open campaign and thanks those who took part. Returns how many letters were queued. */
export async function closeCampaign(
  tx: TenantTx,
  input: { campaignId: string; note: string; origin: string; letter: SharedProps },
): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select carry.close(${input.campaignId}, ${input.note}, ${input.origin},
      ${JSON.stringify(input.letter)}::jsonb) as count`,
  );
  return Number(row?.count ?? 0);
}

export async function markOpened(tx: TenantTx, adoptionId: string): Promise<void> {
  await tx.execute(sql`select carry.opened(${adoptionId})`);
}

export async function carryAdoptionState(tx: TenantTx, adoptionId: string): Promise<void> {
  await tx.execute(sql`select carry.adoption_state(${adoptionId})`);
}

/** Carries the numbers as they stand: into the totals, and into the mirror if the library agreed. */
export async function carryResults(tx: TenantTx, adoptionId: string): Promise<void> {
  await tx.execute(sql`select carry.results(${adoptionId})`);
}
