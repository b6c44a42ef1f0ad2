import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
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
import { meetings } from './meetings';
import { groupPolicies } from './policies';
import { workgroups } from './workgroups';

export const threadSubjects = ['topic', 'agenda_item', 'decision', 'template', 'report'] as const;

const inGroup = () => ({
  tenantId: tenantId().references(() => tenants.id),
  id: id(),
  /** The group. */
  scopeId: uuid('scope_id').notNull(),
});

/** What members of a group talk over: a free topic, or something the group has before it. */
export const threads = pgTable(
  'threads',
  {
    ...inGroup(),
    subjectKind: text('subject_kind').notNull().default('topic'),
    subjectId: uuid('subject_id'),
    title: text('title').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    /** Every member is asked to confirm that she has read it. */
    mustRead: boolean('must_read').notNull().default(false),
    posts: integer('posts').notNull().default(0),
    lastPostAt: instant('last_post_at').notNull().defaultNow(),
    closedAt: instant('closed_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('threads_group').on(t.scopeId, t.lastPostAt),
    index('threads_subject').on(t.scopeId, t.subjectId),
    uniqueIndex('threads_once')
      .on(t.tenantId, t.scopeId, t.subjectKind, t.subjectId)
      .where(sql`subject_id is not null`),
    foreignKey({
      name: 'threads_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('threads_subject_kind', oneOf('subject_kind', threadSubjects)),
    ...groupPolicies(),
  ],
).enableRLS();

const ofThread = () => ({ ...inGroup(), threadId: uuid('thread_id').notNull() });

export const posts = pgTable(
  'posts',
  {
    ...ofThread(),
    /** Counted within the thread. */
    number: integer('number').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    library: text('library').notNull(),
    body: text('body').notNull(),
    /** People named in it: `{ id, name }[]`. */
    mentions: jsonb('mentions').notNull().default([]),
    removedAt: instant('removed_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('posts_thread').on(t.scopeId, t.threadId, t.number),
    uniqueIndex('posts_number').on(t.tenantId, t.threadId, t.number),
    foreignKey({
      name: 'posts_thread_key',
      columns: [t.tenantId, t.threadId],
      foreignColumns: [threads.tenantId, threads.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();

/** How far a person has read a thread, and when she confirmed that she has. */
export const threadReads = pgTable(
  'thread_reads',
  {
    ...ofThread(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    readNumber: integer('read_number').notNull().default(0),
    confirmedAt: instant('confirmed_at'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('thread_reads_thread').on(t.scopeId, t.threadId, t.personId),
    uniqueIndex('thread_reads_once').on(t.tenantId, t.threadId, t.personId),
    foreignKey({
      name: 'thread_reads_thread_key',
      columns: [t.tenantId, t.threadId],
      foreignColumns: [threads.tenantId, threads.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();

export const fileSubjects = ['group', 'meeting', 'post'] as const;

/** A file of a group; its bytes lie under FILES_DIR by tenant and id. */
export const groupFiles = pgTable(
  'group_files',
  {
    ...inGroup(),
    subjectKind: text('subject_kind').notNull().default('group'),
    subjectId: uuid('subject_id'),
    name: text('name').notNull(),
    /** What its bytes say it is. */
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    uploadedById: uuid('uploaded_by_id').notNull(),
    uploadedByName: text('uploaded_by_name').notNull(),
    /** Guests of its meeting see it too. */
    forGuests: boolean('for_guests').notNull().default(false),
    deletedAt: instant('deleted_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('group_files_group').on(t.scopeId, t.subjectId, t.createdAt),
    foreignKey({
      name: 'group_files_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('group_files_subject_kind', oneOf('subject_kind', fileSubjects)),
    ...groupPolicies(),
  ],
).enableRLS();

/** Somebody without an account who is let into one meeting by a link of her own. */
export const meetingGuests = pgTable(
  'meeting_guests',
  {
    ...inGroup(),
    meetingId: uuid('meeting_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    organisation: text('organisation'),
    linkId: uuid('link_id'),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    attended: boolean('attended').notNull().default(false),
    openedAt: instant('opened_at'),
    opens: integer('opens').notNull().default(0),
    lastOpenedAt: instant('last_opened_at'),
    /** When somebody last asked for a code in another browser. */
    triedAt: instant('tried_at'),
    revokedAt: instant('revoked_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('meeting_guests_meeting').on(t.scopeId, t.meetingId),
    foreignKey({
      name: 'meeting_guests_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    foreignKey({
      name: 'meeting_guests_meeting_key',
      columns: [t.tenantId, t.meetingId],
      foreignColumns: [meetings.tenantId, meetings.id],
    }),
    check('meeting_guests_answer', oneOf('answer', ['coming', 'absent'])),
    ...groupPolicies(),
  ],
).enableRLS();
