/** What is said after each step, under `sharing.toast`. */
export const stepToasts = {
  expiry: 'expiry',
  withdraw: 'withdrawn',
  comment: 'said',
  ask: 'said',
  settle: 'settled',
  reopen: 'reopened',
} as const;
