import { listAdoptions, markOpened } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import type { AgedMove, Builder } from '@sklaida/db/seed';
import { type Database, type Door, type WorkerDatabase, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, uuidv7 } from '@sklaida/kernel';
import { listRegionLibraries } from '@sklaida/people/server';
import { publishText, reportResults, savePlace, saveText } from '../adoptions/edit-adoption.server';
import { moveAdoption } from '../adoptions/move-adoption.server';
import { draftCampaign, editCampaign, inviteLibraries } from '../campaigns/steer-campaign.server';
import { asPerson } from './as-person.server';
import { playBulletins } from './bulletins.server';
import { playContest, playWeeks, writeOwn } from './contests.server';
import { playCorrection } from './correction.server';
import { dayOf } from './days';
import { playDiscussions } from './discussions.server';
import { playDuties } from './duty-mirror.server';
import { playGroupFiles } from './group-files.server';
import { playGroups } from './groups.server';
import { playKits } from './kits.server';
import { playReports } from './reports.server';
import { playReviews } from './reviews.server';
import { playSharedReport } from './shared-report.server';
import { playSides } from './sides.server';
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
import { type As, mirrorColumnOf, must, path } from './steps';
import { leaveLessons } from './year.server';

/** Without the secret no links are handed out: nobody could open them. */
type Stage = {
  database: Database;
  /** Takes the correction to libraries; without it they receive it when a worker starts. */
  worker?: WorkerDatabase;
  builder: Builder;
  origin: string;
  tokenSecret?: string;
  /** Without it the groups of the demonstration have no files. */
  filesDir?: string;
};
const goals: Record<string, number> = {
  'k-siaure-2026': 1500,
  'k-kaledos-2026': 1200,
  'k-visiems-2026': 400,
  'k-sr-siaure-2026': 300,
};
const noonUtc = (day: IsoDate, spread: number) =>
  `${day}T${String(7 + (spread % 8)).padStart(2, '0')}:${String((spread * 7) % 60).padStart(2, '0')}:00Z`;

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
  const as: As = (person, door, work) => asPerson(database, person, door, work);
  if (tokenSecret) await playKits(as, { database, tokenSecret });
  await playReviews(as, stage.origin);
  await playGroups(as, stage);
  await playGroupFiles(as, stage);
  await playBulletins(as, stage);
  await playDiscussions(as, stage);
  for (const campaign of demoRegions[0]?.campaigns ?? []) {
    await playContest(as, campaign, stage.builder);
    await playWeeks(as, campaign, stage.builder);
  }
  await playCorrection(as, stage);
  await playSides(as, stage);
  await playSharedReport(as, stage);
  await playReports(as, stage);
  await playDuties(as, stage.origin);
}

async function launch(stage: Stage, region: DemoRegion, campaign: DemoCampaign): Promise<AgedMove[]> {
  const byAssociation = campaign.owner === 'p-avba';
  const door: Door = byAssociation
    ? { kind: 'association', slug: associationId }
    : { kind: 'region', slug: region.slug };
  const owner = region.organisations.find((one) => one.type === 'county_library')?.id ?? '';
  const id = idOf('campaign', campaign.id);
  const today = addDays(campaign.start, -28);
  await asPerson(stage.database, idOf('person', campaign.owner), door, async (member) => {
    await withTenant(member, async (tx) => {
      const made = await draftCampaign(tx, member, {
        id,
        source: { templateId: idOf('template', `${byAssociation ? 'pabv' : owner} ${campaign.template}`) },
        occasionId: campaign.own ? idOf('occasion', campaign.own.occasion) : null,
        year: Number(campaign.start.slice(0, 4)),
        today,
        kind: campaign.own?.kind,
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
      if (campaign.own) await writeOwn(tx, member, campaign.own, { id, tokenSecret: stage.tokenSecret });
      await leaveLessons(tx, member, campaign.id);
    });
    if (campaign.state === 'draft') return;
    await withTenant(member, async (tx) => {
      const { regionId } = member.entered.tenant;
      const chosen = campaign.own?.libraries.map((one) => idOf('tenant', one));
      const libraries = chosen
        ? chosen
        : regionId
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
    await asPerson(
      stage.database,
      idOf('person', (step === 'approve' ? approver : editor).id),
      door,
      (member) =>
        withTenant(member, async (tx) => {
          const base = { adoptionId, origin: stage.origin, demo: true };
          if (step === 'publish' && !school) {
            for (const item of await listItems(tx, { tenantId: member.entered.tenant.id, adoptionId })) {
              must(await publishText(tx, member, { ...base, itemId: item.id, url: null }), step);
            }
          } else if (step === 'report') {
            const numbers = numbersOf(adoption.result ?? {});
            must(
              await reportResults(tx, member, {
                ...base,
                numbers,
                mood: school ? 'great' : null,
                note: null,
              }),
              step,
            );
          } else {
            const action = step as 'answer' | 'decline' | 'submit' | 'approve' | 'publish';
            const moved = await moveAdoption(tx, member, {
              ...base,
              action,
              reason: adoption.reason ?? null,
            });
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
  return asPerson(stage.database, idOf('person', person.id), door, (member) =>
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
  await asPerson(stage.database, idOf('person', editor.id), door, (member) =>
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
