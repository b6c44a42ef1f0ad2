import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

type News = {
  /** Of the post: nobody is told of one post twice. */
  key: string;
  threadId: string;
  title: string;
  origin: string;
  mail: { kind: 'discussion'; props: Record<string, unknown> };
};

const pathOf = (threadId: string) => `/discussions/${threadId}`;

/** A notice and a letter to those of these people who sit in the entered group. */
export async function tellNamed(
  tx: TenantTx,
  { people, key, threadId, title, origin, mail }: News & { people: readonly string[] },
): Promise<void> {
  if (people.length === 0) return;
  await rowsOf(
    tx,
    sql`select carry.tell_named((select coalesce(array_agg(value::uuid), '{}') from jsonb_array_elements_text(${JSON.stringify(people)}::jsonb)),
      ${key}, 'mention', 'thread', ${threadId}, ${JSON.stringify({ title })}::jsonb, ${origin}, ${pathOf(threadId)},
      ${JSON.stringify(mail)}::jsonb)`,
  );
}

/** The same to every other member: everybody must read it. */
export async function tellAll(tx: TenantTx, { key, threadId, title, origin, mail }: News): Promise<void> {
  await rowsOf(
    tx,
    sql`select carry.tell_members(${key}, 'must-read', 'thread', ${threadId}, ${JSON.stringify({ title })}::jsonb, ${origin},
      ${pathOf(threadId)}, ${JSON.stringify(mail)}::jsonb)`,
  );
}
