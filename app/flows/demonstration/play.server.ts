import { randomBytes } from 'node:crypto';
import { listAdoptions, markOpened } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import type { AgedMove, Builder } from '@sklaida/db/seed';
import {
  type Database,
  type Door,
  enterTenant,
  openRequest,
  withIdentity,
  withTenant,
} from '@sklaida/db/tenancy';
import { addDays, type IsoDate, isRole, type Result, uuidv7 } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { deleteSessionsOf, insertSession, listRegionLibraries } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { publishText, reportResults, savePlace, saveText } from '../adoptions/edit-adoption.server';
import { moveAdoption } from '../adoptions/move-adoption.server';
import { draftCampaign, editCampaign, inviteLibraries } from '../campaigns/steer-campaign.server';
import { dayOf } from './days';
import { playKits } from './kits.server';
import { playReviews } from './reviews.server';
import {
  associationId,
  type DemoAdoption,
  type DemoCampaign,
  type DemoPerson,
  type DemoRegion,
  demoRegions,
  idOf,
  numbersOf,
} from './source';
import { mirrorColumnOf, path } from './steps';
import { leaveLessons } from './year.server';

/** Without the secret no links are handed out: nobody could open them. */
type Stage = { database: Database; builder: Builder; origin: string; tokenSecret?: string };
const goals: Record<string, number> = {
  'k-siaure-2026': 1500,
  'k-kaledos-2026': 1200,
  'k-visiems-2026': 400,
  'k-sr-siaure-2026': 300,
};
const noonUtc = (day: IsoDate, spread: number) =>
  `${day}T${String(7 + (spread % 8)).padStart(2, '0')}:${String((spread * 7) % 60).padStart(2, '0')}:00Z`;

/** Lets a person of the demonstration do one thing, signed in as herself, through the door she would use. */
async function as<T>(
  stage: Stage,
  personId: string,
  door: Door,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const hash = randomBytes(32).toString('hex');
  const hour = new Date(Date.now() + 3_600_000);
  await withIdentity(stage.database, (tx) =>
    insertSession(tx, {
      hash,
      personId,
      expiresAt: hour,
      absoluteExpiresAt: hour,
      userAgent: null,
      address: null,
    }),
  );
  const scope = openRequest(stage.database);
  try {
    const seat = await enterTenant(scope, hash, door, 'write');
    if (!seat) throw new Error(`the demonstration cannot enter ${door.slug}`);
    const permissions = permissionsOf(seat.entered.roles.filter(isRole));
    return await work(Object.assign(seat, { permissions, locale: seat.entered.person.locale }));
  } finally {
    await scope.end();
    await withIdentity(stage.database, (tx) => deleteSessionsOf(tx, personId));
  }
}

function must<T>(result: Result<T, string>, what: string): T {
  if (!result.ok) throw new Error(`demonstration: ${what}: ${result.error}`);
  return result.value;
}

/** Plays the campaigns and what libraries made of them, step by step, as their people. */
export async function playCampaigns(stage: Stage, log: (line: string) => void): Promise<void> {
  const moves: AgedMove[] = [];
  for (const region of demoRegions) {
    for (const campaign of region.campaigns) {
      moves.push(...(await launch(stage, region, campaign)));
      const adoptions = region.adoptions.filter((one) => one.campaign === campaign.id);
      for (const [index, adoption] of adoptions.entries()) {
        moves.push(...(await adopt(stage, region, campaign, adoption, index)));
      }
      moves.push(...(await openSome(stage, region, campaign, adoptions)));
      log(`${campaign.title}: ${adoptions.length}`);
    }
  }
  await stage.builder.age(moves);
  const { tokenSecret, database } = stage;
  if (tokenSecret)
    await playKits((person, door, work) => as(stage, person, door, work), { database, tokenSecret });
  await playReviews((person, door, work) => as(stage, person, door, work), stage.origin);
}

