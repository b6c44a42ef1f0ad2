import { type ShownCampaignState, shownCampaignState } from '@sklaida/campaigns';
import { type CampaignRow, countMirrors, listCampaigns, type MirrorCount } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { doorPath } from '../screens/shell-data.server';

export const campaignGroups = ['reporting', 'running', 'open', 'draft', 'closed', 'past'] as const;
export type CampaignGroup = (typeof campaignGroups)[number];

function groupOf(state: ShownCampaignState): CampaignGroup {
  if (state === 'workgroup_review') return 'draft';
  return state === 'archived' || state === 'cancelled' ? 'past' : state;
}

export type Taking = { total: number; waiting: number; adopted: number; published: number; reported: number };

/** How far the invited libraries of one campaign have come. */
export function takingPart(counts: readonly MirrorCount[], campaignId: string): Taking {
  const own = counts.filter((one) => one.campaignId === campaignId);
  const sum = (...states: MirrorCount['state'][]) =>
    own.filter((one) => states.includes(one.state)).reduce((total, one) => total + one.libraries, 0);
  const total = own.reduce((all, one) => all + one.libraries, 0);
  const waiting = sum('invited');
  return {
    total,
    waiting,
    adopted: total - waiting - sum('declined'),
    published: sum('published', 'reported'),
    reported: sum('reported'),
  };
}

type Step = { key: 'draft' | 'members' | 'results' | 'summary'; path: string; needs: 'write' | 'track' };

const steps: Record<CampaignGroup, Step | null> = {
  reporting: { key: 'results', path: '/results', needs: 'track' },
  running: { key: 'members', path: '/members', needs: 'track' },
  open: { key: 'members', path: '/members', needs: 'track' },
  draft: { key: 'draft', path: '', needs: 'write' },
  closed: { key: 'summary', path: '/summary', needs: 'track' },
  past: null,
};

/** The region's campaigns by state, those that ask for something first. */
export async function readCampaigns(args: GuardedArgs, member: Member) {
  const { scopes, tenant } = member.entered;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, new Date());
  const [campaigns, counts] = await withTenant(member, (tx) =>
    Promise.all([listCampaigns(tx, { scopes }), countMirrors(tx, { tenantId: tenant.id })]),
  );
  const t = translatorFor(locale, 'campaigns');
  const base = `${doorPath(member)}/campaigns`;
  const line = (row: CampaignRow) => {
    const state = shownCampaignState(row.state, row.startsOn, row.endsOn, today);
    const step = steps[groupOf(state)];
    const may = step && member.permissions.has(step.needs === 'write' ? 'campaign:write' : 'campaign:track');
    const own = row.tenantId === tenant.id;
    return {
      id: row.id,
      to: `${base}/${row.id}`,
      title: row.title,
      state,
      group: groupOf(state),
      dates: formats.longRange(row.startsOn, row.endsOn),
      due: dueWords(row, state, today, locale),
      taking: takingPart(counts, row.id),
      ofAssociation: !own,
      next:
        step && may && (own || step.needs === 'track')
          ? { to: `${base}/${row.id}${step.path}`, label: t(`next.${step.key}`) }
          : null,
    };
  };
  const lines = campaigns.map(line);
  return {
    docTitle: translatorFor(locale, 'shell')('title', { page: t('title') }),
    alive: lines.filter((one) => one.group !== 'closed' && one.group !== 'past').length,
    occasions: member.permissions.has('occasion:read') ? `${doorPath(member)}/occasions` : null,
    year: `${doorPath(member)}/year`,
    create: member.permissions.has('campaign:write') ? `${base}/new` : null,
    groups: campaignGroups
      .map((id) => ({ id, lines: lines.filter((one) => one.group === id) }))
      .filter((group) => group.lines.length > 0),
  };
}

function dueWords(row: CampaignRow, state: ShownCampaignState, today: IsoDate, locale: 'lt' | 'en') {
  const formats = formatsFor(locale);
  const t = translatorFor(locale, 'campaigns');
  if (state === 'open')
    return `${formats.daysLeft(daysBetween(today, row.startsOn))} · ${t('answerBy', { day: formats.day(row.answerBy) })}`;
  if (state === 'running' || state === 'reporting') return t('reportBy', { day: formats.day(row.reportBy) });
  return null;
}

export type CampaignsPage = Awaited<ReturnType<typeof readCampaigns>>;
