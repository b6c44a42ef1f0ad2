import { createCampaign, type LaunchCounts } from '@sklaida/campaigns/server';
import { buildManyLibraries, countLaunchRows, type LaunchRows } from '@sklaida/db/seed';
import { connect, type Database, enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { addDays, todayIn, uuidv7 } from '@sklaida/kernel';
import { type Member, standingOf } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { documentOf } from './demonstration/documents';
import { demoTemplates } from './demonstration/source';
import { planManyLibraries } from './many-libraries.server';
import { inviteLibraries } from './steer-campaign.server';

export type LaunchMeasure = { libraries: number; committed_ms: number; repeat_ms: number } & LaunchRows;

/** What a coordinator's request does: enters the region, works, commits. */
async function asCoordinator<T>(
  database: Database,
  entrance: { session: string; slug: string },
  work: (member: Member) => Promise<T>,
): Promise<T> {
  const scope = openRequest(database);
  try {
    const seat = await enterTenant(scope, entrance.session, { kind: 'region', slug: entrance.slug }, 'write');
    if (!seat) throw new Error('the coordinator cannot enter');
    const { permissions } = standingOf(seat.entered, 'campaign:launch');
    return await work(Object.assign(seat, { permissions, locale: seat.entered.person.locale }));
  } finally {
    await scope.end();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: Math.round(performance.now() - began) };
}

/**
 * Fills an empty, migrated database with libraries, half of them schools, launches one campaign to all of them as a coordinator does,
 * and launches it again. Times are from pressing the button to the answer after the commit.
 */
export async function measureLaunch(input: {
  urls: { migrator: string; app: string; guest: string };
  libraries: number;
}): Promise<LaunchMeasure> {
  const { urls, libraries } = input;
  const world = planManyLibraries(libraries, Math.ceil(libraries / 2));
  await buildManyLibraries(urls.migrator, world);
  const database = connect(urls);
  const entrance = { session: world.session, slug: world.region.slug };
  const id = uuidv7();
  const today = todayIn(timeZone, new Date());
  const [template] = demoTemplates;
  if (!template) throw new Error('there is no template to launch');
  const launch = () =>
    asCoordinator(database, entrance, (member) =>
      withTenant(member, async (tx): Promise<LaunchCounts> => {
        const done = await inviteLibraries(tx, member, {
          id,
          today,
          origin: 'https://sklaida.example',
          demo: true,
          libraries: world.libraries.map((one) => one.id),
        });
        if (!done.ok) throw new Error(`the launch was refused: ${done.error}`);
        return done.value;
      }),
    );
  try {
    await asCoordinator(database, entrance, (member) =>
      withTenant(member, (tx) =>
        createCampaign(tx, {
          tenantId: world.county.id,
          id,
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
    const first = await timed(launch);
    const again = await timed(launch);
    const rows = await countLaunchRows(urls.migrator, id);
    return { libraries, committed_ms: first.ms, repeat_ms: again.ms, ...rows };
  } finally {
    await database.close();
  }
}
