import { type AdoptionAction, type AdoptionState, adoptionTransitions } from '@sklaida/campaigns';
import { findCampaign, listConflicts, publishCorrection } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import { addDays, uuidv7 } from '@sklaida/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishText, reportResults, savePlace, saveText } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { draftCampaign, editCampaign, inviteLibraries } from '~/flows/campaigns/steer-campaign.server';
import { settleAll } from '~/flows/updates/decide-conflicts.server';
import { mergeUpdate } from '~/flows/updates/merge-update.server';
import { type Actor, actor } from '../factories/at-work';
import { type Command, command, days, steps, wholeWay } from '../factories/campaign-commands';
import { cloneDemonstration, origin } from '../factories/demonstration';
import { checkFineSums } from '../factories/fine-sums';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

type Library = { editor: Actor; approver: Actor; school: boolean };
type Model = { campaignId: string; parts: Part[]; launched: Set<number> };
type Part = { state: AdoptionState | null; steps: number; reported: number | null; day: string };
let db: TestDatabase;
let coordinator: Actor;
let libraries: Library[];
let templateId: string;
const circumstances = { origin, demo: true };
const today = '2026-11-22';
const seen = new Set<string>();

beforeAll(async () => {
  db = await cloneDemonstration();
  coordinator = await actor(db, 'p-koord');
  libraries = await Promise.all(
    [
      ['p-utenos-r', 'p-utenos-r-dir'],
      ['p-zarasu-r', 'p-zarasu-r-dir'],
      ['p-m01-zaliojo-tilto', 'p-m01-zaliojo-tilto'],
      ['p-m12-kupos-pakrantes', 'p-m12-kupos-pakrantes'],
    ].map(async ([editor = '', approver = '']) => ({
      editor: await actor(db, editor),
      approver: await actor(db, approver),
      school: editor === approver,
    })),
  );
  const [row] = await db.owner`select t.id from campaign_templates t join tenants o on o.id = t.tenant_id
    where t.slug = 'sab-kalbos' and o.slug = 'pabv'`;
  templateId = the(row).id;
});
afterAll(() => db.drop());

const answerOn = (happensOn: string) => ({
  place: 'Salė',
  happensOn,
  happensAt: '17:00',
  contact: 'x',
  responsibleId: null,
});

async function adoptionOf({ campaignId }: Model, at: number) {
  const who = the(libraries[at]).editor;
  const [row] = await db.owner`select id, version from adoptions
    where tenant_id = ${who.tenantId} and campaign_id = ${campaignId}`;
  return { who, adoption: row };
}

/** The library's own day moves while its texts are open, and stays otherwise. */
async function changeDay(model: Model, { at, day }: { at: number; day: string }): Promise<void> {
  const part = the(model.parts[at]);
  const { who, adoption } = await adoptionOf(model, at);
  if (!adoption) return;
  const { id: adoptionId, version } = adoption;
  const saved = await who.does((tx, member) =>
    savePlace(tx, member, { adoptionId, version, answer: answerOn(day) }),
  );
  if (saved.ok) part.day = day;
}

async function editText(model: Model, { at }: { at: number }): Promise<void> {
  const { who, adoption } = await adoptionOf(model, at);
  if (!adoption) return;
  await who.does(async (tx, member) => {
    const [item] = await listItems(tx, { tenantId: who.tenantId, adoptionId: adoption.id });
    if (!item) return null;
    const { id: itemId, version, title } = item;
    return saveText(tx, member, {
      adoptionId: adoption.id,
      itemId,
      version,
      title,
      body: `${item.body} Ir mes.`,
    });
  });
}

/** The region publishes a correction, and every library takes it in; what an approved text becomes is the merge's to say. */
async function correct(model: Model, { shift, urgent }: { shift: number; urgent: boolean }): Promise<void> {
  const { campaignId } = model;
  const [version] = await db.owner`select current_number as number from campaigns where id = ${campaignId}`;
  await coordinator.does(async (tx, member) => {
    const { scopes } = member.entered;
    const campaign = the((await findCampaign(tx, { scopes, id: campaignId })) ?? undefined);
    const { document, startsOn, endsOn, answerBy, reportBy } = campaign;
    const blocks = document.blocks.map((block) => ({ ...block, body: `${block.body} Ateikite.` }));
    await publishCorrection(tx, {
      campaignId,
      number: the(version).number + 1,
      document: { ...document, blocks },
      days: { startsOn: addDays(startsOn, shift), endsOn: addDays(endsOn, shift), answerBy, reportBy },
      note: 'Pataisa',
      urgent,
      letter: {},
    });
  });
  for (const [at, part] of model.parts.entries()) {
    const { who, adoption } = await adoptionOf(model, at);
    if (!adoption) continue;
    const taken = await who.does((tx) => mergeUpdate({ by: 'person', tx }, { adoptionId: adoption.id }));
    const [now] = await db.owner`select state, happens_on::text from adoptions where id = ${adoption.id}`;
    const { state, happens_on } = the(now);
    const sentBack = taken.ok && taken.value.resubmitted;
    expect(state).toBe(sentBack ? 'submitted' : part.state);
    part.state = state;
    part.day = happens_on ?? part.day;
  }
  seen.add('region update');
}