async function launch(stage: Stage, region: DemoRegion, campaign: DemoCampaign): Promise<AgedMove[]> {
  const byAssociation = campaign.owner === 'p-avba';
  const door: Door = byAssociation
    ? { kind: 'association', slug: associationId }
    : { kind: 'region', slug: region.slug };
  const owner = region.organisations.find((one) => one.type === 'county_library')?.id ?? '';
  const id = idOf('campaign', campaign.id);
  const today = addDays(campaign.start, -28);
  await as(stage, idOf('person', campaign.owner), door, async (member) => {
    await withTenant(member, async (tx) => {
      const made = await draftCampaign(tx, member, {
        id,
        source: { templateId: idOf('template', `${byAssociation ? 'pabv' : owner} ${campaign.template}`) },
        occasionId: null,
        year: Number(campaign.start.slice(0, 4)),
        today,
      });
      must(made, campaign.id);
      const edited = await editCampaign(tx, member, {
        id,
        version: 1,
        change: {
          title: campaign.title,
          startsOn: campaign.start,
          endsOn: campaign.end,
          answerBy: addDays(campaign.start, -7),
          reportBy: addDays(campaign.end, 14),
          goalParticipants: goals[campaign.id] ?? null,
        },
      });
      must(edited, campaign.id);
      await leaveLessons(tx, member, campaign.id);
    });
    if (campaign.state === 'draft') return;
    await withTenant(member, async (tx) => {
      const { regionId } = member.entered.tenant;
      const libraries = regionId
        ? (await listRegionLibraries(tx, regionId)).map((one) => one.id)
        : demoRegions.flatMap((one) => one.organisations.map((two) => idOf('tenant', two.id)));
      must(
        await inviteLibraries(tx, member, { id, libraries, today, origin: stage.origin, demo: true }),
        `launch of ${campaign.id}`,
      );
    });
  });
  return ['create', 'edit', 'launch'].map((action, index) => {
    const at = noonUtc(addDays(campaign.start, index - 30), index);
    return {
      tenantId: idOf('tenant', byAssociation ? associationId : owner),
      subjectId: id,
      action,
      at,
      id: uuidv7(Math.min(Date.parse(at), Date.now())),
      mirrorColumn: null,
    };
  });
}

async function adopt(
  stage: Stage,
  region: DemoRegion,
  campaign: DemoCampaign,
  adoption: DemoAdoption,
  index: number,
): Promise<AgedMove[]> {
  const staff = region.people.filter((one) => one.organisation === adoption.organisation);
  const editor = staff.find((one) => one.roles.includes('editor') || one.roles.includes('school_librarian'));
  const approver = staff.find((one) => one.roles.includes('approver')) ?? editor;
  if (!editor || !approver) throw new Error(`nobody works in ${adoption.organisation}`);
  const school = editor.roles.includes('school_librarian');
  const steps = path[adoption.status].filter((step) => !school || (step !== 'submit' && step !== 'approve'));
  const door: Door = { kind: 'library', slug: adoption.organisation };
  const adoptionId = await findOwn(stage, editor, door, campaign);
  const moves = [move('invite'), move('open')];
  for (const step of steps) {
    await as(stage, idOf('person', (step === 'approve' ? approver : editor).id), door, (member) =>
      withTenant(member, async (tx) => {
        const base = { adoptionId, origin: stage.origin, demo: true };
        if (step === 'publish' && !school) {
          for (const item of await listItems(tx, { tenantId: member.entered.tenant.id, adoptionId })) {
            must(await publishText(tx, member, { ...base, itemId: item.id, url: null }), step);
          }
        } else if (step === 'report') {
          const numbers = numbersOf(adoption.result ?? {});
          must(
            await reportResults(tx, member, { ...base, numbers, mood: school ? 'great' : null, note: null }),
            step,
          );
        } else {
          const action = step as 'answer' | 'decline' | 'submit' | 'approve' | 'publish';
          const moved = await moveAdoption(tx, member, { ...base, action, reason: adoption.reason ?? null });
          must(moved, `${step} ${adoption.organisation}`);
        }
      }),
    );
    if (step === 'answer' && !school)
      await prepare(stage, editor, door, { adoptionId, campaign, adoption, index });
    moves.push(move(step));
  }
  return moves;

  function move(action: string): AgedMove {
    const day = dayOf({
      campaign: campaign.id,
      organisation: adoption.organisation,
      startsOn: campaign.start,
      endsOn: campaign.end,
      action,
      state: adoption.status,
      spread: index,
    });
    const at = noonUtc(day, index);
    return {
      tenantId: idOf('tenant', adoption.organisation),
      subjectId: adoptionId,
      action,
      at,
      id: uuidv7(Math.min(Date.parse(at), Date.now())),
      mirrorColumn: mirrorColumnOf[action] ?? null,
    };
  }
}

