import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isRole, ok, type Result, type Role } from '@sklaida/kernel';

/** `from` is an instant as the database wrote it: it names the grant and must come back unchanged. Days are days in Lithuania. */
export type RoleGrant = {
  role: Role;
  from: string;
  begun: boolean;
  firstDay: IsoDate;
  lastDay: IsoDate | null;
};

/** Somebody with a place in the library, now or soon. */
export type Place = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  jobTitle: string | null;
  validFrom: string;
  /** The last day. */
  validUntil: string | null;
  /** Null for those who may not know. */
  secondFactor: boolean | null;
  grants: RoleGrant[];
};

/** Everybody with a place in the entered library, by surname, with the roles they hold and will hold. */
export async function listPlaces(tx: TenantTx): Promise<Place[]> {
  const rows = await rowsOf<{
    id: string;
    first_name: string;
    last_name: string;
    email: string;
    job_title: string | null;
    valid_from: string;
    valid_until: string | null;
    second_factor: boolean | null;
    grants: RoleGrant[];
  }>(
    tx,
    sql`select id, first_name, last_name, email, job_title, valid_from::text, valid_until::text, second_factor, grants
    from identity.staff_list()`,
  );
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    jobTitle: row.job_title,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    secondFactor: row.second_factor,
    grants: row.grants,
  }));
}

/** The roles with which the entered person gives roles here: her own, and the director's while the library has none. */
export async function listGrantingRoles(tx: TenantTx): Promise<Role[]> {
  const [row] = await rowsOf<{ roles: string[] }>(tx, sql`select identity.may_grant_now() as roles`);
  return (row?.roles ?? []).filter(isRole);
}

const grantProblems = [
  'not-allowed',
  'yourself',
  'does-not-fit',
  'beyond',
  'unknown',
  'parents-staff',
  'order',
  'already',
  'last',
  'open-work',
] as const;
export type RightsProblem = (typeof grantProblems)[number];

function answer(rows: { outcome: string }[]): Result<null, RightsProblem> {
  const outcome = rows[0]?.outcome;
  const problem = grantProblems.find((one) => one === outcome);
  return problem ? fail(problem) : ok(null);
}

/** The instants between which a role holds: from the beginning of a day to the end of another, as Lithuania counts them. */
const dayBegins = (day: IsoDate | null) => sql`(${day}::date)::timestamp at time zone 'Europe/Vilnius'`;
const dayEnds = (day: IsoDate | null) => sql`(${day}::date + 1)::timestamp at time zone 'Europe/Vilnius'`;

/** Gives a colleague a role from a day (today: at once) through a day, or without end. Her sessions end when it begins at once. */
export async function grantRole(
  tx: TenantTx,
  grant: { personId: string; role: Role; firstDay: IsoDate | null; lastDay: IsoDate | null },
): Promise<Result<null, RightsProblem>> {
  return answer(
    await rowsOf(
      tx,
      sql`select identity.grant_role(${grant.personId}, ${grant.role}, ${dayBegins(grant.firstDay)},
        ${dayEnds(grant.lastDay)}) as outcome`,
    ),
  );
}

/** Sets when a role ends: at once, after a day, or never. */
export async function endRole(
  tx: TenantTx,
  grant: { personId: string; role: Role; from: string; lastDay: IsoDate | 'now' | null },
): Promise<Result<null, RightsProblem>> {
  const until = grant.lastDay === 'now' ? sql`now()` : dayEnds(grant.lastDay);
  return answer(
    await rowsOf(
      tx,
      sql`select identity.end_role(${grant.personId}, ${grant.role}, ${grant.from}, ${until}) as outcome`,
    ),
  );
}

export async function changeJobTitle(
  tx: TenantTx,
  change: { personId: string; jobTitle: string },
): Promise<Result<null, RightsProblem>> {
  return answer(
    await rowsOf(
      tx,
      sql`select identity.change_job_title(${change.personId}, ${change.jobTitle}) as outcome`,
    ),
  );
}

export type OpenWork = {
  kind: 'task' | 'assignment' | 'distribution';
  id: string;
  title: string;
  dueOn: string | null;
};

/** What waits for one colleague by name, the earliest first. */
export async function listOpenWork(tx: TenantTx, personId: string): Promise<OpenWork[]> {
  const rows = await rowsOf<{ kind: OpenWork['kind']; id: string; title: string; due_on: string | null }>(
    tx,
    sql`select kind, id, title, due_on::text from identity.open_work(${personId})`,
  );
  return rows.map(({ due_on, ...row }) => ({ ...row, dueOn: due_on }));
}

/** Ends a place in the library at once (`lastDay` null) or after a day; what waits by name goes to the heir. */
export async function leaveLibrary(
  tx: TenantTx,
  leaving: { personId: string; lastDay: string | null; heirId: string | null },
): Promise<Result<null, RightsProblem>> {
  return answer(
    await rowsOf(
      tx,
      sql`select identity.leave(${leaving.personId}, ${leaving.lastDay}, ${leaving.heirId}) as outcome`,
    ),
  );
}
