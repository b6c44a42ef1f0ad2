import { createCampaign } from '@sklaida/campaigns/server';
import { buildManyLibraries, type ManyLibraries } from '@sklaida/db/seed';
import { enterTenant, openRequest, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, uuidv7 } from '@sklaida/kernel';
import { type Member, standingOf } from '~/auth/guards.server';
import { planManyLibraries } from '~/flows/campaigns/many-libraries.server';
import { inviteLibraries } from '~/flows/campaigns/steer-campaign.server';
import type { TestDatabase } from '../setup/database';
import { smallCampaign } from './documents';

export type Many = {
  world: ManyLibraries;
  campaignId: string;
  today: IsoDate;
  /** The coordinator does one thing, in a request of her own. */
  asCoordinator<T>(mode: 'read' | 'write', work: (member: Member) => Promise<T>): Promise<T>;
};

/** A region of many libraries, sixty of them municipal, and a campaign launched to all of them. `migratorUrl` leads to the test's database. */
export async function launchToMany(
  db: TestDatabase,
  migratorUrl: string,
  libraries: number,
  today: IsoDate,
): Promise<Many> {
  const world = planManyLibraries(libraries, Math.min(60, Math.ceil(libraries / 2)));
  await buildManyLibraries(migratorUrl, world);
  const campaignId = uuidv7();
  const asCoordinator: Many['asCoordinator'] = async (mode, work) => {
    const scope = openRequest(db.database);
    try {
      const door = { kind: 'region', slug: world.region.slug } as const;
      const seat = await enterTenant(scope, world.session, door, mode);
      if (!seat) throw new Error('the coordinator cannot enter');
      const { permissions } = standingOf(seat.entered, 'campaign:launch');
      return await work(Object.assign(seat, { permissions, locale: seat.entered.person.locale }));
    } finally {
      await scope.end();
    }
  };
  await asCoordinator('write', async (member) => {
    await withTenant(member, (tx) =>
      createCampaign(tx, {
        tenantId: world.county.id,
        id: campaignId,
        personId: world.county.personId,
        title: 'Skaitome visi',
        dates: { startsOn: addDays(today, 30), endsOn: addDays(today, 40) },
        today,
        document: smallCampaign(),
        goalParticipants: null,
        template: null,
        occasion: null,
      }),
    );
    await withTenant(member, (tx) =>
      inviteLibraries(tx, member, {
        id: campaignId,
        today,
        origin: 'https://sklaida.example',
        demo: false,
        libraries: world.libraries.map((one) => one.id),
      }),
    );
  });
  return { world, campaignId, today, asCoordinator };
}
