import { fail, ok, type Result } from '@sklaida/kernel';
import {
  type Block,
  type CampaignDocument,
  type ChannelKey,
  documentLimits,
  hasTitle,
  type TaskRule,
} from './document';

/** An empty text at the end of its channel; `too-many` past 200. The same id twice is one text. */
export function addBlock(
  document: CampaignDocument,
  at: { id: string; channel: ChannelKey },
): Result<CampaignDocument, 'too-many'> {
  return putBlock(document, { ...at, mode: 'free', title: hasTitle(at.channel) ? '' : null, body: '' });
}

/** Puts a text into its place among all: a new one, or one that was taken away. */
export function putBlock(
  document: CampaignDocument,
  block: Block,
  place = document.blocks.length,
): Result<CampaignDocument, 'too-many'> {
  if (document.blocks.some((one) => one.id === block.id)) return ok(document);
  if (document.blocks.length >= documentLimits.blocks) return fail('too-many');
  const blocks = [...document.blocks];
  blocks.splice(Math.max(0, Math.min(place, blocks.length)), 0, block);
  return ok({ ...document, blocks });
}

export function removeBlock(document: CampaignDocument, id: string): CampaignDocument {
  return { ...document, blocks: document.blocks.filter((one) => one.id !== id) };
}

/** One place up or down among the texts of its own channel; at the edge it stays. */
export function moveBlock(document: CampaignDocument, id: string, by: -1 | 1): CampaignDocument {
  const from = document.blocks.findIndex((one) => one.id === id);
  const moved = document.blocks[from];
  if (!moved) return document;
  for (let to = from + by; to >= 0 && to < document.blocks.length; to += by) {
    const other = document.blocks[to];
    if (other?.channel !== moved.channel) continue;
    const blocks = [...document.blocks];
    blocks[from] = other;
    blocks[to] = moved;
    return { ...document, blocks };
  }
  return document;
}

export function changeBlock(
  document: CampaignDocument,
  id: string,
  change: Pick<Block, 'mode' | 'title' | 'body'>,
): CampaignDocument {
  return {
    ...document,
    blocks: document.blocks.map((one) =>
      one.id === id ? { ...one, ...change, title: hasTitle(one.channel) ? change.title : null } : one,
    ),
  };
}

/** Writes a task, new or known by its id; `too-many` past 60. */
export function putTask(document: CampaignDocument, task: TaskRule): Result<CampaignDocument, 'too-many'> {
  if (document.tasks.some((one) => one.id === task.id)) {
    return ok({ ...document, tasks: document.tasks.map((one) => (one.id === task.id ? task : one)) });
  }
  if (document.tasks.length >= documentLimits.tasks) return fail('too-many');
  return ok({ ...document, tasks: [...document.tasks, task] });
}

export function removeTask(document: CampaignDocument, id: string): CampaignDocument {
  return { ...document, tasks: document.tasks.filter((one) => one.id !== id) };
}