async function findOwn(
  stage: Stage,
  person: DemoPerson,
  door: Door,
  campaign: DemoCampaign,
): Promise<string> {
  return as(stage, idOf('person', person.id), door, (member) =>
    withTenant(member, async (tx) => {
      const { tenant, scopes } = member.entered;
      const own = await listAdoptions(tx, { tenantId: tenant.id, scopes });
      const found = own.find((one) => one.campaignId === idOf('campaign', campaign.id));
      if (!found) throw new Error(`${tenant.slug} was not invited to ${campaign.id}`);
      await markOpened(tx, found.id);
      return found.id;
    }),
  );
}

/** Place, time, people and contact; in one library the text is its own and the contact is still to be written. */
async function prepare(
  stage: Stage,
  editor: DemoPerson,
  door: Door,
  at: { adoptionId: string; campaign: DemoCampaign; adoption: DemoAdoption; index: number },
): Promise<void> {
  const unfinished = at.adoption.organisation === 'panevezys-r-vb' && at.adoption.status === 'localising';
  await as(stage, idOf('person', editor.id), door, (member) =>
    withTenant(member, async (tx) => {
      const { tenant, scopes } = member.entered;
      const own = (await listAdoptions(tx, { tenantId: tenant.id, scopes })).find(
        (one) => one.id === at.adoptionId,
      );
      const days = Math.min(at.index % 6, Math.max(0, daysIn(at.campaign)));
      must(
        await savePlace(tx, member, {
          adoptionId: at.adoptionId,
          version: own?.version ?? 0,
          answer: {
            place: 'Bibliotekos renginių salė',
            happensOn: unfinished ? '2026-12-09' : addDays(at.campaign.start, days),
            happensAt: at.index % 2 === 0 ? '17:30' : '18:00',
            contact: unfinished ? null : `${editor.first_name} ${editor.last_name}, ${editor.email}`,
            responsibleId: idOf('person', editor.id),
          },
        }),
        'place',
      );
      if (!unfinished) return;
      const items = await listItems(tx, { tenantId: tenant.id, adoptionId: at.adoptionId });
      const website = items.find((one) => one.channel === 'website');
      if (!website) return;
      const body = website.body.replace(
        /Jas skaitys [^.]+\./,
        'Jas skaitys Panevėžio rajono žmonės: Ramygalos mokytojai, Krekenavos ūkininkai, vaikai ir seneliai.',
      );
      const { id, version, title } = website;
      must(
        await saveText(tx, member, { adoptionId: at.adoptionId, itemId: id, version, title, body }),
        'text',
      );
    }),
  );
}

const daysIn = (campaign: DemoCampaign) =>
  (Date.parse(campaign.end) - Date.parse(campaign.start)) / 86_400_000;

/** Some of those who have not answered have looked: two libraries and nine schools of the Christmas campaign. */
async function openSome(
  stage: Stage,
  region: DemoRegion,
  campaign: DemoCampaign,
  adoptions: DemoAdoption[],
): Promise<AgedMove[]> {
  if (campaign.id !== 'k-kaledos-2026') return [];
  const answered = new Set(adoptions.map((one) => one.organisation));
  const schools = region.organisations.filter(
    (one) => one.type === 'school_library' && !answered.has(one.id),
  );
  const lookers = ['moletai-r-vb', 'pasvalys-r-vb', ...schools.slice(0, 9).map((one) => one.id)];
  const moves: AgedMove[] = [];
  for (const [index, organisation] of lookers.entries()) {
    const person = region.people.find(
      (one) =>
        one.organisation === organisation &&
        one.roles.some((role) => role === 'editor' || role === 'school_librarian'),
    );
    if (!person) continue;
    const adoptionId = await findOwn(stage, person, { kind: 'library', slug: organisation }, campaign);
    const day = dayOf({
      campaign: campaign.id,
      organisation,
      startsOn: campaign.start,
      endsOn: campaign.end,
      action: 'open',
      state: 'invited',
      spread: index,
    });
    const at = noonUtc(day, index);
    moves.push({
      tenantId: idOf('tenant', organisation),
      subjectId: adoptionId,
      action: 'open',
      at,
      id: uuidv7(Date.parse(at)),
      mirrorColumn: 'opened_at',
    });
  }
  return moves;
}
