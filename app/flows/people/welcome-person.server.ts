import { listOccasions } from '@sklaida/calendar/server';
import { campaignIsOver } from '@sklaida/campaigns';
import { findAdoption, listAdoptions } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { type IsoDate, suggestVocative, todayIn } from '@sklaida/kernel';
import { introduce, setWeeklyMinutes } from '@sklaida/people/server';
import { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { homeOf } from '~/auth/home';
import { timeZone } from '~/i18n/locale';
import { comingOccasions } from '../year/next-occasions.server';

export const weeklyMinutes = [10, 30, 60] as const;
export type WeeklyMinutes = (typeof weeklyMinutes)[number];

const name = z.string().trim().min(1).max(80);

export const namingSchema = z.object({
  firstName: name,
  lastName: name,
  vocative: z.string().trim().max(80),
});

/** What the page of names begins with: what the inviter wrote, and the form of address it suggests. */
export function namesOf(member: Member): { firstName: string; lastName: string; vocative: string } {
  const { firstName, lastName, vocative } = member.entered.person;
  return { firstName, lastName, vocative: vocative ?? suggestVocative(firstName) };
}

/** A form of address that still belongs to the former first name follows the new one. */
export function saveNames(member: Member, typed: z.infer<typeof namingSchema>): Promise<void> {
  const before = namesOf(member);
  const stale = typed.firstName !== before.firstName && typed.vocative === before.vocative;
  const vocative = stale ? suggestVocative(typed.firstName) : typed.vocative;
  return withTenant(member, (tx) => introduce(tx, { ...typed, vocative }));
}

type Waiting = { id: string; startsOn: IsoDate; minutes: number };

/** The card to begin with: the nearest of those that fit into the time, else the nearest; what has long begun comes last. */
export function firstCard(waiting: readonly Waiting[], minutes: number, today: IsoDate): string | null {
  const begun = (one: Waiting) => Number(one.startsOn < today);
  const nearest = [...waiting].sort((a, b) => begun(a) - begun(b) || a.startsOn.localeCompare(b.startsOn));
  return (nearest.find((one) => one.minutes <= minutes) ?? nearest[0])?.id ?? null;
}

/** Remembers the time and answers where to go: a campaign's card, or a page for when none is open. */
export function beginWithTime(member: Member, minutes: WeeklyMinutes): Promise<string> {
  const base = `/b/${member.entered.tenant.slug}`;
  return withTenant(member, async (tx) => {
    await setWeeklyMinutes(tx, minutes);
    const today = todayIn(timeZone, new Date());
    const card = firstCard(await cardsOf(tx, member, today), minutes, today);
    return card ? `${base}/campaigns/${card}` : `${base}/welcome/ready`;
  });
}

async function cardsOf(tx: TenantTx, member: Member, today: IsoDate): Promise<Waiting[]> {
  const { tenant, scopes } = member.entered;
  const rows = await listAdoptions(tx, { tenantId: tenant.id, scopes });
  const open = rows.filter(
    (one) =>
      !campaignIsOver(one.campaignState) &&
      one.endsOn >= today &&
      ['invited', 'localising', 'published'].includes(one.state),
  );
  const found = open.slice(0, 10).map(async ({ id, startsOn }) => {
    const adoption = await findAdoption(tx, { tenantId: tenant.id, scopes, id });
    return { id, startsOn, minutes: adoption?.document.school?.minutes ?? 10 };
  });
  return Promise.all(found);
}

/** What is seen when the questions are answered: where to begin, and for a school without a campaign what comes next. */
export async function readReady(tx: TenantTx, member: Member) {
  const { tenant, scopes, roles } = member.entered;
  const school = tenant.kind === 'school_library';
  const today = todayIn(timeZone, new Date());
  const [next] = school ? comingOccasions(await listOccasions(tx, { scopes }), today, 1) : [];
  const leads = member.permissions.has('member-library:open') && tenant.regionSlug !== null;
  const home = homeOf([
    {
      slug: tenant.slug,
      kind: tenant.kind,
      roles: roles as never,
      regionSlug: leads ? tenant.regionSlug : null,
    },
  ]);
  return {
    school,
    leads,
    library: tenant.name,
    home: home ?? '/',
    next: next ? { title: next.title, startsOn: next.startsOn, endsOn: next.endsOn } : null,
  };
}
