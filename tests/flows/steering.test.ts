import { findCampaign } from '@sklaida/campaigns/server';
import { sql } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { listRegionLibraries } from '@sklaida/people/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CampaignSource,
  draftCampaign,
  editCampaign,
  finishCampaign,
  inviteLibraries,
  remind,
} from '~/flows/campaigns/steer-campaign.server';
import { type Actor, actor, sumsOfRows } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let coordinator: Actor;
let neighbour: Actor;
let association: Actor;
let editor: Actor;
const today = '2026-11-22';
const circumstances = { today, origin, demo: true };

const read = (who: Actor, id: string) =>
  who.does((tx, member) => findCampaign(tx, { scopes: member.entered.scopes, id }));
const draft = (who: Actor, source: CampaignSource, more: { id?: string; year?: number } = {}) =>
  who.does((tx, member) =>
    draftCampaign(tx, member, {
      id: more.id ?? uuidv7(),
      source,
      occasionId: null,
      year: more.year ?? 2027,
      today,
    }),
  );
const invite = (who: Actor, id: string, libraries: string[], day = today) =>
  who.does((tx, member) => inviteLibraries(tx, member, { ...circumstances, today: day, id, libraries }));
const remindInvited = (who: Actor, id: string) =>
  who.does((tx, member) => remind(tx, member, { ...circumstances, id, states: ['invited'] }));
const templateId = async (slug: string, owner = 'pabv') => {
  const [row] = await db.owner`select t.id from campaign_templates t join tenants o on o.id = t.tenant_id
    where t.slug = ${slug} and o.slug = ${owner}`;
  return the(row).id as string;
};
const campaignId = async (title: string, owner = 'pabv') => {
  const [row] = await db.owner`select c.id from campaigns c join tenants o on o.id = c.tenant_id
    where c.title = ${title} and o.slug = ${owner}`;
  return the(row).id as string;
};
const libraryIds = async (...slugs: string[]) =>
  (await db.owner`select id from tenants where slug in ${db.owner(slugs)}`).map((row) => row.id as string);
const aDayLater = () => db.owner`update adoption_mirrors set reminded_at = reminded_at - interval '25 hours'`;

async function launched(slug: string, ...libraries: string[]): Promise<string> {
  const id = uuidv7();
  expect(await draft(coordinator, { templateId: await templateId(slug) }, { id })).toMatchObject({
    ok: true,
  });
  expect(await invite(coordinator, id, await libraryIds(...libraries))).toMatchObject({ ok: true });
  return id;
}

beforeAll(async () => {
  db = await cloneDemonstration();
  [coordinator, neighbour, association, editor] = await Promise.all([
    actor(db, 'p-koord'),
    actor(db, 'p-sr-koord'),
    actor(db, 'p-avba'),
    actor(db, 'p-utenos-r'),
  ]);
});
afterAll(() => db.drop());

describe('a draft', () => {
  test('takes its days from the rule of the occasion and the rest from the template', async () => {
    const id = uuidv7();
    expect(await draft(coordinator, { templateId: await templateId('sab-siaure') }, { id })).toMatchObject({
      ok: true,
    });
    expect(await read(coordinator, id)).toMatchObject({
      title: 'Skaitome prie žvakės 2027',
      state: 'draft',
      startsOn: '2027-11-15',
      endsOn: '2027-11-21',
      answerBy: '2027-11-01',
      reportBy: '2027-12-05',
    });
  });

  test('takes everything but the days from last year', async () => {
    const last = the(await read(coordinator, await campaignId('Skaitome prie žvakės 2026')));
    const id = uuidv7();
    await draft(coordinator, { campaignId: last.id }, { id });
    expect(await read(coordinator, id)).toMatchObject({
      startsOn: '2027-11-15',
      document: last.document,
      goalParticipants: last.goalParticipants,
      templateId: null,
    });
  });

  test('is made once however often its form is sent', async () => {
    const id = uuidv7();
    const source = { templateId: await templateId('sab-kalbos') };
    const both = await Promise.all([draft(coordinator, source, { id }), draft(coordinator, source, { id })]);
    expect(both).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
    expect(await db.owner`select id from campaigns where id = ${id}`).toHaveLength(1);
    expect(await db.owner`select action from history where subject_id = ${id}`).toHaveLength(1);
  });

  test('needs a source within reach', async () => {
    const before = await sumsOfRows(db.owner);
    const foreign = await templateId('sab-kaledos');
    expect(await draft(neighbour, { templateId: foreign })).toMatchObject({ ok: false, error: 'no-source' });
    expect(
      await draft(neighbour, { campaignId: await campaignId('24 istorijos iki Kalėdų 2026') }),
    ).toMatchObject({
      ok: false,
      error: 'no-source',
    });
    expect(await draft(coordinator, { templateId: uuidv7() })).toMatchObject({
      ok: false,
      error: 'no-source',
    });
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });

  test('is refused to an editor, also when the page was not asked first', async () => {
    const before = await sumsOfRows(db.owner);
    await expect(draft(editor, { templateId: await templateId('sab-siaure') })).resolves.toMatchObject({
      ok: false,
      error: 'forbidden',
    });
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });
});