async function begin(): Promise<Model> {
  const campaignId = uuidv7();
  const plain = { title: null, body: 'Kviečiame!' };
  await coordinator.does(async (tx, member) => {
    await draftCampaign(tx, member, {
      id: campaignId,
      source: { templateId },
      occasionId: null,
      year: 2027,
      today,
    });
    return editCampaign(tx, member, {
      id: campaignId,
      version: 1,
      change: {},
      document: { blocks: [{ id: 'fb', channel: 'facebook', mode: 'free', ...plain }] },
    });
  });
  const parts = libraries.map((): Part => ({ state: null, steps: 0, reported: null, day: days[0] }));
  return { campaignId, parts, launched: new Set() };
}

/** Where both sides changed a text, the library keeps its own before it goes on. */
async function keepOurs(library: Library, base: { adoptionId: string; origin: string; demo: boolean }) {
  const { editor } = library;
  const open = await editor.does(async (tx) =>
    (await listConflicts(tx, { tenantId: editor.tenantId, adoptionId: base.adoptionId })).filter(
      (one) => one.state === 'open',
    ),
  );
  if (open.length === 0) return;
  const kept = await editor.does((tx, member) =>
    settleAll(tx, member, { ...base, way: 'ours', known: open.length }),
  );
  expect(kept.ok).toBe(true);
}

/** What the table of the glossary says about this step here. */
function expected(part: Part, library: Library, action: AdoptionAction): AdoptionState | null {
  const kind = library.school ? 'school_library' : 'municipal_library';
  const found = adoptionTransitions.find(
    (one) =>
      one.from === part.state &&
      one.action === action &&
      (one.kinds ?? [kind]).includes(kind) &&
      one.approval !== 'off',
  );
  return found?.to ?? null;
}

function onward(state: AdoptionState, { school }: Library): AdoptionAction {
  if (school && (state === 'invited' || state === 'localising')) return 'publish';
  if (state === 'invited' || state === 'declined') return 'answer';
  if (state === 'localising' || state === 'changes_requested') return 'submit';
  if (state === 'submitted') return 'approve';
  return state === 'approved' ? 'publish' : 'report';
}

async function take(model: Model, command: Command): Promise<void> {
  if (command.kind === 'launch') {
    const chosen = command.libraries.map((at) => the(libraries[at]).editor.tenantId);
    const made = await coordinator.does((tx, member) =>
      inviteLibraries(tx, member, { ...circumstances, today, id: model.campaignId, libraries: chosen }),
    );
    const fresh = command.libraries.filter((at) => !model.launched.has(at));
    expect(made).toMatchObject({ ok: true, value: { adoptions: fresh.length } });
    for (const at of fresh) {
      model.launched.add(at);
      the(model.parts[at]).state = 'invited';
    }
    return;
  }
  if (command.kind === 'day') return changeDay(model, command);
  if (command.kind === 'edit') return editText(model, command);
  if (command.kind === 'update') return correct(model, command);
  const { at, participants } = command;
  const part = the(model.parts[at]);
  const library = the(libraries[at]);
  if (part.state === null) return;
  const action = command.action === 'onward' ? onward(part.state, library) : command.action;
  const to = expected(part, library, action);
  const who = action === 'approve' || action === 'return' ? library.approver : library.editor;
  const [row] = await db.owner`select id, version from adoptions
    where tenant_id = ${who.tenantId} and campaign_id = ${model.campaignId}`;
  const { id: adoptionId, version } = the(row);
  const base = { ...circumstances, adoptionId };
  await keepOurs(library, base);
  const result = await who.does(async (tx, member) => {
    if (action === 'report') {
      const rest = { childrenAndYouth: 1, onlineParticipants: 2, posts: 1, reach: 9, mediaMentions: 0 };
      const numbers = { events: 1, participants, ...rest };
      const shareResults = participants % 2 === 0;
      const quote = participants % 3 === 0 ? `Atėjo ${participants}` : null;
      const said = { mood: null, note: quote, quotable: true };
      return reportResults(tx, member, { ...base, numbers, ...said, shareResults });
    }
    if (action === 'publish' && !library.school) {
      const [item] = await listItems(tx, { tenantId: who.tenantId, adoptionId });
      const published = await publishText(tx, member, { ...base, itemId: the(item).id, url: null });
      // Another press on a channel already out is no step of the library.
      return part.state === 'published' || part.state === 'reported' ? { ok: false as const } : published;
    }
    if (action === 'submit') await savePlace(tx, member, { adoptionId, version, answer: answerOn(part.day) });
    return moveAdoption(tx, member, { ...base, action, reason: 'Taip reikia' });
  });
  expect(result.ok, `${action} from ${part.state}`).toBe(to !== null);
  if (to === null) return;
  part.state = to;
  seen.add(`${library.school ? 'school' : 'library'} ${action}`);
  part.steps += 1;
  if (action === 'report') part.reported = participants;
  if (action === 'withdraw') part.reported = null;
}

