import { type Block, blockSchema, type CampaignDocument, taskRuleSchema } from '@sklaida/campaigns';

/** A text as the answer to its removal carried it; null when it is none. */
export function removedBlock(kept: string): Block | null {
  return blockSchema.safeParse(objectIn(kept)).data ?? null;
}

export function removedTask(kept: string): CampaignDocument['tasks'][number] | null {
  return taskRuleSchema.safeParse(objectIn(kept)).data ?? null;
}

function objectIn(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}
