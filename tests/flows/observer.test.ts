import { adoptionActions } from '@sklaida/campaigns';
import { listItems } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishSchool } from '~/flows/adoptions/answer-school.server';
import { publishText, reportResults, savePlace, saveText } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import {
  draftCampaign,
  editCampaign,
  finishCampaign,
  inviteLibraries,
  remind,
} from '~/flows/campaigns/steer-campaign.server';
import { type Actor, newcomer, signIn, sumsOfRows } from '../factories/at-work';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
const circumstances = { origin, demo: true };
const yesterday = new Date(Date.now() - 86_400_000);
const library = (slug: string) => ({ kind: 'library', slug }) as const;
const answer = { place: 'Salė', happensOn: null, happensAt: null, contact: null, responsibleId: null };
const numbers = {
  events: 1,
  participants: 1,
  childrenAndYouth: 0,
  onlineParticipants: 0,
  posts: 0,
  reach: 0,
  mediaMentions: 0,
};

beforeAll(async () => {
  db = await cloneDemonstration();
});
afterAll(() => db.drop());

async function observer(slug: string): Promise<Actor> {
  return the(await signIn(db, await newcomer(db.owner, { slug, role: 'observer' }), library(slug)));
}
const parts = (slug: string) =>
  db.owner`select a.id, a.state, a.version from adoptions a join tenants t on t.id = a.tenant_id where t.slug = ${slug}`;

describe('an observer changes nothing', () => {
  test.each(['utena-r-vb', 'anyksciai-r-vb', 'zarasai-r-vb', 'm02-pauksciu-tako', 'm01-zaliojo-tilto'])(
    'in %s',
    async (slug) => {
      const who = await observer(slug);
      const before = await sumsOfRows(db.owner);
      for (const { id, version } of await parts(slug)) {
        const base = { ...circumstances, adoptionId: id };
        for (const action of adoptionActions) {
          expect(
            await who.does((tx, member) => moveAdoption(tx, member, { ...base, action, reason: 'Taip' })),
            action,
          ).toMatchObject({ ok: false, error: 'forbidden' });
        }
        expect(
          await who.does((tx, member) => savePlace(tx, member, { ...base, version, answer })),
        ).toMatchObject({
          ok: false,
          error: 'forbidden',
        });
        expect(
          await who.does((tx, member) =>
            reportResults(tx, member, { ...base, numbers, mood: null, note: null }),
          ),
        ).toMatchObject({ ok: false, error: 'forbidden' });
        const told = { activities: 1, participants: 1, mood: 'ok', note: '' } as const;
        expect(
          await who.does((tx, member) => finishSchool(tx, member, { ...base, answer: told })),
        ).toMatchObject({ ok: false, error: 'forbidden' });
        const items = await who.does((tx, { entered }) =>
          listItems(tx, { tenantId: entered.tenant.id, adoptionId: id }),
        );
        for (const item of items) {
          const saved = await who.does((tx, member) =>
            saveText(tx, member, {
              ...base,
              itemId: item.id,
              version: item.version,
              title: null,
              body: 'Ne',
            }),
          );
          expect(saved).toMatchObject({ ok: false });
          const published = await who.does((tx, member) =>
            publishText(tx, member, { ...base, itemId: item.id, url: null }),
          );
          expect(published).toMatchObject({ ok: false });
        }
      }
      expect(await sumsOfRows(db.owner)).toEqual(before);
    },
  );

  test('in the county library, where campaigns are steered', async () => {
    const who = await observer('pabv');
    const before = await sumsOfRows(db.owner);
    const campaigns =
      await db.owner`select c.id, c.version from campaigns c join tenants t on t.id = c.tenant_id
      where t.slug = 'pabv'`;
    const [library] = await db.owner`select id from tenants where slug = 'utena-r-vb'`;
    for (const { id, version } of campaigns) {
      for (const today of ['2026-11-01', '2028-01-01']) {
        const base = { ...circumstances, id, today };
        const tries = [
          await who.does((tx, member) => editCampaign(tx, member, { id, version, change: { title: 'Ne' } })),
          await who.does((tx, member) =>
            inviteLibraries(tx, member, { ...base, libraries: [the(library).id] }),
          ),
          await who.does((tx, member) => remind(tx, member, { ...base, states: ['invited', 'published'] })),
          await who.does((tx, member) =>
            finishCampaign(tx, member, { ...base, note: '', sums: {}, libraries: 0, schools: 0 }),
          ),
          await who.does((tx, member) =>
            draftCampaign(tx, member, {
              id: uuidv7(),
              source: { campaignId: id },
              occasionId: null,
              year: 2027,
              today,
            }),
          ),
        ];
        expect(tries.map((one) => !one.ok && one.error)).toEqual(Array(5).fill('forbidden'));
      }
    }
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });
});

describe('a right that is over', () => {
  test('a role whose last day has passed opens no door', async () => {
    const email = await newcomer(db.owner, { slug: 'utena-r-vb', role: 'editor', roleUntil: yesterday });
    expect(await signIn(db, email, library('utena-r-vb'))).toBeNull();
  });

  test('a membership whose last day has passed opens no door', async () => {
    const email = await newcomer(db.owner, { slug: 'utena-r-vb', role: 'editor', memberUntil: '2026-01-01' });
    expect(await signIn(db, email, library('utena-r-vb'))).toBeNull();
  });

  test('a role taken away between the page and the button writes nothing', async () => {
    const email = await newcomer(db.owner, { slug: 'utena-r-vb', role: 'editor' });
    const who = the(await signIn(db, email, library('utena-r-vb')));
    await db.owner`update identity.role_grants set valid_until = now() where person_id = ${who.personId}`;
    const [one] = await parts('utena-r-vb');
    const before = await sumsOfRows(db.owner);
    await expect(
      who.does((tx, member) =>
        moveAdoption(tx, member, { ...circumstances, adoptionId: the(one).id, action: 'answer' }),
      ),
    ).rejects.toThrow('the session ended within the request');
    expect(await sumsOfRows(db.owner)).toEqual(before);
  });

  test('an editor of one library has no door to another', async () => {
    const email = await newcomer(db.owner, { slug: 'utena-r-vb', role: 'editor' });
    for (const door of [
      library('zarasai-r-vb'),
      library('pabv'),
      { kind: 'region', slug: 'panevezys' } as const,
    ]) {
      expect(await signIn(db, email, door)).toBeNull();
    }
    expect(await signIn(db, email, { kind: 'association', slug: 'avba' })).toBeNull();
  });
});
