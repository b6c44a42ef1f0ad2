import { comments, reviewMarks, reviews, workgroups } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { type CampaignDocument, campaignDocumentSchema } from './document';

export type ReviewState = 'open' | 'closed' | 'withdrawn';
export type ReviewSubject = 'template' | 'campaign';

export type ReviewRow = {
  id: string;
  tenantId: string;
  groupId: string;
  subjectKind: ReviewSubject;
  subjectId: string;
  title: string;
  note: string | null;
  dueOn: IsoDate;
  state: ReviewState;
  createdAt: Date;
  createdBy: string | null;
};
export type Review = ReviewRow & { document: CampaignDocument };

const columns = {
  id: reviews.id,
  tenantId: reviews.tenantId,
  groupId: reviews.scopeId,
  subjectKind: sql<ReviewSubject>`${reviews.subjectKind}`,
  subjectId: reviews.subjectId,
  title: reviews.title,
  note: reviews.note,
  dueOn: reviews.dueOn,
  state: sql<ReviewState>`${reviews.state}`,
  createdAt: reviews.createdAt,
  createdBy: reviews.createdBy,
};

/** Reviews of the groups a person sits in, those that still wait first. */
export async function listReviews(
  tx: TenantTx,
  filter: { groups: string[]; subjectId?: string },
): Promise<ReviewRow[]> {
  if (filter.groups.length === 0) return [];
  return tx
    .select(columns)
    .from(reviews)
    .where(
      and(
        inArray(reviews.scopeId, filter.groups),
        filter.subjectId ? eq(reviews.subjectId, filter.subjectId) : undefined,
      ),
    )
    .orderBy(sql`${reviews.state} = 'open' desc`, desc(reviews.createdAt));
}

/** Open reviews that wait for a person’s word: neither *Tinka* nor a comment of hers yet, and not laid by herself. */
export async function listWaitingReviews(
  tx: TenantTx,
  filter: { groups: string[]; personId: string },
): Promise<(ReviewRow & { opened: boolean })[]> {
  if (filter.groups.length === 0) return [];
  const { groups, personId } = filter;
  return tx
    .select({ ...columns, opened: sql<boolean>`${reviewMarks.id} is not null` })
    .from(reviews)
    .leftJoin(
      reviewMarks,
      and(
        eq(reviewMarks.tenantId, reviews.tenantId),
        eq(reviewMarks.reviewId, reviews.id),
        eq(reviewMarks.personId, personId),
      ),
    )
    .where(
      and(
        inArray(reviews.scopeId, groups),
        eq(reviews.state, 'open'),
        isNull(reviewMarks.fitsAt),
        sql`${reviews.createdBy} is distinct from ${personId}`,
        sql`not exists (select from ${comments} where ${comments.subjectKind} = 'review' and ${comments.subjectId} = ${reviews.id}
          and ${comments.tenantId} = ${reviews.tenantId} and ${comments.authorId} = ${personId})`,
      ),
    )
    .orderBy(asc(reviews.dueOn), asc(reviews.id));
}

export async function findReview(
  tx: TenantTx,
  key: { groups: string[]; id: string },
): Promise<Review | null> {
  if (key.groups.length === 0) return null;
  const [row] = await tx
    .select({ ...columns, document: reviews.document })
    .from(reviews)
    .where(and(inArray(reviews.scopeId, key.groups), eq(reviews.id, key.id)));
  return row ? { ...row, document: campaignDocumentSchema.parse(row.document) } : null;
}

export type ReviewMark = { personId: string; name: string; openedAt: Date; fitsAt: Date | null };

export async function listMarks(tx: TenantTx, review: ReviewRow): Promise<ReviewMark[]> {
  return tx
    .select({
      personId: reviewMarks.personId,
      name: reviewMarks.personName,
      openedAt: reviewMarks.openedAt,
      fitsAt: reviewMarks.fitsAt,
    })
    .from(reviewMarks)
    .where(
      and(
        eq(reviewMarks.tenantId, review.tenantId),
        eq(reviewMarks.scopeId, review.groupId),
        eq(reviewMarks.reviewId, review.id),
      ),
    );
}

type Signer = { id: string; name: string };

/** The first look is kept; later ones change nothing. With `fits` also *Tinka*, said or taken back. */
export async function markReview(
  tx: TenantTx,
  input: { review: ReviewRow; person: Signer; fits?: boolean },
): Promise<void> {
  const { review, person, fits } = input;
  const fitsAt = fits ? new Date() : null;
  const inserting = tx.insert(reviewMarks).values({
    tenantId: review.tenantId,
    id: uuidv7(),
    scopeId: review.groupId,
    reviewId: review.id,
    personId: person.id,
    personName: person.name,
    fitsAt,
  });
  const target = [reviewMarks.tenantId, reviewMarks.reviewId, reviewMarks.personId];
  if (fits === undefined) await inserting.onConflictDoNothing({ target });
  else await inserting.onConflictDoUpdate({ target, set: { fitsAt } });
}

export type ReviewComment = {
  id: string;
  authorId: string;
  authorName: string;
  body: string;
  blockId: string | null;
  paragraph: number | null;
  settledAt: Date | null;
  createdAt: Date;
};