async function check({ campaignId, parts }: Model): Promise<void> {
  const adoptions = await db.owner`select a.tenant_id, a.state, m.state as mirror, m.numbers, a.share_results,
      (select count(*)::int from history h where h.tenant_id = a.tenant_id and h.subject_id = a.id
        and h.action = any (${steps})) as steps
    from adoptions a join adoption_mirrors m on m.source_tenant_id = a.tenant_id and m.campaign_id = a.campaign_id
    where a.campaign_id = ${campaignId}`;
  const known = parts.flatMap((part, at) =>
    part.state === null ? [] : [{ ...part, tenantId: the(libraries[at]).editor.tenantId }],
  );
  expect(
    Object.fromEntries(adoptions.map((one) => [one.tenant_id, [one.state, one.mirror, one.steps]])),
  ).toEqual(Object.fromEntries(known.map((one) => [one.tenantId, [one.state, one.state, one.steps]])));
  for (const one of adoptions) {
    const part = the(known.find(({ tenantId }) => tenantId === one.tenant_id));
    const shown = part.state === 'reported' && one.share_results ? part.reported : null;
    expect(one.numbers?.participants ?? null).toBe(shown);
  }
  const reported = known.filter((one) => one.state === 'reported');
  const count = (...states: AdoptionState[]) =>
    known.filter((one) => one.state && states.includes(one.state)).length;
  const participants = reported.reduce((sum, one) => sum + (one.reported ?? 0), 0);
  const [sums] = await db.owner`select
    (select coalesce(sum(r.participants), 0)::int from results r join adoptions a on a.tenant_id = r.tenant_id and a.id = r.adoption_id
      where a.campaign_id = ${campaignId} and a.state = 'reported') as results,
    coalesce(sum(participants), 0)::int as participants, coalesce(sum(libraries), 0)::int as libraries,
    coalesce(sum(reach), 0)::int as reach from campaign_totals where campaign_id = ${campaignId}`;
  expect(sums).toEqual({
    results: participants,
    participants,
    libraries: reported.length,
    reach: 9 * reported.length,
  });
  await checkFineSums(db, campaignId);
  if (known.length === 0) return;
  const told = await db.owner`select invited, adopted, published, reported, declined, participants, reach
    from region_sums where campaign_id = ${campaignId}`;
  expect(told).toEqual([
    {
      invited: known.length,
      adopted: known.length - count('invited', 'declined'),
      published: count('published', 'reported'),
      reported: reported.length,
      declined: count('declined'),
      participants,
      reach: 9 * reported.length,
    },
  ]);
}

test('whatever libraries do in whatever order, sums, mirrors and history tell the truth', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 12, maxLength: 25 }), async (commands) => {
      const model = await begin();
      await take(model, { kind: 'launch', libraries: [0, 2] });
      for (const one of commands) await take(model, one);
      await check(model);
    }),
    { numRuns: 60, examples: [[wholeWay]], interruptAfterTimeLimit: 45_000, markInterruptAsFailure: false },
  );
  expect([...seen].sort()).toEqual(
    [
      ...steps.map((one) => `library ${one}`),
      'school answer',
      'school decline',
      'school publish',
      'school report',
      'school withdraw',
      'region update',
    ].sort(),
  );
});
