import type { states as original } from '../lt/states';
import type { Words } from '../words';

export const states: Words<typeof original> = {
  campaign: {
    draft: 'In preparation',
    workgroup_review: 'With the workgroup',
    open: 'Inviting libraries',
    running: 'Running',
    reporting: 'Collecting results',
    closed: 'Completed',
    archived: 'Archived',
    cancelled: 'Cancelled',
  },
  template: {
    draft: 'In preparation',
    workgroup_review: 'With the workgroup',
    published: 'Published',
    revised: 'Revised',
    retired: 'No longer used',
  },
  adoption: {
    invited: 'Invited',
    localising: 'Being adapted',
    submitted: 'Sent for approval',
    changes_requested: 'Returned for changes',
    approved: 'Approved',
    published: 'Published',
    reported: 'Results sent',
    declined: 'Not taking part',
    lapsed: 'Results not sent',
  },
  content: {
    idea: 'Idea',
    draft: 'Draft',
    in_review: 'In review',
    changes_requested: 'Returned for changes',
    approved: 'Approved',
    scheduled: 'Scheduled',
    published: 'Published',
    measured: 'Measured',
    archived: 'Archived',
    withdrawn: 'Withdrawn',
  },
  task: {
    open: 'Planned',
    late: 'Late',
    done: 'Done',
    dropped: 'Cancelled',
  },
  school: {
    invited: 'invited',
    taking_part: 'taking part',
    published: 'published',
  },
  participating: 'You are taking part',
};
