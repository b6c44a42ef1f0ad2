import { createCampaign, type LaunchCounts } from '@sklaida/campaigns/server';
import { buildManyLibraries, countLaunchRows, type LaunchRows } from '@sklaida/db/seed';
import { connect, type Database, enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn, uuidv7 } from '@sklaida/kernel';
import { type Member, standingOf } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { documentOf } from '../demonstration/documents';
import { demoTemplates } from '../demonstration/source';
import { planManyLibraries } from './many-libraries.server';
import { inviteLibraries } from './steer-campaign.server';

type Urls = { migrator: string; app: string; guest: string };
type ReadyLaunch = { session: string; region: string; campaignId: string; libraries: string[] };
type LaunchMeasure = { libraries: number; committed_ms: number; repeat_ms: number } & LaunchRows;

/** What a coordinator's request does: enters the region, works, commits. */
async function asCoordinator<T>(
  database: Database,
  { session, region }: Pick<ReadyLaunch, 'session' | 'region'>,
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const scope = openRequest(database);
  try {
    const seat = await enterTenant(scope, session, { kind: 'region', slug: region }, 'write');
    if (!seat) throw new Error('the coordinator cannot enter');
    const { permissions } = standingOf(seat.entered, 'campaign:launch');
    return await work(Object.assign(seat, { permissions, locale: seat.entered.person.locale }));
  } finally {
    await scope.end();
  }
}

/** Fills an empty, migrated database with libraries, half of them schools, and a campaign ready to be launched to all of them. */
export async function prepareLaunch(input: { urls: Urls; libraries: number }): Promise<ReadyLaunch> {
  const world = planManyLibraries(input.libraries, Math.ceil(input.libraries / 2));
  await buildManyLibraries(input.urls.migrator, world);
  const database = connect(input.urls);
  const today = todayIn(timeZone, new Date());
  const [template] = demoTemplates;
  if (!template) throw new Error('there is no template to launch');
  const ready: ReadyLaunch = {
    session: world.session,
    region: world.region.slug,
    campaignId: uuidv7(),
    libraries: world.libraries.map((one) => one.id),
  };
  try {
    await asCoordinator(database, ready, (member) =>
      withTenant(member, (tx) =>
        createCampaign(tx, {
          tenantId: world.county.id,
          id: ready.campaignId,
          personId: world.county.personId,
          title: template.title,
          dates: { startsOn: addDays(today, 30), endsOn: addDays(today, 40) },
          today,
          document: documentOf(template),
          goalParticipants: null,
          template: null,
          occasion: null,
        }),
      ),
    );
    return ready;
  } finally {
    await database.close();
  }
}

async function launch(database: Database, ready: ReadyLaunch): Promise<LaunchCounts> {
  return asCoordinator(database, ready, (member) =>
    withTenant(member, async (tx) => {
      const done = await inviteLibraries(tx, member, {
        id: ready.campaignId,
        today: todayIn(timeZone, new Date()),
        origin: 'https://sklaida.example',
        demo: true,
        libraries: ready.libraries,
      });
      if (!done.ok) throw new Error(`the launch was refused: ${done.error}`);
      return done.value;
    }),
  );
}

/** Launches what was prepared, as a coordinator pressing the button does; again and again without harm. */
export async function launchOnce(input: { urls: Urls; ready: ReadyLaunch }): Promise<void> {
  const database = connect(input.urls);
  try {
    await launch(database, input.ready);
  } finally {
    await database.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

/** One launch to many libraries and the same again, each from pressing the button to the answer after the commit. */
export async function measureLaunch(input: { urls: Urls; libraries: number }): Promise<LaunchMeasure> {
  const ready = await prepareLaunch(input);
  const database = connect(input.urls);
  try {
    const committed = await timed(() => launch(database, ready));
    const repeated = await timed(() => launch(database, ready));
    const rows = await countLaunchRows(input.urls.migrator, ready.campaignId);
    return { libraries: input.libraries, committed_ms: committed, repeat_ms: repeated, ...rows };
  } finally {
    await database.close();
  }
}
