export const reviewMarks = {
  open: { tone: 'wait', icon: 'people' },
  closed: { tone: 'done', icon: 'check' },
  withdrawn: { tone: 'idle', icon: 'returned' },
} as const;
