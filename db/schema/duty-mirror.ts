import {
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
import { edited, id, instant, tenantId } from './columns';
import { tenants } from './directory';
import { privatePolicies } from './policies';

/** A person's job description, read as numbered clauses. */
export const jobDescriptions = pgTable(
  'job_descriptions',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    personId: uuid('person_id').notNull(),
    title: text('title').notNull(),
    approvedOn: date('approved_on'),
    source: text('source').notNull(),
    replacedAt: instant('replaced_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('job_descriptions_person').on(t.tenantId, t.personId),
    ...privatePolicies(),
  ],
).enableRLS();

export const dutyClauses = pgTable(
  'duty_clauses',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    descriptionId: uuid('description_id').notNull(),
    position: integer('position').notNull(),
    number: text('number').notNull(),
    body: text('body').notNull(),
    /** What kinds of work count for it: keys of the evidence the product can find by itself. */
    gathers: jsonb('gathers').notNull().default([]),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('duty_clauses_description').on(t.tenantId, t.descriptionId, t.position),
    foreignKey({
      name: 'duty_clauses_description_key',
      columns: [t.tenantId, t.descriptionId],
      foreignColumns: [jobDescriptions.tenantId, jobDescriptions.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();

/** Evidence a person put under a clause herself, or took away from it. */
export const dutyEvidence = pgTable(
  'duty_evidence',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    clauseId: uuid('clause_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    title: text('title').notNull(),
    happenedOn: date('happened_on').notNull(),
    note: text('note'),
    excludedAt: instant('excluded_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('duty_evidence_subject').on(t.tenantId, t.clauseId, t.subjectKind, t.subjectId),
    foreignKey({
      name: 'duty_evidence_clause',
      columns: [t.tenantId, t.clauseId],
      foreignColumns: [dutyClauses.tenantId, dutyClauses.id],
    }),
    ...privatePolicies(),
  ],
).enableRLS();