describe('editing', () => {
  test('a new theme replaces the old one in every text', async () => {
    const id = uuidv7();
    await draft(coordinator, { templateId: await templateId('sab-siaure') }, { id });
    const edited = await coordinator.does((tx, member) =>
      editCampaign(tx, member, { id, version: 1, change: {}, document: { theme: 'Šviesa languose' } }),
    );
    expect(edited).toEqual({ ok: true, value: { version: 2 } });
    const { document } = the(await read(coordinator, id));
    const words = JSON.stringify([document.blocks, document.school, document.keyMessage, document.goal]);
    expect(words.toLowerCase()).not.toContain('skaitome prie žvakės');
    expect(words).toContain('ŠVIESA LANGUOSE');
    expect(words).toContain('#SkaitomePrieŽvakės');
  });

  test('of a version that is gone shows what stands there now, and overwrites nothing', async () => {
    const id = uuidv7();
    await draft(coordinator, { templateId: await templateId('sab-siaure') }, { id });
    const write = (goal: string) =>
      coordinator.does((tx, member) =>
        editCampaign(tx, member, { id, version: 1, change: {}, document: { goal } }),
      );
    expect(await write('Pirmoji ranka')).toMatchObject({ ok: true });
    expect(await write('Antroji ranka')).toMatchObject({
      ok: false,
      error: 'stale',
      detail: { version: 2, document: { goal: 'Pirmoji ranka' } },
    });
    expect(the(await read(coordinator, id)).document.goal).toBe('Pirmoji ranka');
  });

  test('is over once the campaign is launched, and never another region’s business', async () => {
    const id = await launched('sab-vasara', 'utena-r-vb');
    const edit = (who: Actor, version: number) =>
      who.does((tx, member) => editCampaign(tx, member, { id, version, change: { title: 'Kitaip' } }));
    const before = await sumsOfRows(db.owner);
    const { version } = the(await read(coordinator, id));
    expect(await edit(coordinator, version)).toMatchObject({ ok: false, error: 'wrong-state' });
    expect(await edit(neighbour, version)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await edit(editor, version)).toMatchObject({ ok: false });
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });
});

