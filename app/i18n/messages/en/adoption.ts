import type { adoption as original } from '../lt/adoption';
import type { Words } from '../words';

export const adoption: Words<typeof original> = {
  join: 'We will take part',
  decline: 'Not this time',
  adapt: 'Adapt the texts',
  submit: 'Send for approval',
  approve: 'Approve',
  returnForChanges: 'Return for changes',
  publish: 'Mark as published',
  copy: 'Copy the text',
  report: 'Record results',
  stepsLabel: 'Steps of the campaign',
  steps: {
    place: 'Place and time',
    texts: 'Texts',
    approval: 'Approval',
    publishing: 'Publishing',
    results: 'Results',
  },
  regionText: 'The region’s text',
  changedByUs: 'Changed by us',
  locked: 'Locked by the region',
  optional: 'Optional',
};
