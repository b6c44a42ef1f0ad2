import { listDecisions, listMeetings, listMyGroups } from '@sklaida/workgroups/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, signIn } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDemonstration();
}, 240_000);
afterAll(() => db.drop());

describe('the demonstration’s year of working groups', () => {
  it('has ballots of every kind, open and over, and a secret one that names nobody', async () => {
    const kinds =
      await db.owner`select kind, bool_or(state = 'open') as open, bool_or(state = 'closed') as over,
      min(created_at) < now() - interval '1 hour' as aged from ballots group by kind order by kind`;
    expect(kinds.map((one) => one.kind)).toEqual(['dates', 'poll', 'vote', 'written']);
    expect(kinds.at(-1)).toMatchObject({ open: true, over: true, aged: true });
    const named =
      await db.owner`select 1 from ballot_votes v join ballots b on b.tenant_id = v.tenant_id and b.id = v.ballot_id
      where b.secret and (v.person_id is not null or v.person_name is not null)`;
    expect(named).toEqual([]);
  });

  it('has a regional group with six meetings, two groups of the association and fourteen decisions in all states', async () => {
    const groups =
      await db.owner`select w.id, w.name, w.reach, t.slug from workgroups w join tenants t on t.id = w.tenant_id`;
    expect(groups.map((one) => one.reach).sort()).toEqual(['association', 'association', 'region']);
    const regional = await db.owner`select m.state from meetings m join workgroups w on w.id = m.scope_id
      where w.reach = 'region' order by m.starts_at`;
    expect(regional.map((one) => one.state)).toEqual([
      ...Array.from({ length: 4 }, () => 'minutes_approved'),
      'minutes_draft',
      'agenda_published',
    ]);
    const states = await db.owner`select state, count(*)::int as n from decisions group by state`;
    const of = Object.fromEntries(states.map((one) => [one.state, one.n]));
    expect(of).toEqual({ done: 4, dropped: 1, in_progress: 4, open: 5 });
    const answers = await db.owner`select distinct commitment from decisions where commitment is not null`;
    expect(answers.map((one) => one.commitment).sort()).toEqual([
      'accepted',
      'countered',
      'declined',
      'done',
      'offered',
      'withdrawn',
    ]);
  });

  it('has a regular meeting with a day left out, and marks what was talked over', async () => {
    const days =
      await db.owner`select m.series_on::text as on from meetings m join meeting_series s on s.id = m.series_id order by 1`;
    expect(days.map((one) => one.on)).toEqual(['2026-12-03', '2027-02-04', '2027-03-04']);
    const [items] =
      await db.owner`select count(*) filter (where i.done_at is null)::int as open, count(*)::int as all
      from agenda_items i join meetings m on m.id = i.meeting_id where m.number is not null`;
    expect(the(items)).toMatchObject({ open: 1 });
  });

  it('has notices that were read, changed and answered', async () => {
    const [row] =
      await db.owner`select count(*)::int as all, bool_or(must_read and text_version = 2) as changed,
      bool_or(poll is not null) as asked from bulletins`;
    expect(row).toEqual({ all: 5, changed: true, asked: true });
  });

  it('tells it on its days, numbers protocols by the year, and keeps what a library has of it in that library', async () => {
    const [late] = await db.owner`select count(*)::int as n from history
      where subject_kind in ('meeting', 'decision', 'commitment') and at > now() - interval '2 days'`;
    expect(the(late).n).toBe(0);
    const numbers = await db.owner`select m.number from meetings m join workgroups w on w.id = m.scope_id
      where w.reach = 'region' and m.number is not null order by m.starts_at`;
    expect(numbers.map((one) => one.number)).toEqual([1, 2, 3, 4, 5]);
    const [astray] =
      await db.owner`select count(*)::int as n from commitments c join decisions d on d.id = c.id
      where d.owner_tenant_id is distinct from c.tenant_id or d.commitment is distinct from c.state`;
    expect(the(astray).n).toBe(0);
  });

  it('opens to its people from their own libraries', async () => {
    const simona = await actor(db, 'p-panevezio-m');
    const mine = await simona.does((tx, { entered }) =>
      listMyGroups(tx, { groups: entered.groups, now: new Date() }),
    );
    expect(mine).toHaveLength(2);
    for (const { slug, id } of mine) {
      const inside = the(
        await signIn(db, simona.member.entered.person.email, { kind: 'group', slug, group: id }),
      );
      const { group } = inside.member.entered;
      const held = await inside.does((tx) => listMeetings(tx, { group: the(group) }));
      const decided = await inside.does((tx) => listDecisions(tx, { group: the(group) }));
      expect(held.length * decided.length).toBeGreaterThan(0);
      const numbers = decided.map((one) => one.number);
      expect(numbers).toEqual(Array.from(numbers, (_, at) => numbers.length - at));
    }
  });
});
