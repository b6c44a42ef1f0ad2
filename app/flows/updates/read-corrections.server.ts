import { type CampaignDocument, channelKeys } from '@sklaida/campaigns';
import {
  type CorrectionDays,
  countMirrors,
  findCorrection,
  listCampaignVersions,
  listOpenOffers,
} from '@sklaida/campaigns/server';
import { wordDiff } from '@sklaida/content';
import { withTenant } from '@sklaida/db/tenancy';
import type { Role } from '@sklaida/kernel';
import { findLibrary } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { campaignIdOf, getCampaign } from '../campaigns/read-campaign.server';
import { changesOf } from '../composer/template-versions.server';
import { doorPath } from '../screens/shell-data.server';
import { fieldsOf, signsOf } from './correction-fields.server';
import { saysTheSame } from './corrections.server';
import { progressOf } from './read-progress.server';
import { shownConflicts, shownNews } from './read-template-news.server';
import { findTemplateNews } from './take-template.server';

/** Who does the work of a campaign. */
const doers: readonly Role[] = [
  'regional_coordinator',
  'editor',
  'approver',
  'channel_admin',
  'director',
  'school_librarian',
];

/** *Pataisos*: the correction being written, what it changes, whom it reaches, and everything said before. */
export async function readCorrections(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const tenantId = member.entered.tenant.id;
  const locale = readLocale(args.request);
  const formats = formatsFor(locale);
  const roles = translatorFor(locale, 'shell');
  const key = { tenantId, campaignId: id };
  return withTenant(member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    if (campaign.tenantId !== tenantId || campaign.launchedAt === null) throw notFound();
    const versions = await listCampaignVersions(tx, key);
    const draft = await findCorrection(tx, key);
    const news = campaign.state === 'open' ? await findTemplateNews(tx, member, campaign, draft) : null;
    const mirrors = await countMirrors(tx, { tenantId });
    const [latest] = versions;
    const progress = member.permissions.has('campaign:track') ? await progressOf(tx, member, id) : null;
    const offers = await Promise.all(
      (await listOpenOffers(tx, key)).map(async (one) => ({
        ...one,
        createdAt: formats.moment(one.createdAt),
        library: (await findLibrary(tx, one.sourceTenantId))?.shortName ?? '',
        words: wordDiff(textIn(campaign.document, one.blockId), one.body),
        heading:
          one.title !== null && one.title !== titleIn(campaign.document, one.blockId) ? one.title : null,
      })),
    );
    return {
      docTitle: pageTitle(args.request, (t) => `${t('campaigns.tabs.corrections')} · ${campaign.title}`),
      open: campaign.state === 'open',
      current: latest?.number ?? 1,
      reached: mirrors
        .filter((one) => one.campaignId === id && one.state !== 'declined' && one.state !== 'reported')
        .reduce((sum, one) => sum + one.libraries, 0),
      progress,
      live: `/${args.params.region}/${id}`,
      news: news && shownNews(news, doorPath(member), locale),
      draft: draft && {
        version: draft.version,
        behind: draft.baseNumber !== latest?.number,
        urgent: draft.urgent,
        document: draft.document,
        fields: fieldsOf(draft),
        signs: signsOf(fieldsOf(draft)),
        template: draft.template && {
          number: draft.template.number,
          conflicts: shownConflicts(draft.template, draft.document),
          open: draft.template.conflicts.filter((one) => one.chosen === null).length,
        },
        same: saysTheSame(campaign, draft),
        changes: changesOf(campaign.document, draft.document, locale),
        moved: movedDays(locale, campaign, draft.days),
      },
      channels: channelKeys,
      roles: [...new Set([...doers, ...(draft?.document.tasks ?? []).map((one) => one.role)])].map(
        (role) => ({
          value: role,
          label: roles(`roles.${role}`),
        }),
      ),
      versions: versions.map((one, index) => ({
        number: one.number,
        note: one.note,
        urgent: one.urgent,
        when: formats.longMoment(one.publishedAt),
        current: index === 0,
        changes: changesOf(versions[index + 1]?.document ?? one.document, one.document, locale),
        moved: movedDays(locale, versions[index + 1]?.days ?? one.days, one.days),
      })),
      offers,
      base: `${doorPath(member)}/campaigns/${id}`,
    };
  });
}

export type CorrectionsPage = Awaited<ReturnType<typeof readCorrections>>;

const textIn = ({ blocks, school }: CampaignDocument, blockId: string) =>
  blocks.find((one) => one.id === blockId)?.body ?? (blockId === 'school' ? (school?.post ?? '') : '');

const titleIn = ({ blocks }: CampaignDocument, blockId: string) =>
  blocks.find((one) => one.id === blockId)?.title ?? null;

function movedDays(locale: Locale, before: CorrectionDays, after: CorrectionDays) {
  const { longDay } = formatsFor(locale);
  return (['startsOn', 'endsOn', 'answerBy', 'reportBy'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: longDay(before[name]), after: longDay(after[name]) }));
}
