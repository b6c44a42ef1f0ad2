import type { IsoDate } from '@sklaida/kernel';
import type { CampaignDocument } from '../templates/document';

/**
 * What is merged: a campaign's document with its days. A library's copy has the same shape: its blocks are its texts as they
 * stand, a task's `offsetDays` is counted from the campaign's first day, and `heldOn` is the day it chose for itself
 * (null where none is chosen, and for the region always).
 */
export type LivingDocument = CampaignDocument & {
  days: {
    startsOn: IsoDate;
    endsOn: IsoDate;
    answerBy: IsoDate;
    reportBy: IsoDate;
    heldOn: IsoDate | null;
  };
};

export type MergeSubject = 'document' | 'school' | 'block' | 'task' | 'day';

/**
 * A place where the two sides do not agree. What the library wrote stays where it was, except in a locked block, where its
 * words live on in `ours` only. A null text means: it is not there on that side.
 */
export type MergeConflict = {
  subject: MergeSubject;
  /** Id of the block or the task; `document`, `school`, or the name of the day. */
  subjectId: string;
  /** `title`, `body`, `post`, `offsetDays`…; `block`, `task` or `school` for the whole; `order` for the order of blocks or tasks. */
  field: string;
  /**
   * `both-changed`: each side wrote something else. `removed-upstream`: the region took away what is edited here; it stays, free.
   * `removed-here`: the region edited what is taken away here; it stays out. `both-added`: one id, two texts. `locked`: the
   * region's word holds, ours is only listed.
   */
  kind: 'both-changed' | 'removed-upstream' | 'removed-here' | 'both-added' | 'locked';
  base: string | null;
  upstream: string | null;
  ours: string | null;
  /** Whether the words of both can stand in one text, as `mergeWords(…).both`. Found out when first asked. */
  readonly bothFit: boolean;
};

/** What a merge did at one place: `before` is the library's, `after` the merged. */
export type Applied = {
  subject: MergeSubject;
  subjectId: string;
  field: string;
  /**
   * `updated`: untouched here, now the region's. `kept`: touched here only. `added`, `removed`: whole blocks and tasks.
   * `moved`: the region's order taken (`order`), or a block of ours that the region added too got the region's id (`id`).
   * `shifted`: a day moved with the region's, the distance chosen here kept. `locked`: the region's word over ours.
   */
  how: 'updated' | 'kept' | 'added' | 'removed' | 'moved' | 'shifted' | 'locked';
  before: string | null;
  after: string | null;
};

export type Merged = { document: LivingDocument; conflicts: MergeConflict[]; applied: Applied[] };
