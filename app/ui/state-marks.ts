import type { IconName } from './icon';
import type { Tone } from './tone';

export type StateMark = { tone: Tone; icon: IconName };

const idle = (icon: IconName): StateMark => ({ tone: 'idle', icon });
const go = (icon: IconName): StateMark => ({ tone: 'go', icon });
const wait = (icon: IconName): StateMark => ({ tone: 'wait', icon });
const done = (icon: IconName): StateMark => ({ tone: 'done', icon });
const stop = (icon: IconName): StateMark => ({ tone: 'stop', icon });

/** Tone and icon of each state; the words are in the catalogue under `states`, with the same keys. */
export const stateMarks = {
  campaign: {
    draft: go('pen'),
    workgroup_review: wait('people'),
    open: go('mail'),
    running: go('campaign'),
    reporting: go('box'),
    closed: done('checks'),
    archived: idle('archive'),
    cancelled: stop('x'),
  },
  template: {
    draft: go('pen'),
    workgroup_review: wait('people'),
    published: done('check'),
    revised: go('redo'),
    retired: idle('archive'),
  },
  adoption: {
    invited: idle('mail'),
    localising: go('pen'),
    submitted: wait('clock'),
    changes_requested: stop('returned'),
    approved: done('check'),
    published: done('campaign'),
    reported: done('checks'),
    declined: idle('declined'),
    lapsed: idle('clock'),
  },
  content: {
    idea: idle('idea'),
    draft: idle('pen'),
    in_review: wait('clock'),
    changes_requested: stop('returned'),
    approved: done('check'),
    scheduled: go('calendar'),
    published: done('campaign'),
    measured: done('chart'),
    archived: idle('archive'),
    withdrawn: stop('x'),
  },
  task: {
    open: idle('clock'),
    late: stop('warn'),
    done: done('check'),
    dropped: idle('x'),
  },
} as const;
