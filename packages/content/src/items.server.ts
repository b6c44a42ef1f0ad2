import { contentItems } from '@sklaida/db/schema';
import { type GuestTx, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, normaliseText, ok, type Result } from '@sklaida/kernel';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { ItemState } from './item-states';
import { keepVersion, type VersionCause } from './item-versions.server';

export type ContentItem = {
  id: string;
  adoptionId: string;
  blockId: string;
  channel: string;
  mode: 'free' | 'locked' | 'optional';
  position: number;
  origin: 'region' | 'own';
  /** The region took the block away; the library's text of it stays. */
  gone: boolean;
  /** Since when the library does without it; such a text goes nowhere. */
  putAsideAt: Date | null;
  baseTitle: string | null;
  baseBody: string;
  title: string | null;
  body: string;
  state: ItemState;
  publishedAt: Date | null;
  publishedUrl: string | null;
  updatedAt: Date;
  version: number;
};

const columns = {
  id: contentItems.id,
  adoptionId: contentItems.adoptionId,
  blockId: contentItems.blockId,
  channel: contentItems.channel,
  mode: sql<ContentItem['mode']>`${contentItems.mode}`,
  position: contentItems.position,
  origin: sql<ContentItem['origin']>`${contentItems.origin}`,
  gone: contentItems.gone,
  putAsideAt: contentItems.putAsideAt,
  baseTitle: contentItems.baseTitle,
  baseBody: contentItems.baseBody,
  title: contentItems.title,
  body: contentItems.body,
  state: sql<ItemState>`${contentItems.state}`,
  publishedAt: contentItems.publishedAt,
  publishedUrl: contentItems.publishedUrl,
  updatedAt: contentItems.updatedAt,
  version: contentItems.version,
};

/** The texts of one adoption in the order of the campaign. */
export async function listItems(
  tx: TenantTx | GuestTx,
  key: { tenantId: string; adoptionId: string },
): Promise<ContentItem[]> {
  return tx
    .select(columns)
    .from(contentItems)
    .where(and(eq(contentItems.tenantId, key.tenantId), eq(contentItems.adoptionId, key.adoptionId)))
    .orderBy(asc(contentItems.position), asc(contentItems.id));
}

export async function findItem(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<ContentItem | null> {
  const [row] = await tx
    .select(columns)
    .from(contentItems)
    .where(and(eq(contentItems.tenantId, key.tenantId), eq(contentItems.id, key.id)));
  return row ?? null;
}

/**
 * Writes if nobody wrote since `version` was read; `stale` carries the colleague's text, so that both can be shown. What stood there
 * is kept among the earlier texts; saves that a pause between two keys makes are one change of one person.
 */
export async function saveItem(
  tx: TenantTx,
  input: {
    tenantId: string;
    id: string;
    version: number;
    personId: string;
    title: string | null;
    body: string;
    cause?: VersionCause;
    /** Saved by itself while somebody types. */
    typing?: boolean;
  },
): Promise<Result<{ version: number }, 'not-found' | 'stale'>> {
  const title = input.title === null ? null : normaliseText(input.title);
  const body = normaliseText(input.body);
  const before = await findItem(tx, input);
  if (before?.version === input.version && (before.title !== title || before.body !== body))
    await keepVersion(tx, {
      tenantId: input.tenantId,
      itemId: input.id,
      title: before.title,
      body: before.body,
      cause: input.cause ?? 'edit',
      typing: input.typing ?? false,
      personId: input.personId,
    });
  const [written] = await tx
    .update(contentItems)
    .set({
      title,
      body,
      updatedBy: input.personId,
      updatedAt: sql`now()`,
      version: sql`${contentItems.version} + 1`,
    })
    .where(
      and(
        eq(contentItems.tenantId, input.tenantId),
        eq(contentItems.id, input.id),
        eq(contentItems.version, input.version),
      ),
    )
    .returning({ version: contentItems.version });
  if (written) return ok(written);
  const present = await findItem(tx, input);
  return present ? fail('stale', present) : fail('not-found');
}

/** Moves all texts of an adoption that stand in one of `from` and are not put aside; the adoption's own step decided that they may. */
export async function moveItems(
  tx: TenantTx,
  input: { tenantId: string; adoptionId: string; from: readonly ItemState[]; to: ItemState },
): Promise<void> {
  await tx
    .update(contentItems)
    .set({ state: input.to, updatedAt: sql`now()` })
    .where(
      and(
        eq(contentItems.tenantId, input.tenantId),
        eq(contentItems.adoptionId, input.adoptionId),
        inArray(contentItems.state, [...input.from]),
        isNull(contentItems.putAsideAt),
      ),
    );
}

/** Marks one approved text as out in the world; a second press keeps the first day. */
export async function publishItem(
  tx: TenantTx,
  input: { tenantId: string; id: string; url: string | null },
): Promise<Result<null, 'not-found' | 'wrong-state'>> {
  const published = await tx
    .update(contentItems)
    .set({
      state: 'published',
      publishedAt: sql`coalesce(${contentItems.publishedAt}, now())`,
      publishedUrl: input.url,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(contentItems.tenantId, input.tenantId),
        eq(contentItems.id, input.id),
        inArray(contentItems.state, ['approved', 'published']),
        isNull(contentItems.putAsideAt),
      ),
    )
    .returning({ id: contentItems.id });
  if (published.length === 1) return ok(null);
  return (await findItem(tx, input)) ? fail('wrong-state') : fail('not-found');
}
