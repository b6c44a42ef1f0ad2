import postgres from 'postgres';

/**
 * Makes the person of an address an administrator of the installation, as the owner: no login role of the application can. Her earlier
 * links from the command line end; `linkId` is what the next one is derived from, for a day.
 *
 * @param url a connection that may act as the owner: the migrator's, or the one that made the roles
 */
export async function makeAdministrator(
  url: string,
  person: { id: string; email: string; linkId: string },
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`set local role sklaida_owner`;
      await tx`insert into identity.people (id, email, first_name, last_name) values (${person.id}, ${person.email}, '', '')
        on conflict (lower(email)) do nothing`;
      const [{ id } = { id: null }] =
        await tx`select id from identity.people where lower(email) = lower(${person.email}) for update`;
      await tx`insert into identity.platform_admins as a (person_id) values (${id}) on conflict (person_id) do update
        set valid_from = least(a.valid_from, now()), valid_until = null`;
      await tx`update identity.sign_in_codes set expires_at = now()
        where person_id = ${id} and purpose = 'admin' and used_at is null and expires_at > now()`;
      await tx`insert into identity.sign_in_codes (id, email, person_id, purpose, expires_at)
        values (${person.linkId}, ${person.email}, ${id}, 'admin', now() + interval '24 hours')`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
