/** A group as its door names it: its own id, and the tenant that hosts it. */
export type GroupKey = { id: string; tenantId: string };
export type Signer = { id: string; name: string };

export const agendaKinds = ['topic', 'decisions', 'results', 'proposal', 'other'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export const meetingKinds = ['meeting', 'sitting'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const attendanceAnswers = ['comes', 'stays_away', 'sends'] as const;
export type AttendanceAnswer = (typeof attendanceAnswers)[number];
