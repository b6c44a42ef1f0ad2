import {
  findReview,
  findTemplate,
  launchCampaign,
  listComments,
  listGroupPeople,
  listMarks,
  type Review,
} from '@sklaida/campaigns/server';
import { sql } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeDocument, newTemplate } from '~/flows/composer/compose-document.server';
import { getReview } from '~/flows/composer/read-review.server';
import {
  gatherPeople,
  lookAtReview,
  type ReviewStep,
  submitToGroup,
  takeReviewStep,
} from '~/flows/composer/review-steps.server';
import { waitingReviews } from '~/flows/composer/waiting-reviews.server';
import { readLibraryToday } from '~/flows/screens/read-library-today.server';
import { type Actor, signIn } from '../factories/at-work';
import { documentOf } from '../factories/review-document';
import { buildWorld, type Place, the, type World } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

const origin = 'https://sklaida.example';
let db: TestDatabase;
let world: World;
let county: Place;
let insider: Place;
let other: Place;
let outsider: Place;
let groupId: string;
let templateId: string;
let reviewId: string;

const coordinator = async (): Promise<Actor> =>
  the(await signIn(db, county.email, { kind: 'region', slug: the(world.regions[0]).slug }));
const at = async (place: Place): Promise<Actor> =>
  the(await signIn(db, place.email, { kind: 'library', slug: place.slug }));

beforeAll(async () => {
  db = await cloneDatabase();
  world = await buildWorld(db.owner, { regions: 2, libraries: 3, schools: 0 });
  const [first, second] = [the(world.regions[0]), the(world.regions[1])];
  county = first.county;
  [insider, other, outsider] = [the(first.libraries[0]), the(first.libraries[1]), the(first.libraries[2])];
  groupId = uuidv7();
  const asked = [insider.email, other.email, the(second.libraries[0]).email, 'niekas@example.lt'];
  const joined = await (await coordinator()).does((tx) =>
    gatherPeople(tx, { id: groupId, name: 'Darbo grupė', emails: asked.join('\n') }),
  );
  expect(joined).toEqual({ ok: true, value: { added: 2, missing: 2 } });
});
afterAll(() => db.drop());

beforeEach(async () => {
  templateId = uuidv7();
  reviewId = uuidv7();
  const ieva = await coordinator();
  await ieva.does((tx, member) =>
    newTemplate(tx, member, {
      id: templateId,
      title: 'Šviesa skaitant',
      source: { kind: 'blank', document: documentOf('Šviesa skaitant') },
      occasion: null,
      leadDays: null,
    }),
  );
  const sent = await submit(ieva);
  expect(sent).toEqual({ ok: true, value: { letters: 2 } });
});

function submit(author: Actor, id = reviewId) {
  return author.does((tx, member) =>
    submitToGroup(tx, member, {
      id,
      groupId,
      subject: { kind: 'template', id: templateId },
      note: 'Pažiūrėkite',
      now: new Date('2026-11-20T10:00:00Z'),
      origin,
      demo: false,
    }),
  );
}

const reviewFor = (who: Actor) =>
  who.does((tx, member) => findReview(tx, { groups: member.entered.writeScopes, id: reviewId }));

