import { createHash } from 'node:crypto';
import type { ReportBlock } from '@sklaida/insights';

/** A mark of a part as a page showed it: two people may change two parts at once, and only one part of two is a conflict. */
export const markOf = (block: ReportBlock): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(block).sort()))
    .digest('hex')
    .slice(0, 16);