describe('inviting', () => {
  test('reaches the libraries of the region and nobody else, once', async () => {
    const id = uuidv7();
    await draft(coordinator, { templateId: await templateId('sab-rugsejis') }, { id });
    const chosen = await libraryIds('utena-r-vb', 'm01-zaliojo-tilto', 'kelme-r-vb', 'pabv', 'avba');
    expect(await invite(coordinator, id, chosen)).toMatchObject({
      ok: true,
      value: { adoptions: 2, mirrors: 2, notices: 2, letters: 2 },
    });
    const letters = await db.owner`select o.slug, l.mail from outbox l join tenants o on o.id = l.tenant_id
      where l.key like ${`invitation:${id}:%`} order by 1`;
    expect(letters.map((one) => [one.slug, one.mail.props.audience])).toEqual([
      ['m01-zaliojo-tilto', 'school'],
      ['utena-r-vb', 'library'],
    ]);

    const before = await sumsOfRows(db.owner);
    expect(await invite(coordinator, id, chosen)).toMatchObject({
      ok: true,
      value: { adoptions: 0, mirrors: 0, notices: 0, letters: 0, texts: 0, tasks: 0 },
    });
    const touched = { campaigns: 0, region_sums: 0 };
    expect({ ...(await sumsOfRows(db.owner)), ...touched }).toEqual({ ...before, ...touched });
  });

  test('two presses at once invite once', async () => {
    const id = uuidv7();
    await draft(coordinator, { templateId: await templateId('sab-kalbos') }, { id });
    const chosen = await coordinator.does(async (tx, { entered }) =>
      (await listRegionLibraries(tx, the(entered.tenant.regionId))).map((one) => one.id),
    );
    const both = await Promise.all([invite(coordinator, id, chosen), invite(coordinator, id, chosen)]);
    const made = both.map((one) => (one.ok ? one.value.adoptions : -1));
    expect(made.sort((a, b) => a - b)).toEqual([0, chosen.length]);
    const [rows] = await db.owner`select
      (select count(*)::int from adoptions where campaign_id = ${id}) as adoptions,
      (select count(*)::int from adoption_mirrors where campaign_id = ${id}) as mirrors,
      (select count(*)::int from outbox where key like ${`invitation:${id}:%`}) as letters`;
    expect(rows).toEqual({ adoptions: chosen.length, mirrors: chosen.length, letters: chosen.length });
  });

  test('is refused to an editor, to a neighbour, for nobody and after the end', async () => {
    const id = uuidv7();
    await draft(coordinator, { templateId: await templateId('sab-vasara') }, { id });
    const some = await libraryIds('utena-r-vb');
    const before = await sumsOfRows(db.owner);
    expect(await invite(coordinator, id, [])).toMatchObject({ ok: false, error: 'nobody-chosen' });
    expect(await invite(coordinator, id, await libraryIds('kelme-r-vb'))).toMatchObject({
      ok: false,
      error: 'nobody-chosen',
    });
    expect(await invite(coordinator, id, some, '2028-01-01')).toMatchObject({
      ok: false,
      error: 'already-over',
    });
    expect(await invite(neighbour, id, some)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await invite(editor, id, some)).toMatchObject({ ok: false, error: 'not-found' });
    const methodologist = await actor(db, 'p-metodininke');
    expect(await invite(methodologist, id, some)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });

  test('the association launches to two regions and learns only their sums', async () => {
    const id = uuidv7();
    expect(
      await draft(association, { templateId: await templateId('sab-visiems', 'avba') }, { id }),
    ).toMatchObject({ ok: true });
    expect(
      await invite(association, id, await libraryIds('utena-r-vb', 'zarasai-r-vb', 'kelme-r-vb')),
    ).toMatchObject({ ok: true, value: { adoptions: 3, mirrors: 3 } });
    const sums =
      await db.owner`select o.slug, s.invited from region_sums s join tenants o on o.id = s.source_tenant_id
      where s.campaign_id = ${id} order by 1`;
    expect(sums).toEqual([
      { slug: 'pabv', invited: 2 },
      { slug: 'srcb', invited: 1 },
    ]);
    const mirrors = await association.does((tx) => tx.execute(sql`select from adoption_mirrors`));
    expect(mirrors).toHaveLength(0);
  });
});

describe('reminding and closing', () => {
  test('nobody is reminded more than twice, and not twice in one day', async () => {
    const id = await launched('sab-spaudos-atgavimas', 'utena-r-vb', 'zarasai-r-vb', 'm02-pauksciu-tako');
    expect(await remindInvited(coordinator, id)).toEqual({ ok: true, value: { count: 3 } });
    expect(await remindInvited(coordinator, id)).toEqual({ ok: true, value: { count: 0 } });
    await aDayLater();
    expect(await remindInvited(coordinator, id)).toEqual({ ok: true, value: { count: 3 } });
    await aDayLater();
    const before = await sumsOfRows(db.owner);
    expect(await remindInvited(coordinator, id)).toEqual({ ok: true, value: { count: 0 } });
    expect(await remindInvited(editor, id)).toMatchObject({ ok: false, error: 'forbidden' });
    expect(await remindInvited(neighbour, id)).toMatchObject({ ok: false, error: 'not-found' });
    expect(await sumsOfRows(db.owner)).toEqual(before);
    const letters = await db.owner`select mail from outbox where key like ${`reminder:${id}:%`}`;
    expect(letters.map((one) => one.mail.props.ordinal).sort()).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test('a campaign is closed after its end, with thanks to those who took part', async () => {
    const id = await campaignId('Skaitome prie žvakės 2026');
    const close = (who: Actor, day: string) =>
      who.does((tx, member) =>
        finishCampaign(tx, member, {
          ...circumstances,
          today: day,
          id,
          note: 'Ačiū visiems.',
          sums: { participants: 1951 },
          libraries: 9,
          schools: 9,
        }),
      );
    const before = await sumsOfRows(db.owner);
    expect(await close(coordinator, '2026-11-15')).toMatchObject({ ok: false, error: 'not-over-yet' });
    expect(await close(neighbour, '2026-11-16')).toMatchObject({ ok: false, error: 'not-found' });
    expect(await close(editor, '2026-11-16')).toMatchObject({ ok: false });
    expect(await sumsOfRows(db.owner)).toEqual(before);

    const part =
      await db.owner`select from adoptions where campaign_id = ${id} and state in ('published', 'reported')`;
    const both = await Promise.all([close(coordinator, '2026-11-16'), close(coordinator, '2026-11-16')]);
    expect(both).toEqual(
      expect.arrayContaining([
        { ok: true, value: { letters: part.length } },
        { ok: false, error: 'wrong-state' },
      ]),
    );
    const letters = await db.owner`select to_email, mail from outbox where key like ${`closed:${id}:%`}`;
    expect(letters).toHaveLength(part.length);
    expect(the(letters[0]).mail.props).toMatchObject({ sums: { participants: 1951 }, libraries: 9 });
    expect(await read(coordinator, id)).toMatchObject({ state: 'closed', closingNote: 'Ačiū visiems.' });
    const sums = await db.owner`select state from region_sums where campaign_id = ${id}`;
    expect(sums).toEqual([{ state: 'closed' }]);
    expect(await remindInvited(coordinator, id)).toMatchObject({ ok: false, error: 'wrong-state' });
    expect(await invite(coordinator, id, await libraryIds('utena-r-vb'))).toMatchObject({ ok: false });
  });
});
