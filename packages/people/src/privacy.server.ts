import { dataRequests, history } from '@sklaida/db/schema';
import { type IdentityTx, rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type Locale, ok, type Result, type Role, uuidv7 } from '@sklaida/kernel';
import { and, asc, desc, eq } from 'drizzle-orm';

export type RequestKind = 'erasure' | 'correction' | 'restriction' | 'access';
export type RequestState = 'received' | 'done' | 'refused' | 'withdrawn';

export type OwnLibrary = {
  slug: string;
  name: string;
  jobTitle: string | null;
  from: string;
  until: string | null;
  roles: Role[];
  counts: Record<'history' | 'letters' | 'assignments' | 'deputations' | 'comments', number>;
};

/** What each library keeps about the signed-in person, in numbers. */
export async function readOwnLibraries(tx: IdentityTx, sessionHash: string): Promise<OwnLibrary[]> {
  const rows = await rowsOf<{
    slug: string;
    name: string;
    job_title: string | null;
    valid_from: string;
    valid_until: string | null;
    roles: Role[];
    counts: OwnLibrary['counts'];
  }>(tx, sql`select * from identity.own_libraries(${sessionHash})`);
  return rows.map((row) => ({
    slug: row.slug,
    name: row.name,
    jobTitle: row.job_title,
    from: row.valid_from,
    until: row.valid_until,
    roles: row.roles,
    counts: row.counts,
  }));
}

export type OwnRequest = {
  id: string;
  library: string;
  kind: RequestKind;
  state: RequestState;
  answer: string;
  askedAt: Date;
  dueOn: string;
};

export async function listOwnRequests(tx: IdentityTx, sessionHash: string): Promise<OwnRequest[]> {
  const rows = await rowsOf<{
    id: string;
    library_name: string;
    kind: RequestKind;
    state: RequestState;
    answer: string;
    created_at: string;
    due_on: string;
  }>(tx, sql`select * from identity.own_requests(${sessionHash})`);
  return rows.map((row) => ({
    id: row.id,
    library: row.library_name,
    kind: row.kind,
    state: row.state,
    answer: row.answer,
    askedAt: new Date(row.created_at),
    dueOn: row.due_on,
  }));
}

/** Everything kept about the signed-in person; what proves who she is stays out. */
export async function readOwnRecords(
  tx: IdentityTx,
  sessionHash: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await rowsOf<{ records: Record<string, unknown> | null }>(
    tx,
    sql`select identity.own_records(${sessionHash}) || jsonb_build_object('kits', identity.own_kits(${sessionHash}))
      || identity.own_work(${sessionHash}) as records`,
  );
  return row?.records ?? null;
}

export type AskedOfficer = {
  requestId: string;
  slug: string;
  library: string;
  personName: string;
  /** Null where nobody decides yet: the request waits. */
  officer: {
    email: string;
    firstName: string;
    lastName: string;
    vocative: string | null;
    locale: Locale;
  } | null;
};

/** Sends a request to each library that keeps something about the person; one that waits already is not sent twice. */
export async function askAboutData(
  tx: IdentityTx,
  sessionHash: string,
  asked: { kind: RequestKind; body: string; today: string },
): Promise<AskedOfficer[]> {
  const rows = await rowsOf<{
    request_id: string;
    slug: string;
    library_name: string;
    person_name: string;
    email: string | null;
    first_name: string;
    last_name: string;
    vocative: string | null;
    locale: Locale;
  }>(
    tx,
    sql`select * from identity.ask_about_data(${sessionHash}, ${asked.kind}, ${asked.body}, ${asked.today})`,
  );
  return rows.map((row) => ({
    requestId: row.request_id,
    slug: row.slug,
    library: row.library_name,
    personName: row.person_name,
    officer: row.email
      ? {
          email: row.email,
          firstName: row.first_name,
          lastName: row.last_name,
          vocative: row.vocative,
          locale: row.locale,
        }
      : null,
  }));
}

export async function withdrawRequest(tx: IdentityTx, sessionHash: string, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(
    tx,
    sql`select identity.withdraw_request(${sessionHash}, ${id}) as done`,
  );
  return row?.done ?? false;
}

export async function correctName(
  tx: IdentityTx,
  sessionHash: string,
  name: { firstName: string; lastName: string },
): Promise<void> {
  await tx.execute(sql`select identity.correct_name(${sessionHash}, ${name.firstName}, ${name.lastName})`);
}

export type AddressAsked = {
  free: boolean;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: Locale;
  libraryName: string;
};

/** Prepares a code for a new address; whether the address is free is for the letter alone, never for the page. */
export async function askAddress(
  tx: IdentityTx,
  sessionHash: string,
  asked: { id: string; email: string; seconds: number },
): Promise<AddressAsked | null> {
  const [row] = await rowsOf<{
    free: boolean;
    first_name: string;
    last_name: string;
    vocative: string | null;
    locale: Locale;
    library_name: string;
  }>(
    tx,
    sql`select * from identity.ask_address(${sessionHash}, ${asked.id}, ${asked.email}, ${asked.seconds})`,
  );
  if (!row) return null;
  return {
    free: row.free,
    firstName: row.first_name,
    lastName: row.last_name,
    vocative: row.vocative,
    locale: row.locale,
    libraryName: row.library_name,
  };
}

