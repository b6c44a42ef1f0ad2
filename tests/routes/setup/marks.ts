import type postgres from 'postgres';

/** The library whose own rows a text was found in. */
export function marksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/zyma-([a-z0-9-]+?)-zyma/g)].map((found) => found[1] ?? ''))];
}

/**
 * Writes the name of its library into every text that is that library's own: what it typed, what was written to it, who works
 * there. A page that shows a mark shows whose row it was read from.
 */
export async function markEverything(owner: postgres.Sql): Promise<void> {
  const mark = `'zyma-' || t.slug || '-zyma'`;
  const own: [table: string, change: string, only?: string][] = [
    ['adoptions', `place = ${mark}, contact = ${mark}, reason = ${mark}`],
    ['content_items', `title = title || ' ' || ${mark}, body = body || ' ' || ${mark}`],
    ['results', `note = ${mark}`],
    ['library_profiles', `place = ${mark}, contact = ${mark}`],
    ['departments', `name = ${mark}`],
    ['branches', `name = ${mark}`],
    ['tasks', `title = x.title || ' ' || ${mark}`],
    ['notices', `data = data || jsonb_build_object('title', ${mark})`],
    [
      'outbox',
      `to_name = ${mark}, to_email = ${mark} || '@example.lt',
      mail = jsonb_set(mail, '{props,recipient,libraryName}', to_jsonb(${mark}))`,
    ],
    ['history', `person_name = ${mark}, reason = ${mark}`],
    [
      'adoption_mirrors',
      `responsible_name = ${mark}, reason = case when reason is not null then ${mark} end`,
    ],
    ['region_sums', `title = x.title || ' ' || ${mark}`],
    ['campaigns', `title = x.title || ' ' || ${mark}`, `share = 'tenant'`],
    ['comments', `body = ${mark}`],
    ['deputations', `absent_name = ${mark}, deputy_name = ${mark}, handover = ${mark}, reason = ${mark}`],
    ['assignments', `title = x.title || ' ' || ${mark}, body = ${mark}, assignee_name = ${mark}`],
    ['distribution_requests', `ordered_by = ${mark}, title = x.title || ' ' || ${mark}, body = ${mark}`],
    ['library_imports', `file_name = ${mark}`],
    ['contest_entries', `title = x.title || ' ' || ${mark}, entrant_name = ${mark}, contact = ${mark}`],
    ['contest_receipts', `title = x.title || ' ' || ${mark}`],
    ['contest_scores', `juror_name = ${mark}, note = ${mark}`],
    ['data_requests', `person_name = ${mark}, body = ${mark}`],
  ];
  await owner.begin(async (sql) => {
    for (const [table, change, only] of own) {
      const set = change.replaceAll(/(title|body|data|mail) = (title|body|data)/g, '$1 = x.$2');
      await sql.unsafe(
        `update ${table} x set ${set} from tenants t where t.id = x.tenant_id ${only ? `and x.${only}` : ''}`,
      );
    }
    await sql.unsafe(`update identity.people p set last_name = p.last_name || ' ' || ${mark}
      from identity.memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id`);
  });
}