describe('a draft before a working group', () => {
  test('its members read the copy, in five working days, and hear of it in their own libraries', async () => {
    expect(await reviewFor(await at(insider))).toMatchObject({
      title: 'Šviesa skaitant',
      dueOn: '2026-11-27',
    });
    const letters =
      await db.owner`select tenant_id, mail ->> 'kind' as kind, mail -> 'props' ->> 'url' as url from outbox
      where key like ${`review:${reviewId}:%`} order by url`;
    expect(letters.map((one) => one.tenant_id).sort()).toEqual([insider.id, other.id].sort());
    expect(letters.map((one) => one.url)).toContain(`${origin}/b/${insider.slug}/reviews/${reviewId}`);
    const notices =
      await db.owner`select tenant_id from notices where subject_id = ${reviewId} and kind = 'review-request'`;
    expect(notices).toHaveLength(2);
    const history =
      await db.owner`select tenant_id from history where subject_id = ${reviewId} and action = 'request'`;
    expect(history).toHaveLength(2);
  });

  test('nobody else finds it: not a colleague of the region, not another region, not by its id', async () => {
    const abroad = the(world.regions[1]);
    const strangers = [
      await at(outsider),
      await at(the(abroad.libraries[0])),
      the(await signIn(db, abroad.county.email, { kind: 'region', slug: abroad.slug })),
    ];
    for (const stranger of strangers) {
      expect(await reviewFor(stranger)).toBeNull();
      const refused = await stranger
        .does((tx, member) => getReview(tx, member, reviewId))
        .catch((error: unknown) => (error as Response).status);
      expect(refused).toBe(404);
      expect(await stranger.does((tx) => listGroupPeople(tx, groupId))).toEqual([]);
    }
  });

  test('a stranger sees no row even when she names the group, and writes none', async () => {
    const real = the(await reviewFor(await at(insider)));
    const stranger = await at(outsider);
    expect(await stranger.does((tx) => listComments(tx, real))).toEqual([]);
    expect(await stranger.does((tx) => findReview(tx, { groups: [groupId], id: reviewId }))).toBeNull();
    await expect(
      stranger.does((tx, member) =>
        takeReviewStep(tx, member, real, {
          step: 'comment',
          id: uuidv7(),
          body: 'Įsibrovėlė',
          blockId: null,
          paragraph: null,
        }),
      ),
    ).rejects.toThrow();
  });

  test('a member sees the copy and never the draft it was made of, nor other drafts', async () => {
    const member = await at(insider);
    expect(
      await member.does((tx, { entered }) => findTemplate(tx, { scopes: entered.scopes, id: templateId })),
    ).toBeNull();
    const ieva = await coordinator();
    await ieva.does((tx, author) =>
      composeDocument(tx, author, { kind: 'template', id: templateId }, (document) => ({
        ok: true,
        value: { ...document, goal: 'TIK SAVIEMS' },
      })),
    );
    expect(JSON.stringify(await reviewFor(member))).not.toContain('TIK SAVIEMS');
  });

  test('sent twice it is laid once, and a second review of the same draft is refused', async () => {
    const ieva = await coordinator();
    expect(await submit(ieva)).toEqual({ ok: true, value: { letters: 0 } });
    expect(await submit(ieva, uuidv7())).toMatchObject({ ok: false, error: 'already' });
  });

  test('who has not opened it is told; a comment settles by its author’s hand alone', async () => {
    const member = await at(insider);
    const review = the(await reviewFor(member));
    await member.does((tx, one) => lookAtReview(tx, one, review));
    await member.does((tx, one) => lookAtReview(tx, one, review));
    const commentId = uuidv7();
    const words = {
      step: 'comment',
      id: commentId,
      body: 'Per ilga',
      blockId: 'facebook',
      paragraph: 1,
    } as const;
    await member.does((tx, one) => takeReviewStep(tx, one, review, words));
    await member.does((tx, one) => takeReviewStep(tx, one, review, words));
    for (const blockId of ['nera', '\0'])
      expect(
        await member.does((tx, one) => takeReviewStep(tx, one, review, { ...words, id: uuidv7(), blockId })),
      ).toMatchObject({ error: 'not-found' });
    const colleague = await at(other);
    const settling = { step: 'settle', id: commentId, settled: true } as const;
    expect(await colleague.does((tx, one) => takeReviewStep(tx, one, review, settling))).toMatchObject({
      error: 'not-found',
    });
    expect(
      await colleague.does((tx, one) => takeReviewStep(tx, one, review, { step: 'remove', id: commentId })),
    ).toMatchObject({ error: 'not-found' });
    const ieva = await coordinator();
    expect(await ieva.does((tx, one) => takeReviewStep(tx, one, review, settling))).toMatchObject({
      ok: true,
    });
    const said = await ieva.does((tx) => listComments(tx, review));
    expect(said).toMatchObject([{ id: commentId, paragraph: 1, settledAt: expect.any(Date) }]);
    await colleague.does((tx, one) => takeReviewStep(tx, one, review, { step: 'fits', fits: true }));
    const marks = await ieva.does((tx) => listMarks(tx, review));
    expect(marks.map((one) => [one.personId, one.fitsAt !== null]).sort()).toEqual(
      [
        [insider.personId, false],
        [other.personId, true],
      ].sort(),
    );
  });
});

describe('what waits for a member', () => {
  const waiting = async (who: Actor) =>
    (await who.does((tx, member) => waitingReviews(tx, member, 'lt'))).filter((one) => one.id === reviewId);
  const step = (who: Actor, review: Review, wish: ReviewStep) =>
    who.does((tx, member) => takeReviewStep(tx, member, review, wish));

  test('an unopened draft waits until she says a word of it or finds it fit; never for its author or a stranger', async () => {
    const member = await at(insider);
    expect(await waiting(member)).toMatchObject([
      {
        title: 'Šviesa skaitant',
        dueOn: '2026-11-27',
        what: 'Darbo grupė laukia Jūsų nuomonės · dar neatidaryta',
        to: `/b/${insider.slug}/reviews/${reviewId}`,
      },
    ]);
    const review = the(await reviewFor(member));
    await member.does((tx, one) => lookAtReview(tx, one, review));
    expect((await waiting(member)).map((one) => one.what.split(' · ')[1])).toEqual([
      'atidaryta, nuomonės dar neparašėte',
    ]);
    await step(member, review, { step: 'fits', fits: true });
    expect(await waiting(member)).toEqual([]);
    const colleague = await at(other);
    const words = { step: 'comment', id: uuidv7(), body: 'Gerai', blockId: null, paragraph: null } as const;
    await step(colleague, review, words);
    expect(await waiting(colleague)).toEqual([]);
    expect(await waiting(await at(outsider))).toEqual([]);
    expect(await waiting(await at(county))).toEqual([]);
  });

  test('it stands among the duties of her day', async () => {
    const member = await at(insider);
    const view = { locale: 'lt' as const, now: new Date('2026-11-21T08:00:00Z') };
    const today = await member.does((tx, one) => readLibraryToday(tx, one, view));
    expect(today.duties.find((one) => one.id === reviewId)).toMatchObject({
      kind: 'review',
      left: 6,
      to: `/b/${insider.slug}/reviews/${reviewId}`,
    });
  });
});

