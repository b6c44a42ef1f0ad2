import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import type { TestDatabase } from '../setup/database';
import { smallCampaign } from './documents';
import { type Place, the } from './world';

type Tx = postgres.TransactionSql;
export const origin = 'https://sklaida.example';
export const letter = { campaign: 'Šviesa skaitant' };
/** What stays at home: typed by the library into places the coordinator must never see. */
export const secret = 'TIK SAVIEMS';

/** The server's error code of something that must be refused. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** The steps of a campaign as its people take them, each in a committed transaction of their own tenant. */
export function campaignSteps(now: {
  db: () => TestDatabase;
  app: () => postgres.Sql;
  association: () => Place;
  campaign: () => string;
}) {
  const { db, app, association, campaign } = now;
  /** A committed transaction of this person in their own tenant. */
  async function as<T>(place: Place, work: (sql: Tx) => Promise<T>): Promise<T> {
    return (await app().begin(async (sql) => {
      const door = place.kind === 'association' ? 'association' : 'library';
      const [row] = await sql`select ctx.enter(${place.session}, ${door}, ${place.slug}) as entered`;
      the(row?.entered);
      return work(sql);
    })) as T;
  }
  async function draft(place: Place): Promise<string> {
    const id = uuidv7();
    await as(
      place,
      (
        sql,
      ) => sql`insert into campaigns (tenant_id, id, title, starts_on, ends_on, answer_by, report_by, document)
      values (${place.id}, ${id}, 'Šviesa skaitant', '2027-04-20', '2027-04-27', '2027-04-01', '2027-05-10',
        ${sql.json(smallCampaign())})`,
    );
    return id;
  }
  const launch = (place: Place, id: string, to: Place[]) =>
    as(place, async (sql) => {
      const tenants = to.map((one) => one.id);
      const [row] =
        await sql`select carry.launch(${id}, ${tenants}::uuid[], ${origin}, ${sql.json(letter)}) as counts`;
      return row?.counts as Record<string, number>;
    });
  const adoptionOf = async (place: Place, id = campaign()) => {
    const [row] = await db()
      .owner`select * from adoptions where tenant_id = ${place.id} and campaign_id = ${id}`;
    return the(row);
  };
  const mirrorOf = async (place: Place, id = campaign()) => {
    const [row] = await db()
      .owner`select * from adoption_mirrors where source_tenant_id = ${place.id} and campaign_id = ${id}`;
    return the(row);
  };
  const totalsOf = (reader: Place, id = campaign()) =>
    as(
      reader,
      (sql) => sql`select library_kind, libraries, events, participants from campaign_totals
      where tenant_id = ${reader.id} and campaign_id = ${id} order by 1`,
    );
  const sumsOf = async (id = campaign()) => [
    ...(await as(
      association(),
      (
        sql,
      ) => sql`select source_tenant_id, state, invited, adopted, published, reported, declined, participants
      from region_sums where tenant_id = ${association().id} and campaign_id = ${id} order by title, invited`,
    )),
  ];
  const historyOf = (place: Place, subject: string) =>
    as(
      place,
      (sql) =>
        sql`select action, person_name from history where tenant_id = ${place.id} and subject_id = ${subject} order by at, id`,
    );

  /** The library moves its own part on, as the application does: its row, then the carrying function. */
  const move = (place: Place, state: string, rest: Record<string, unknown> = {}) =>
    as(place, async (sql) => {
      const { id } = await adoptionOf(place);
      await sql`update adoptions set ${sql({ state, ...rest })} where tenant_id = ${place.id} and id = ${id}`;
      await sql`select carry.adoption_state(${id})`;
    });
  const report = (place: Place, participants: number, state = 'reported') =>
    as(place, async (sql) => {
      const { id } = await adoptionOf(place);
      await sql`update adoptions set state = ${state} where tenant_id = ${place.id} and id = ${id}`;
      await sql`insert into results (tenant_id, id, adoption_id, events, participants, note)
      values (${place.id}, ${uuidv7()}, ${id}, 1, ${participants}, ${secret})
      on conflict (tenant_id, adoption_id) do update set participants = excluded.participants`;
      await sql`select carry.results(${id})`;
    });
  const remind = (place: Place, id = campaign(), states = ['invited']) =>
    as(place, async (sql) => {
      const [owner] = await db().owner`select tenant_id from campaigns where id = ${id}`;
      const [row] =
        await sql`select carry.remind(${the(owner).tenant_id}, ${id}, ${states}::text[], ${origin}, ${sql.json(letter)}) as n`;
      return row?.n as number;
    });
  const close = (place: Place, id = campaign()) =>
    as(place, async (sql) => {
      const [row] = await sql`select carry.close(${id}, 'Ačiū', ${origin}, ${sql.json(letter)}) as n`;
      return row?.n as number;
    });
  const aDayLater = () =>
    db().owner`update adoption_mirrors set reminded_at = reminded_at - interval '25 hours'`;

  return {
    as,
    draft,
    launch,
    adoptionOf,
    mirrorOf,
    totalsOf,
    sumsOf,
    historyOf,
    move,
    report,
    remind,
    close,
    aDayLater,
  };
}
