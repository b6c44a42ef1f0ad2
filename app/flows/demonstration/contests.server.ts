import { randomUUID } from 'node:crypto';
import { listAdoptions } from '@sklaida/campaigns/server';
import type { Builder } from '@sklaida/db/seed';
import { type Door, type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, ok, todayIn, uuidv7 } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { composeDocument } from '../composer/compose-document.server';
import { tellWeek } from '../year/challenge.server';
import { exclude, judge, saveRules } from '../year/contest.server';
import { handInEntry } from '../year/library-contest.server';
import { documentOf } from './documents';
import { type DemoCampaign, demoRegions, idOf } from './source';
import { type As, must } from './steps';

type Own = NonNullable<DemoCampaign['own']>;
const today = () => todayIn(timeZone, new Date());
const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const told = (day: IsoDate, spread: number) => {
  const at = `${day}T${String(7 + (spread % 8)).padStart(2, '0')}:${String((spread * 11) % 60).padStart(2, '0')}:00Z`;
  return { at, id: uuidv7(Math.min(Date.parse(at), Date.now())) };
};

/** What a contest or a challenge says, and the rules of a contest, open until its entries are in. */
export async function writeOwn(
  tx: TenantTx,
  member: Member,
  own: Own,
  at: { id: string; tokenSecret: string | undefined },
): Promise<void> {
  must(
    await composeDocument(tx, member, { kind: 'campaign', id: at.id }, () => ok(documentOf(own.says))),
    own.says.id,
  );
  if (!own.contest) return;
  const { rules, age_groups, entries_until, decided_on, erase_on, winners, method } = own.contest;
  const now = today();
  must(
    await saveRules(tx, member, {
      campaignId: at.id,
      version: 0,
      today: now,
      tokenSecret: at.tokenSecret ?? randomUUID(),
      rules: {
        rules,
        ageGroups: age_groups,
        entriesUntil: later(entries_until, now),
        decidedOn: later(decided_on, now),
        eraseOn: later(erase_on, now),
        winners,
        method,
      },
    }),
    own.says.id,
  );
}

/** The person who hands in and tells numbers in a library. */
function atWork(organisation: string) {
  const person = demoRegions[0]?.people.find(
    (one) =>
      one.organisation === organisation &&
      one.roles.some((role) => role === 'editor' || role === 'school_librarian'),
  );
  if (!person) throw new Error(`nobody works in ${organisation}`);
  return idOf('person', person.id);
}

const libraryDoor = (slug: string): Door => ({ kind: 'library', slug });

async function ownPart(tx: TenantTx, member: Member, campaignId: string): Promise<string> {
  const { tenant, scopes } = member.entered;
  const found = (await listAdoptions(tx, { tenantId: tenant.id, scopes })).find(
    (one) => one.campaignId === campaignId,
  );
  if (!found) throw new Error(`${tenant.slug} was not invited`);
  return found.id;
}

/** Entries of readers, one left out with a reason, and the points of a jury that has not read everything yet. */
export async function playContest(as: As, campaign: DemoCampaign, builder: Builder): Promise<void> {
  const { contest, entries } = campaign.own ?? {};
  if (!contest || !entries) return;
  const campaignId = idOf('campaign', campaign.id);
  const ids = new Map(entries.map((one) => [one.title, uuidv7()]));
  for (const library of new Set(entries.map((one) => one.library))) {
    await as(atWork(library), libraryDoor(library), (member) =>
      withTenant(member, async (tx) => {
        const adoptionId = await ownPart(tx, member, campaignId);
        for (const one of entries.filter((two) => two.library === library)) {
          const { name, contact, title, body } = one;
          const rest = { id: ids.get(title) ?? '', guardian: one.guardian, ageGroup: one.age_group };
          must(
            await handInEntry(tx, member, { adoptionId, entry: { ...rest, name, contact, title, body } }),
            title,
          );
        }
      }),
    );
  }
  const jury = new Set(entries.flatMap((one) => Object.keys(one.points)));
  for (const juror of jury) {
    await as(idOf('person', juror), libraryDoor('pabv'), (member) =>
      withTenant(member, async (tx) => {
        for (const { title, points, note, excluded } of entries) {
          const entryId = ids.get(title) ?? '';
          const given = points[juror];
          if (given !== undefined) {
            const first = juror === Object.keys(points)[0];
            const said = {
              campaignId,
              entryId,
              points: given,
              note: (first && note) || null,
              today: today(),
            };
            must(await judge(tx, member, said), title);
          }
          if (excluded && juror === campaign.owner)
            must(await exclude(tx, member, { entryId, reason: excluded }), title);
        }
      }),
    );
  }
  await builder.contest({
    tenantId: idOf('tenant', 'pabv'),
    campaignId,
    entriesUntil: contest.entries_until,
    decidedOn: contest.decided_on,
    eraseOn: contest.erase_on,
    promised: told(addDays(campaign.start, -29), 1),
    entries: entries.map((one, index) => ({
      entryId: ids.get(one.title) ?? '',
      ...told(one.received, index),
    })),
  });
}

/** Weeks a challenge has had so far; the last one only some libraries have told. */
export async function playWeeks(as: As, campaign: DemoCampaign, builder: Builder): Promise<void> {
  const weeks = Object.entries(campaign.own?.weeks ?? {});
  if (weeks.length === 0) return;
  const campaignId = idOf('campaign', campaign.id);
  for (const [index, library] of (campaign.own?.libraries ?? []).entries()) {
    const adoptionId = await as(atWork(library), libraryDoor(library), (member) =>
      withTenant(member, async (tx) => {
        const id = await ownPart(tx, member, campaignId);
        for (const [weekOn, numbers] of weeks) {
          const [readers, books] = numbers[library] ?? [];
          if (readers === undefined || books === undefined) continue;
          must(
            await tellWeek(tx, member, {
              adoptionId: id,
              weekOn,
              readers,
              books,
              today: later(weekOn, today()),
            }),
            `${library} ${weekOn}`,
          );
        }
        return id;
      }),
    );
    for (const [weekOn] of weeks)
      await builder.week({ adoptionId, weekOn, ...told(addDays(weekOn, 4), index) });
  }
}
