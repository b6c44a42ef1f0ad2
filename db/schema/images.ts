import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { edited, id, instant, oneOf, shared, shares, tenantId } from './columns';
import { tenants } from './directory';
import { sharedPolicies } from './policies';

/** A picture with its alternative text; the file lies under FILES_DIR by tenant and id, without any metadata of its camera. */
export const images = pgTable(
  'images',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: id(),
    ...shared(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** The block it stands beside; null when it belongs to the whole. */
    blockId: text('block_id'),
    name: text('name').notNull(),
    alt: text('alt').notNull(),
    credit: text('credit'),
    showsPeople: boolean('shows_people').notNull().default(false),
    /** On what ground people may be shown. */
    consent: text('consent'),
    format: text('format').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    deletedAt: instant('deleted_at'),
    ...edited(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('images_subject').on(t.tenantId, t.subjectKind, t.subjectId),
    index('images_scope').on(t.scopeId, t.subjectId),
    check('images_share', oneOf('share', shares)),
    check('images_subject_kind', oneOf('subject_kind', ['template', 'campaign', 'adoption', 'library'])),
    ...sharedPolicies(),
  ],
).enableRLS();
