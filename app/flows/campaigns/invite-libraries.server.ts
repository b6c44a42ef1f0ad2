import { formsWanted } from '@sklaida/campaigns';
import { type Campaign, listMirrors } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { type Mail, renderMail } from '@sklaida/emails';
import { fail, partsOf, type Result, todayIn } from '@sklaida/kernel';
import { municipalityById } from '@sklaida/people';
import { type Library, listRegionLibraries } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { countDoubts } from '../adoptions/campaign-texts.server';
import { doorPath } from '../screens/shell-data.server';
import { campaignIdOf, getCampaign } from './read-campaign.server';
import { inviteLibraries, letterBase } from './steer-campaign.server';

const picks = ['all', 'municipal', 'schools', 'none'] as const;
type Choice = (typeof picks)[number];
type Kinded = { kind: Library['kind'] };

function isPicked(library: Kinded, pick: Choice): boolean {
  if (pick === 'all') return true;
  return (
    (pick === 'municipal' && library.kind === 'municipal_library') ||
    (pick === 'schools' && library.kind === 'school_library')
  );
}

export type InviteRefusal =
  | 'not-found'
  | 'forbidden'
  | 'wrong-state'
  | 'already-over'
  | 'not-over-yet'
  | 'nobody-chosen'
  | 'answer-day-past';

/** Invites the chosen libraries; those invited before keep what they have. Returns how many are new. */
export async function inviteChosen(
  args: GuardedArgs,
  member: Member,
  libraries: string[],
): Promise<Result<{ invited: number }, InviteRefusal>> {
  const id = campaignIdOf(args);
  const today = todayIn(timeZone, new Date());
  return withTenant(member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    const waiting = campaign.state === 'draft' || campaign.state === 'workgroup_review';
    if (waiting && campaign.endsOn >= today && campaign.answerBy < today) return fail('answer-day-past');
    const done = await inviteLibraries(tx, member, {
      id,
      libraries,
      today,
      origin: args.context.origin,
      demo: isDemonstration(),
    });
    return done.ok ? { ok: true as const, value: { invited: done.value.adoptions } } : done;
  });
}

/** *Kvietimas*: whom, with which letter, and whether the texts are ready for it. */
export async function readInvite(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const { regionId, id: tenantId } = member.entered.tenant;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const read = (tx: TenantTx) =>
    Promise.all([
      getCampaign(tx, member, id),
      regionId ? listRegionLibraries(tx, regionId) : [],
      listMirrors(tx, { tenantId, campaignTenantId: tenantId, campaignId: id }),
    ]);
  const [campaign, libraries, mirrors] = await withTenant(member, read);
  const asked = new URL(args.request.url).searchParams.get('pick');
  const pick = picks.find((one) => one === asked) ?? 'all';
  const invited = new Set(mirrors.map((one) => one.sourceTenantId));
  const { year } = partsOf(campaign.startsOn);
  const open = ['draft', 'workgroup_review', 'open'].includes(campaign.state);
  return {
    docTitle: pageTitle(args.request, (t) => `${t('campaigns.tabs.invite')} · ${campaign.title}`),
    base: `${doorPath(member)}/campaigns/${campaign.id}`,
    canInvite: open && campaign.tenantId === tenantId && member.permissions.has('campaign:launch'),
    closed: !open,
    over: campaign.endsOn < today,
    pick,
    dates: formats.longRange(campaign.startsOn, campaign.endsOn),
    answerBy: formats.day(campaign.answerBy),
    findings: campaign.document.blocks.reduce((sum, block) => sum + countDoubts(block, year), 0),
    unconfirmed: unconfirmedNames(campaign, libraries),
    total: libraries.length,
    waiting: libraries.filter((one) => !invited.has(one.id)).length,
    groups: groupByPlace(libraries, locale).map((group) => ({
      ...group,
      libraries: group.libraries.map((one) => ({
        id: one.id,
        name: one.name,
        school: one.kind === 'school_library',
        invited: invited.has(one.id),
        picked: isPicked(one, pick),
      })),
    })),
    letters: open ? await lettersOf(args, member, campaign, libraries) : [],
  };
}

/** Libraries that would have to confirm the forms of their names first; null where no text asks for a form. */
function unconfirmedNames(campaign: Campaign, libraries: readonly Library[]): string[] | null {
  const asks = {
    library: formsWanted(campaign.document, 'library', {}).length > 0,
    school: formsWanted(campaign.document, 'school', {}).length > 0,
  };
  if (!asks.library && !asks.school) return null;
  return libraries
    .filter((one) => !one.formsConfirmed && asks[one.kind === 'school_library' ? 'school' : 'library'])
    .map((one) => one.shortName);
}

export type InvitePage = Awaited<ReturnType<typeof readInvite>>;

/** Libraries by municipality, the municipal library before its schools. */
function groupByPlace<One extends Kinded & { name: string; municipality: string | null }>(
  libraries: readonly One[],
  locale: Locale,
): { id: string; name: string; libraries: One[] }[] {
  const { compare } = formatsFor(locale);
  const rank = (one: One) => (one.kind === 'municipal_library' ? 0 : 1);
  return [...new Set(libraries.map((one) => one.municipality ?? ''))]
    .map((id) => ({
      id,
      name: municipalityById(id)?.short ?? id,
      libraries: libraries
        .filter((one) => (one.municipality ?? '') === id)
        .sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

/** The invitation as two of its readers would get it; the names of people in other libraries stay there. */
async function lettersOf(
  args: GuardedArgs,
  member: Member,
  campaign: Awaited<ReturnType<typeof getCampaign>>,
  libraries: readonly Library[],
) {
  const base = letterBase(member, campaign, isDemonstration());
  const kinds = [
    { kind: 'municipal_library', audience: 'library', minutes: 20 },
    { kind: 'school_library', audience: 'school', minutes: campaign.document.school?.minutes ?? 10 },
  ] as const;
  const letters = kinds.map(async ({ kind, audience, minutes }) => {
    const library = libraries.find((one) => one.kind === kind);
    if (!library) return [];
    const mail: Mail = {
      kind: 'campaign-invitation',
      props: {
        ...base,
        audience,
        minutes,
        recipient: { firstName: '', vocative: null, libraryName: library.name },
        url: `${args.context.origin}/b/${library.slug}/campaigns`,
      },
    };
    const { subject, text } = await renderMail(mail, 'lt');
    return [{ audience, subject, text }];
  });
  return (await Promise.all(letters)).flat();
}
