import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

/**
 * A notice, and with `mail` a letter, to every other member of the entered group. With the same key nobody is told twice. Source:
 * `carry.tell_members`; `path` follows the group's address.
 */
export async function tellOfMeeting(
  tx: TenantTx,
  input: {
    key: string;
    id: string;
    data: Record<string, unknown>;
    origin: string;
    path: string;
    mail: { kind: string; props: Record<string, unknown> };
  },
): Promise<number> {
  const { key, id, data, origin, path, mail } = input;
  const [row] = await rowsOf<{ letters: number }>(
    tx,
    sql`select carry.tell_members(${key}, 'meeting', 'meeting', ${id}, ${JSON.stringify(data)}::jsonb, ${origin}, ${path},
      ${JSON.stringify(mail)}::jsonb) as letters`,
  );
  return Number(row?.letters ?? 0);
}