/** Counts a guess before it is looked at. */
export async function tryAddressCode(tx: IdentityTx, id: string): Promise<string | null> {
  const [row] = await rowsOf<{ state: string | null }>(
    tx,
    sql`select identity.try_code(${id}, 'address') as state`,
  );
  return row?.state ?? null;
}

/** The address a code went to, and whether the code is still of use. */
export async function readAddressCode(
  tx: IdentityTx,
  id: string,
): Promise<{ state: string; email: string } | null> {
  const [row] = await rowsOf<{ state: string; email: string }>(
    tx,
    sql`select * from identity.read_code(${id}, 'address')`,
  );
  return row ?? null;
}

export async function takeAddress(
  tx: IdentityTx,
  sessionHash: string,
  id: string,
): Promise<{ former: string; email: string } | null> {
  const [row] = await rowsOf<{ former: string; email: string }>(
    tx,
    sql`select * from identity.use_address(${sessionHash}, ${id})`,
  );
  return row ?? null;
}

export type DataRequest = {
  id: string;
  personId: string;
  personName: string;
  kind: RequestKind;
  body: string;
  state: RequestState;
  answer: string;
  askedAt: Date;
  dueOn: string;
  decidedAt: Date | null;
  version: number;
};

/** Whether the person at work here answers requests about data. */
export async function decidesPrivacy(tx: TenantTx): Promise<boolean> {
  const [row] = await rowsOf<{ yes: boolean }>(tx, sql`select identity.decides_privacy() as yes`);
  return row?.yes ?? false;
}

/** Requests to the library: those that wait first, the soonest due on top. */
export async function listRequests(
  tx: TenantTx,
  filter: { tenantId: string; limit: number },
): Promise<DataRequest[]> {
  const rows = await tx
    .select()
    .from(dataRequests)
    .where(eq(dataRequests.tenantId, filter.tenantId))
    .orderBy(desc(sql`${dataRequests.state} = 'received'`), asc(dataRequests.dueOn), desc(dataRequests.id))
    .limit(filter.limit);
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    personName: row.personName,
    kind: row.kind as RequestKind,
    body: row.body,
    state: row.state as RequestState,
    answer: row.answer,
    askedAt: row.createdAt,
    dueOn: row.dueOn,
    decidedAt: row.decidedAt,
    version: row.version,
  }));
}

export type RequestAddress = {
  email: string;
  firstName: string;
  lastName: string;
  vocative: string | null;
  locale: Locale;
};

/** Where to write the answer; null when the account is gone or the reader does not decide. */
export async function findRequestAddress(tx: TenantTx, requestId: string): Promise<RequestAddress | null> {
  const [row] = await rowsOf<{
    email: string;
    first_name: string;
    last_name: string;
    vocative: string | null;
    locale: Locale;
  }>(tx, sql`select * from identity.request_address(${requestId})`);
  if (!row) return null;
  const { first_name: firstName, last_name: lastName, ...rest } = row;
  return { ...rest, firstName, lastName };
}

export type DecideProblem = 'unknown' | 'decided' | 'last' | 'not-allowed';

/** Answers a request in words: done or refused. */
export async function answerRequest(
  tx: TenantTx,
  answered: {
    tenantId: string;
    id: string;
    version: number;
    state: 'done' | 'refused';
    answer: string;
    personId: string;
  },
): Promise<Result<null, DecideProblem>> {
  if (!(await decidesPrivacy(tx))) return fail('not-allowed');
  const [hit] = await tx
    .update(dataRequests)
    .set({
      state: answered.state,
      answer: answered.answer,
      decidedBy: answered.personId,
      decidedAt: sql`now()`,
      updatedAt: sql`now()`,
      version: sql`${dataRequests.version} + 1`,
    })
    .where(
      and(
        eq(dataRequests.tenantId, answered.tenantId),
        eq(dataRequests.id, answered.id),
        eq(dataRequests.version, answered.version),
        eq(dataRequests.state, 'received'),
      ),
    )
    .returning({ id: dataRequests.id });
  if (!hit) return fail('decided');
  await tx.insert(history).values({
    tenantId: answered.tenantId,
    id: uuidv7(),
    subjectKind: 'data_request',
    subjectId: answered.id,
    action: answered.state === 'done' ? 'answer' : 'refuse',
  });
  return ok(null);
}

/** Carries out an erasure; `{n}` in the pattern becomes the number of the person among those who left the library's records. */
export async function erasePerson(
  tx: TenantTx,
  erased: { requestId: string; version: number; answer: string; pattern: string },
): Promise<Result<'here' | 'everywhere', DecideProblem>> {
  const [row] = await rowsOf<{ outcome: 'here' | 'everywhere' | DecideProblem }>(
    tx,
    sql`select identity.erase_person(${erased.requestId}, ${erased.version}, ${erased.answer}, ${erased.pattern}) as outcome`,
  );
  const outcome = row?.outcome ?? 'unknown';
  return outcome === 'here' || outcome === 'everywhere' ? ok(outcome) : fail(outcome);
}
