import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { newcomer } from '../../factories/at-work';
import { the } from '../../factories/world';
import { type Holdings, holdingsOf } from './holdings';
import { markEverything } from './marks';
import { type Actor, enterAs } from './people';

export const people = [
  ['an editor', 'vilma.kriauciukiene@birzai-r-vb.example'],
  ['a director', 'algirdas.navikas@birzai-r-vb.example'],
  ['a school librarian', 'm01-zaliojo-tilto'],
  ['the first coordinator', 'ieva.rimgailiene@pabv.example'],
  ['a head of department', 'audra.gaizutyte@pabv.example'],
  ['the second coordinator', 'srcb'],
  ['the association', 'avba'],
  ['an observer', 'birzai-r-vb'],
] as const;
export type Who = (typeof people)[number][0];
export type Somebody = { actor: Actor; holdings: Holdings };

/** One person of each kind at work in the marked demonstration, with what is theirs and what is somebody else's. */
export async function gatherCrowd(owner: postgres.Sql): Promise<Map<Who, Somebody>> {
  const observer = await newcomer(owner, { slug: 'birzai-r-vb', role: 'observer' });
  await giveDuties(owner);
  await markEverything(owner);
  await writeToPabv(owner);
  const crowd = new Map<Who, Somebody>();
  for (const [as, named] of people) {
    const email = as === 'an observer' ? observer : named.includes('@') ? named : await firstIn(owner, named);
    const actor = await enterAs(owner, as, email);
    crowd.set(as, { actor, holdings: await holdingsOf(owner, actor) });
  }
  return crowd;
}

/** What no library of the demonstration has yet: who stands in for whom, what was asked of whom, a table on its way in. */
async function giveDuties(owner: postgres.Sql): Promise<void> {
  await owner`insert into deputations
    (tenant_id, id, absent_id, absent_name, deputy_id, deputy_name, starts_at, ends_at, duties)
    select tenant_id, ctx.uuid_v7(), ids[1], 'Viena', ids[2], 'Kita', now() + interval '30 days', now() + interval '40 days', '{approvals}'
    from (select m.tenant_id, array_agg(distinct m.person_id) as ids from identity.memberships m
      join identity.role_grants g using (tenant_id, person_id) group by m.tenant_id) staff
    where cardinality(ids) > 1`;
  await owner`insert into assignments
    (tenant_id, id, title, body, assignee_id, assignee_name, given_by_id, given_by_name, due_on)
    select m.tenant_id, ctx.uuid_v7(), 'Darbas', 'Tekstas', m.person_id, 'Ji', m.person_id, 'Ji', current_date + 30
    from identity.memberships m`;
  await owner`insert into distribution_requests
    (tenant_id, id, ordered_by, ordered_on, title, body, audience, due_on)
    select id, ctx.uuid_v7(), 'Savivaldybė', current_date, 'Kvietimas', 'Tekstas', 'Visi', current_date + 30 from tenants`;
  // Opening a draft of the group is noted once; here everybody has opened it already.
  await owner`insert into review_marks (tenant_id, id, scope_id, review_id, person_id, person_name)
    select r.tenant_id, ctx.uuid_v7(), r.scope_id, r.id, p.id, p.first_name || ' ' || p.last_name from reviews r
    join identity.workgroup_members w on w.workgroup_id = r.scope_id join identity.people p on p.id = w.person_id
    on conflict do nothing`;
  // So have they read what is talked over, and the notices of their library.
  await owner`insert into thread_reads (tenant_id, id, scope_id, thread_id, person_id, person_name, read_number)
    select t.tenant_id, ctx.uuid_v7(), t.scope_id, t.id, p.id, p.first_name || ' ' || p.last_name, t.posts from threads t
    join identity.workgroup_members w on w.workgroup_id = t.scope_id join identity.people p on p.id = w.person_id
    on conflict (tenant_id, thread_id, person_id) do update set read_number = excluded.read_number`;
  await owner`insert into bulletin_reads (tenant_id, id, bulletin_id, person_id, person_name, read_version)
    select b.tenant_id, ctx.uuid_v7(), b.id, p.id, p.first_name || ' ' || p.last_name, b.version from bulletins b
    join identity.memberships m on m.tenant_id = b.tenant_id join identity.people p on p.id = m.person_id
    on conflict do nothing`;
  await owner`insert into library_imports (tenant_id, id, file_name, sheet)
    select county_tenant_id, ctx.uuid_v7(), 'bibliotekos.csv', '{"sheets": [{"name": "1", "rows": [{"row": 1, "cells": ["Pavadinimas"]}, {"row": 2, "cells": ["Mokykla"]}]}], "chosen": 0, "headerRow": 1, "notes": []}' from regions`;
}

async function firstIn(owner: postgres.Sql, slug: string): Promise<string> {
  const roles = ['regional_coordinator', 'association_member', 'school_librarian', 'editor'];
  const [row] =
    await owner`select p.email from identity.people p join identity.role_grants g on g.person_id = p.id
    join tenants t on t.id = g.tenant_id where t.slug = ${slug} and g.role = any (${roles}) order by 1 limit 1`;
  return the(row).email;
}

/** The coordinator's own library has letters only to others; one of its own makes its outbox a place to open. */
async function writeToPabv(owner: postgres.Sql): Promise<void> {
  await owner`insert into outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select t.id, ${uuidv7()}, m.person_id, 'zyma-pabv-zyma@example.lt', 'zyma-pabv-zyma', 'lt', o.mail, 'crawl' from tenants t,
      (select regexp_replace(mail::text, 'zyma-[a-z0-9-]+-zyma', 'zyma-pabv-zyma', 'g')::jsonb as mail from outbox where mail ->> 'kind' = 'campaign-invitation' limit 1) o, identity.memberships m
    where t.slug = 'pabv' and m.tenant_id = t.id limit 1`;
}
