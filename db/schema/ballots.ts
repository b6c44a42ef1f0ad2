import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
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

/** A poll asks, a date poll looks for a day, a vote decides at a meeting, a written vote decides without one. */
export const ballotKinds = ['poll', 'dates', 'vote', 'written'] as const;
export const ballotStates = ['open', 'closed', 'cancelled'] as const;

const inGroup = () => ({
  tenantId: tenantId().references(() => tenants.id),
  id: id(),
  /** The group. */
  scopeId: uuid('scope_id').notNull(),
});

export const ballots = pgTable(
  'ballots',
  {
    ...inGroup(),
    kind: text('kind').notNull(),
    /** What it belongs to: the meeting a date is looked for or the agenda item it decides. */
    meetingId: uuid('meeting_id'),
    itemId: uuid('item_id'),
    question: text('question').notNull(),
    secret: boolean('secret').notNull().default(false),
    many: boolean('many').notNull().default(false),
    state: text('state').notNull().default('open'),
    /** How many must vote; null asks for nobody in particular. */
    quorum: integer('quorum'),
    /** How many were entitled when it was opened. */
    entitled: integer('entitled').notNull().default(0),
    closesOn: date('closes_on'),
    closedAt: instant('closed_at'),
    reason: text('reason'),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('ballots_group').on(t.scopeId, t.state, t.createdAt),
    index('ballots_item').on(t.scopeId, t.itemId),
    foreignKey({
      name: 'ballots_group_key',
      columns: [t.tenantId, t.scopeId],
      foreignColumns: [workgroups.tenantId, workgroups.id],
    }),
    check('ballots_kind', oneOf('kind', ballotKinds)),
    check('ballots_state', oneOf('state', ballotStates)),
    ...groupPolicies(),
  ],
).enableRLS();

const ofBallot = () => ({ ...inGroup(), ballotId: uuid('ballot_id').notNull() });

export const ballotOptions = pgTable(
  'ballot_options',
  {
    ...ofBallot(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    /** Of a vote for, against or abstained; null of words of its own. */
    stance: text('stance'),
    /** Of a date poll. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('ballot_options_ballot').on(t.scopeId, t.ballotId, t.position),
    check('ballot_options_stance', oneOf('stance', ['for', 'against', 'abstain'])),
    foreignKey({
      name: 'ballot_options_ballot_key',
      columns: [t.tenantId, t.ballotId],
      foreignColumns: [ballots.tenantId, ballots.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();

/** Who may vote, and whether she has, whatever she chose. Written when the ballot is opened and by the function that takes the vote. */
export const ballotTurnout = pgTable(
  'ballot_turnout',
  {
    ...ofBallot(),
    personId: uuid('person_id').notNull(),
    personName: text('person_name').notNull(),
    library: text('library').notNull(),
    votedAt: instant('voted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('ballot_turnout_person').on(t.tenantId, t.ballotId, t.personId),
    index('ballot_turnout_ballot').on(t.scopeId, t.ballotId),
    foreignKey({
      name: 'ballot_turnout_ballot_key',
      columns: [t.tenantId, t.ballotId],
      foreignColumns: [ballots.tenantId, ballots.id],
    }),
    ...groupPolicies(),
  ],
).enableRLS();

/** What was chosen. A secret choice names nobody and bears no time. */
export const ballotVotes = pgTable(
  'ballot_votes',
  {
    ...ofBallot(),
    optionId: uuid('option_id').notNull(),
    personId: uuid('person_id'),
    personName: text('person_name'),
    /** Of a day offered: it suits, it would do, it does not. */
    answer: text('answer').notNull().default('yes'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('ballot_votes_ballot').on(t.scopeId, t.ballotId, t.optionId),
    foreignKey({
      name: 'ballot_votes_ballot_key',
      columns: [t.tenantId, t.ballotId],
      foreignColumns: [ballots.tenantId, ballots.id],
    }),
    check('ballot_votes_answer', oneOf('answer', ['yes', 'maybe', 'no'])),
    ...groupPolicies(),
  ],
).enableRLS();
