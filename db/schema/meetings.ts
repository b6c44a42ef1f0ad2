import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, tenantId } from './columns';
import { tenants } from './directory';
import { groupPolicies } from './policies';
import { workgroups } from './workgroups';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

const inGroup = () => ({
  tenantId: tenantId().references(() => tenants.id),
  id: id(),
  /** The group. */
  scopeId: uuid('scope_id').notNull(),
});

/** A regular meeting: the rule its days follow and what each of them starts from. */
export const meetingSeries = pgTable(
  'meeting_series',
  {
    ...inGroup(),
    title: text('title').notNull(),
    kind: text('kind').notNull().default('meeting'),
    /** Every how many weeks, or which weekday of which months: `rule` of `@sklaida/workgroups`. */
    rule: jsonb('rule').notNull(),
    startsAt: text('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    place: text('place'),
    link: text('link'),
    agenda: jsonb('agenda').notNull().default([]),
    endsOn: date('ends_on'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('meeting_series_group').on(t.scopeId),
    foreignKey({
      name: 'meeting_series_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('meeting_series_kind', oneOf('kind', ['meeting', 'sitting'])),
    ...groupPolicies(),
  ],
).enableRLS();

export const meetingStates = [
  'planned',
  'agenda_published',
  'held',
  'minutes_draft',
  'minutes_approved',
  'cancelled',
] as const;

export const meetings = pgTable(
  'meetings',
  {
    ...inGroup(),
    seriesId: uuid('series_id'),
    /** The day the series gave; the meeting itself may have been moved. */
    seriesOn: date('series_on'),
    kind: text('kind').notNull().default('meeting'),
    title: text('title').notNull(),
    state: text('state').notNull().default('planned'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    zone: text('zone').notNull().default('Europe/Vilnius'),
    place: text('place'),
    link: text('link'),
    /** The number of its minutes, by year and group; given when it has been held. */
    number: integer('number'),
    chairName: text('chair_name'),
    secretaryName: text('secretary_name'),
    quorum: integer('quorum'),
    publishedAt: instant('published_at'),
    heldAt: instant('held_at'),
    /** Until this day members may object; silence is agreement. */
    objectUntil: date('object_until'),
    approvedAt: instant('approved_at'),
    reason: text('reason'),
    /** Grows with every change members are told of; the sequence of its calendar file. */
    sequence: integer('sequence').notNull().default(0),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('meetings_group').on(t.scopeId, t.startsAt),
    uniqueIndex('meetings_series_day').on(t.tenantId, t.seriesId, t.seriesOn),
    foreignKey({
      name: 'meetings_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('meetings_kind', oneOf('kind', ['meeting', 'sitting'])),
    check('meetings_state', oneOf('state', meetingStates)),
    check('meetings_order', sql`ends_at > starts_at`),
    ...groupPolicies(),
  ],
).enableRLS();

const ofMeeting = () => ({ ...inGroup(), meetingId: uuid('meeting_id').notNull() });

export const agendaKinds = ['topic', 'decisions', 'results', 'proposal', 'other'] as const;

/** The agenda is the form of the minutes: what was said stands under the item it was said about. */
export const agendaItems = pgTable(
  'agenda_items',
  {
    ...ofMeeting(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    kind: text('kind').notNull().default('topic'),
    presenterName: text('presenter_name'),
    plannedMinutes: integer('planned_minutes'),
    /** The words of the minutes as they stand, and the shared text they are read from, folded up to `folded`. */
    notes: text('notes').notNull().default(''),
    seq: integer('seq').notNull().default(0),
    folded: integer('folded').notNull().default(0),
    state: bytes('state'),
    doneAt: instant('done_at'),
    /** Since when it is being talked about, and for how long it was before that. */
    timedAt: instant('timed_at'),
    spentSeconds: integer('spent_seconds').notNull().default(0),
    /** The unfinished item of an earlier meeting this one goes on with. */
    continuesId: uuid('continues_id'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('agenda_items_meeting').on(t.scopeId, t.meetingId, t.position),
    foreignKey({
      name: 'agenda_items_meeting_key',
      columns: [t.tenantId, t.meetingId],
      foreignColumns: [meetings.tenantId, meetings.id],
    }),
    foreignKey({
      name: 'agenda_items_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('agenda_items_kind', oneOf('kind', agendaKinds)),
    ...groupPolicies(),
  ],
).enableRLS();

/** What somebody wrote into the minutes, in the order it was acknowledged; the same key again is the same writing. */
export const minuteUpdates = pgTable(
  'minute_updates',
  {
    ...inGroup(),
    itemId: uuid('item_id').notNull(),
    seq: integer('seq').notNull(),
    key: text('key').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    body: bytes('body').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('minute_updates_seq').on(t.tenantId, t.itemId, t.seq),
    uniqueIndex('minute_updates_key').on(t.tenantId, t.itemId, t.key),
    foreignKey({
      name: 'minute_updates_item',
      columns: [t.tenantId, t.itemId],
      foreignColumns: [agendaItems.tenantId, agendaItems.id],
    }),
    foreignKey({
      name: 'minute_updates_group',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('minute_updates_size', sql`octet_length(body) <= 262144`),
    ...groupPolicies(),
  ],
).enableRLS();

export const attendanceAnswers = ['comes', 'stays_away', 'sends'] as const;

/** What a member answered to the invitation, whether she was there, and what she says of the minutes. */
export const attendances = pgTable(
  'attendances',
  {
    ...ofMeeting(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    library: text('library').notNull(),
    answer: text('answer'),
    deputyName: text('deputy_name'),
    answeredAt: instant('answered_at'),
    attended: boolean('attended').notNull().default(false),
    /** Agreed with the minutes, or what she objects to. */
    agreedAt: instant('agreed_at'),
    objection: text('objection'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('attendances_person').on(t.tenantId, t.meetingId, t.personId),
    foreignKey({
      name: 'attendances_meeting',
      columns: [t.tenantId, t.meetingId],
      foreignColumns: [meetings.tenantId, meetings.id],
    }),
    foreignKey({
      name: 'attendances_group',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('attendances_answer', oneOf('answer', attendanceAnswers)),
    ...groupPolicies(),
  ],
).enableRLS();

/** What a member wants talked about; taken into a meeting it stays here with the meeting's name. */
export const groupTopics = pgTable(
  'group_topics',
  {
    ...inGroup(),
    body: text('body').notNull(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    itemId: uuid('item_id'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('group_topics_group').on(t.scopeId, t.createdAt),
    foreignKey({
      name: 'group_topics_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();