describe('people of a group', () => {
  const gather = (who: Actor, emails: string, id = groupId) =>
    who.does((tx) => gatherPeople(tx, { id, name: 'Kitas vardas', emails }));
  const names = async () =>
    (await (await coordinator()).does((tx) => listGroupPeople(tx, groupId))).map((one) => one.personId);

  test('who leads it adds more of them; of those not found only the number is told', async () => {
    const ieva = await coordinator();
    const known = await names();
    expect(known).not.toContain(outsider.personId);
    const stranger = the(the(world.regions[1]).libraries[0]).email;
    for (const email of [stranger, 'niekas@example.lt', 'ne-adresas']) {
      expect(await gather(ieva, email)).toEqual({ ok: true, value: { added: 0, missing: 1 } });
    }
    const both = `${insider.email}, ${outsider.email.toUpperCase()}\n${outsider.email}`;
    expect(await gather(ieva, both)).toEqual({ ok: true, value: { added: 1, missing: 0 } });
    expect(await gather(ieva, both)).toEqual({ ok: true, value: { added: 0, missing: 0 } });
    expect((await names()).sort()).toEqual([...known, outsider.personId].sort());
    const [group] = await db.owner`select name from workgroups where id = ${groupId}`;
    expect(group?.name).toBe('Darbo grupė');
    await db.owner`delete from identity.workgroup_members where workgroup_id = ${groupId} and person_id = ${outsider.personId}`;
  });

  test('signs no keyboard writes are nobody’s address, and no trouble', async () => {
    const added = await (await coordinator()).does((tx) =>
      gatherPeople(tx, { id: groupId, name: 'Darbo grupė', emails: `\0x@y.lt \0${insider.email}` }),
    );
    expect(added).toEqual({ ok: true, value: { added: 0, missing: 1 } });
  });

  test('no address and too many are refused', async () => {
    const ieva = await coordinator();
    expect(await gather(ieva, ' ,; ')).toMatchObject({ error: 'empty' });
    const many = Array.from({ length: 61 }, (_, n) => `a${n}@example.lt`).join(' ');
    expect(await gather(ieva, many)).toMatchObject({ error: 'too-many' });
  });

  test('nobody joins a group she does not lead by naming it, whichever region is hers', async () => {
    const abroad = the(world.regions[1]);
    const thief = the(await signIn(db, abroad.county.email, { kind: 'region', slug: abroad.slug }));
    expect(await gather(thief, abroad.county.email)).toMatchObject({ error: 'not-found' });
    expect(await names()).not.toContain(abroad.county.personId);
    await expect(at(insider).then((member) => gather(member, outsider.email))).rejects.toThrow();
    await db.owner`update identity.workgroup_members set lead = false where workgroup_id = ${groupId}`;
    expect(await gather(await coordinator(), outsider.email)).toMatchObject({ error: 'not-found' });
    await db.owner`update identity.workgroup_members set lead = true
      where workgroup_id = ${groupId} and person_id = ${county.personId}`;
  });
});

describe('a campaign before a group', () => {
  async function laid() {
    const id = uuidv7();
    await db.owner`insert into campaigns (tenant_id, id, title, starts_on, ends_on, answer_by, report_by, document) values
      (${county.id}, ${id}, 'Šviesa 2027', '2027-03-01', '2027-03-08', '2027-02-20', '2027-03-22',
        ${db.owner.json(documentOf('Šviesa skaitant'))})`;
    const ieva = await coordinator();
    const sent = await ieva.does((tx, member) =>
      submitToGroup(tx, member, {
        id: uuidv7(),
        groupId,
        subject: { kind: 'campaign', id },
        note: '',
        now: new Date('2026-11-20T10:00:00Z'),
        origin,
        demo: false,
      }),
    );
    expect(sent).toMatchObject({ ok: true });
    return id;
  }
  const stateOf = async (id: string) =>
    (
      await db.owner`select r.state, c.state as campaign,
        (select count(*)::int from notices n where n.subject_id = r.id and n.kind = 'review-' || r.state) as told
      from reviews r join campaigns c on c.id = r.subject_id where r.subject_id = ${id}`
    )[0];

  test('launching it ends the review, and the group is told', async () => {
    const id = await laid();
    const ieva = await coordinator();
    await ieva.does((tx) =>
      launchCampaign(tx, { campaignId: id, libraries: [insider.id], origin, letter: {} }),
    );
    expect(await stateOf(id)).toEqual({ state: 'closed', campaign: 'open', told: 2 });
  });

  test('cancelling it withdraws the review', async () => {
    const id = await laid();
    await (await coordinator()).does((tx) =>
      tx.execute(sql`update campaigns set state = 'cancelled' where id = ${id}`),
    );
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', campaign: 'cancelled', told: 2 });
  });
});
