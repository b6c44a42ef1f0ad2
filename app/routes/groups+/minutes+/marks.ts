export const minutesMarks = {
  planned: { tone: 'idle', icon: 'calendar' },
  agenda_published: { tone: 'go', icon: 'text' },
  held: { tone: 'go', icon: 'pen' },
  minutes_draft: { tone: 'wait', icon: 'people' },
  minutes_approved: { tone: 'done', icon: 'check' },
  cancelled: { tone: 'stop', icon: 'declined' },
} as const;
