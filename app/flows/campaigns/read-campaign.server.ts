import { createHash } from 'node:crypto';
import { shownCampaignState } from '@sklaida/campaigns';
import { type Campaign, findCampaign, findTemplate } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { daysBetween, isUuid, todayIn } from '@sklaida/kernel';
import { findLibrary, listHistory } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { taskRows } from '../duties/task-rows.server';
import { signedName } from '../people/signed-name.server';
import { doorPath } from '../screens/shell-data.server';

/** The id in the address, or the page that says there is nothing here. */
export function campaignIdOf(args: GuardedArgs): string {
  const id = args.params.campaign ?? '';
  if (!isUuid(id)) throw notFound();
  return id;
}

export async function getCampaign(tx: TenantTx, member: Member, id: string): Promise<Campaign> {
  const campaign = await findCampaign(tx, { scopes: member.entered.scopes, id });
  if (!campaign) throw notFound();
  return campaign;
}

const isDraft = ({ state }: Campaign) => state === 'draft' || state === 'workgroup_review';

/** May this person change what the campaign says? A launched one says the same for ever. */
export function mayEdit(member: Member, campaign: Campaign): boolean {
  return (
    isDraft(campaign) &&
    campaign.tenantId === member.entered.tenant.id &&
    member.permissions.has('campaign:write')
  );
}

/** A short sign of what was read, to notice that somebody wrote meanwhile. */
export function signOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

/** The head over all parts of one campaign. */
export async function readCampaignHead(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const campaign = await withTenant(member, (tx) => getCampaign(tx, member, id));
  const formats = formatsFor(readLocale(args.request));
  const today = todayIn(timeZone, new Date());
  const state = shownCampaignState(campaign.state, campaign.startsOn, campaign.endsOn, today);
  const base = `${doorPath(member)}/campaigns`;
  const own = campaign.tenantId === member.entered.tenant.id;
  const launched = campaign.launchedAt !== null;
  const track = launched && member.permissions.has('campaign:track');
  const ahead = daysBetween(today, campaign.startsOn);
  const tabs = [
    { key: 'about' as const, to: '', shown: true },
    { key: 'texts' as const, to: '/texts', shown: true },
    { key: 'review' as const, to: '/review', shown: mayEdit(member, campaign) },
    { key: 'materials' as const, to: '/materials', shown: true },
    { key: 'pictures' as const, to: '/pictures', shown: true },
    { key: 'corrections' as const, to: '/corrections', shown: own && launched },
    { key: 'invite' as const, to: '/invite', shown: own && member.permissions.has('campaign:launch') },
    { key: 'contest' as const, to: '/contest', shown: own && campaign.kind === 'contest' },
    { key: 'challenge' as const, to: '/challenge', shown: track && campaign.kind === 'challenge' },
    { key: 'members' as const, to: '/members', shown: track },
    { key: 'kits' as const, to: '/kits', shown: launched && member.permissions.has('campaign:remind') },
    { key: 'results' as const, to: '/results', shown: track },
  ];
  return {
    base,
    title: campaign.title,
    month: formats.monthAndYear(campaign.startsOn),
    keyMessage: campaign.document.keyMessage,
    state,
    when: formats.longRange(campaign.startsOn, campaign.endsOn),
    left: ahead > 0 && (state === 'draft' || state === 'open') ? formats.daysLeft(ahead) : null,
    ofAssociation: !own,
    tabs: tabs.filter((tab) => tab.shown).map(({ key, to }) => ({ key, to: `${base}/${campaign.id}${to}` })),
  };
}

/** *Apie*: what the campaign is, its days and duties, and what happened to it. */
export async function readCampaignAbout(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const { scopes, tenant } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const read = async (tx: TenantTx) => {
    const campaign = await getCampaign(tx, member, id);
    const [template, owner, history] = await Promise.all([
      campaign.templateId ? findTemplate(tx, { scopes, id: campaign.templateId }) : null,
      campaign.tenantId === tenant.id ? null : findLibrary(tx, campaign.tenantId),
      listHistory(tx, { tenantId: tenant.id, subjectId: campaign.id, except: 'member', limit: 60 }),
    ]);
    return { campaign, template, owner, history };
  };
  const { campaign, template, owner, history } = await withTenant(member, read);
  const { document } = campaign;
  const base = `${doorPath(member)}/campaigns/${campaign.id}`;
  const metrics = translatorFor(locale, 'results');
  const actions = translatorFor(locale, 'campaigns');
  const editable = mayEdit(member, campaign);
  return {
    docTitle: pageTitle(args.request, campaign.title),
    base,
    editable,
    cancellable: editable && member.permissions.has('campaign:close'),
    notice: noticeOf(campaign, member),
    launchedOn: campaign.launchedAt && formats.moment(campaign.launchedAt),
    owner: owner?.name ?? null,
    values: aboutValues(campaign),
    days: {
      startsOn: formats.longDay(campaign.startsOn),
      endsOn: formats.longDay(campaign.endsOn),
      answerBy: formats.longDay(campaign.answerBy),
      reportBy: formats.longDay(campaign.reportBy),
    },
    audiences: document.audiences,
    hashtags: document.hashtags,
    imageBrief: document.imageBrief,
    metrics: document.metrics.map((key) => metrics(`metrics.${key}`)),
    origin: template && {
      title: template.title,
      number: campaign.templateNumber ?? template.currentNumber,
      to: `${doorPath(member)}/templates/${template.id}`,
    },
    tasks: taskRows(document.tasks, campaign.startsOn, locale),
    history: history.map((entry) => ({
      id: entry.id,
      when: formats.longMoment(entry.at),
      who: entry.personName && signedName(locale, entry.personName, entry.actingForName),
      what: actions(`actions.${knownAction(entry.action)}`),
      more:
        typeof entry.data.libraries === 'number'
          ? actions('invitedLibraries', { n: entry.data.libraries })
          : null,
      reason: entry.reason,
    })),
  };
}

export type CampaignAbout = Awaited<ReturnType<typeof readCampaignAbout>>;

/** The fields of *Apie* as a form holds them; the same shape shows what a colleague wrote. */
export function aboutValues(campaign: Campaign) {
  return {
    version: String(campaign.version),
    title: campaign.title,
    theme: campaign.document.theme,
    keyMessage: campaign.document.keyMessage,
    goal: campaign.document.goal,
    goalParticipants: campaign.goalParticipants === null ? '' : String(campaign.goalParticipants),
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    answerBy: campaign.answerBy,
    reportBy: campaign.reportBy,
  };
}

export type AboutValues = ReturnType<typeof aboutValues>;

function noticeOf(campaign: Campaign, member: Member) {
  if (campaign.tenantId !== member.entered.tenant.id) return 'foreign' as const;
  if (campaign.state === 'cancelled') return 'cancelled' as const;
  if (campaign.launchedAt) return 'launched' as const;
  return member.permissions.has('campaign:write') ? null : ('read' as const);
}

const known = [
  'create',
  'launch',
  'correct',
  'correct-urgently',
  'remind',
  'close',
  'cancel',
  'review',
  'revise',
  'archive',
] as const;

function knownAction(action: string): (typeof known)[number] | 'other' {
  return known.find((one) => one === action) ?? 'other';
}