const ofReview = (review: ReviewRow) =>
  and(
    eq(comments.tenantId, review.tenantId),
    eq(comments.scopeId, review.groupId),
    eq(comments.subjectKind, 'review'),
    eq(comments.subjectId, review.id),
  );

export async function listComments(tx: TenantTx, review: ReviewRow): Promise<ReviewComment[]> {
  return tx
    .select({
      id: comments.id,
      authorId: comments.authorId,
      authorName: comments.authorName,
      body: comments.body,
      blockId: comments.blockId,
      paragraph: comments.paragraph,
      settledAt: comments.settledAt,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(ofReview(review))
    .orderBy(asc(comments.createdAt), asc(comments.id));
}

/** `id` comes from the form: sent twice, said once. */
export async function addComment(
  tx: TenantTx,
  input: {
    review: ReviewRow;
    id: string;
    author: Signer;
    body: string;
    blockId: string | null;
    paragraph: number | null;
  },
): Promise<void> {
  const { review, author, ...said } = input;
  await tx
    .insert(comments)
    .values({
      ...said,
      tenantId: review.tenantId,
      scopeId: review.groupId,
      subjectKind: 'review',
      subjectId: review.id,
      authorId: author.id,
      authorName: author.name,
    })
    .onConflictDoNothing();
}

export async function settleComment(
  tx: TenantTx,
  input: { review: ReviewRow; id: string; settled: boolean },
): Promise<boolean> {
  const done = await tx
    .update(comments)
    .set({ settledAt: input.settled ? sql`coalesce(${comments.settledAt}, now())` : null })
    .where(and(ofReview(input.review), eq(comments.id, input.id)))
    .returning({ id: comments.id });
  return done.length === 1;
}

/** A person takes her own words back. */
export async function removeComment(
  tx: TenantTx,
  input: { review: ReviewRow; id: string; authorId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(comments)
    .where(and(ofReview(input.review), eq(comments.id, input.id), eq(comments.authorId, input.authorId)))
    .returning({ id: comments.id });
  return gone.length === 1;
}

export type GroupPerson = { personId: string; name: string; library: string; lead: boolean };

/** Who sits in a group the person herself sits in; nobody for any other. */
export async function listGroupPeople(tx: TenantTx, groupId: string): Promise<GroupPerson[]> {
  const rows = await rowsOf<{ person_id: string; name: string; library: string; lead: boolean }>(
    tx,
    sql`select * from carry.group_people(${groupId})`,
  );
  return rows.map(({ person_id, ...rest }) => ({ personId: person_id, ...rest }));
}

/** Groups hosted by the tenant that the person sits in. */
export async function listGroups(
  tx: TenantTx,
  filter: { tenantId: string; groups: string[] },
): Promise<{ id: string; name: string }[]> {
  if (filter.groups.length === 0) return [];
  return tx
    .select({ id: workgroups.id, name: workgroups.name })
    .from(workgroups)
    .where(and(eq(workgroups.tenantId, filter.tenantId), inArray(workgroups.id, filter.groups)))
    .orderBy(sql`${workgroups.name} collate "lt-x-icu"`);
}

type OpenRefusal = 'no-group' | 'not-found' | 'wrong-state' | 'nothing-new' | 'already';

/** Source: `carry.open_review`. Returns how many letters were queued. */
export async function openReview(
  tx: TenantTx,
  input: {
    id: string;
    groupId: string;
    subject: { kind: ReviewSubject; id: string };
    note: string;
    dueOn: IsoDate;
    origin: string;
    letter: Record<string, unknown>;
  },
): Promise<Result<{ letters: number }, OpenRefusal>> {
  const [row] = await rowsOf<{ done: { outcome: 'ok' | OpenRefusal; letters: number } }>(
    tx,
    sql`select carry.open_review(${input.id}, ${input.groupId}, ${input.subject.kind}, ${input.subject.id}, ${input.note},
      ${input.dueOn}, ${input.origin}, ${JSON.stringify(input.letter)}::jsonb) as done`,
  );
  if (!row) throw new Error('opening a review returned nothing');
  return row.done.outcome === 'ok' ? ok({ letters: row.done.letters }) : fail(row.done.outcome);
}

/** Source: `carry.end_review`. */
export async function endReview(
  tx: TenantTx,
  input: { id: string; to: 'closed' | 'withdrawn' },
): Promise<Result<null, 'not-found' | 'wrong-state'>> {
  const [row] = await rowsOf<{ done: 'ok' | 'not-found' | 'wrong-state' }>(
    tx,
    sql`select carry.end_review(${input.id}, ${input.to}) as done`,
  );
  return !row || row.done === 'ok' ? ok(null) : fail(row.done);
}

/** Source: `carry.gather_group`. `added` joined now, `found` of the addresses belong to people who may sit in the group. */
export async function gatherGroup(
  tx: TenantTx,
  input: { id: string; name: string; emails: string[] },
): Promise<Result<{ added: number; found: number }, 'not-found'>> {
  const [row] = await rowsOf<{ done: { outcome: 'ok' | 'not-found'; added: number; found: number } }>(
    tx,
    sql`select carry.gather_group(${input.id}, ${input.name},
      array(select jsonb_array_elements_text(${JSON.stringify(input.emails)}::jsonb))) as done`,
  );
  if (!row || row.done.outcome === 'not-found') return fail('not-found');
  const { added, found } = row.done;
  return ok({ added, found });
}
