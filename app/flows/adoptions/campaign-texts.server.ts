import { type Block, checkText, fillText, placeholderValues } from '@sklaida/campaigns';
import type { Campaign } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { partsOf } from '@sklaida/kernel';
import { type Library, listRegionLibraries } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { campaignIdOf, getCampaign, mayEdit } from '../campaigns/read-campaign.server';
import { placeholderRows } from '../composer/read-templates.server';
import { doorPath } from '../screens/shell-data.server';

/** How many places of a text a careful reader would mend, or nobody would fill. */
export function countDoubts({ title, body }: Block, year: number): number {
  const texts = [title ?? '', body];
  const unknown = new Set(texts.flatMap((text) => fillText(text, {}).unknown));
  return texts.reduce((sum, text) => sum + checkText(text, year).length, unknown.size);
}

/** The libraries whose names try a text hardest: the longest name and the shortest. */
function extremes(libraries: readonly Pick<Library, 'name' | 'kind'>[]): string[] {
  const names = libraries
    .filter((one) => one.kind === 'municipal_library')
    .map((one) => one.name)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [longest, shortest] = [names[0], names.at(-1)];
  return [...new Set([longest, shortest].filter((name) => name !== undefined))];
}

function fillFor(text: string, libraryName: string, campaign: Campaign) {
  const sample = translatorFor('lt', 'templates');
  const { plain } = fillText(
    text,
    placeholderValues({
      libraryName,
      heldOn: campaign.startsOn,
      heldUntil: null,
      startsAt: '17:30',
      place: sample('placeholders.vieta.example'),
      contact: sample('placeholders.kontaktas.example'),
      vocative: sample('placeholders.kreipinys.example'),
    }),
  );
  return plain;
}

/** *Tekstai*: each text, and how it reads under two names. */
export async function readCampaignTexts(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const { regionId } = member.entered.tenant;
  const [campaign, libraries] = await withTenant(member, (tx) =>
    Promise.all([getCampaign(tx, member, id), regionId ? listRegionLibraries(tx, regionId) : []]),
  );
  const names = extremes(libraries);
  const { document } = campaign;
  return {
    docTitle: pageTitle(args.request, (t) => `${t('campaigns.tabs.texts')} · ${campaign.title}`),
    id: campaign.id,
    base: `${doorPath(member)}/campaigns/${campaign.id}`,
    editable: mayEdit(member, campaign),
    mayInvite: member.permissions.has('campaign:launch'),
    launched: campaign.launchedAt !== null,
    year: partsOf(campaign.startsOn).year,
    document,
    blocks: document.blocks.map(({ id, channel, mode, title, body }) => ({
      id,
      channel,
      mode,
      title,
      body,
      previews: names.map((name) => {
        const filled = fillFor(body, name, campaign);
        return {
          name,
          title: title && fillFor(title, name, campaign),
          body: filled,
          length: [...filled].length,
        };
      }),
    })),
    school: document.school,
    placeholders: placeholderRows(readLocale(args.request)),
  };
}

export type CampaignText = Awaited<ReturnType<typeof readCampaignTexts>>['blocks'][number];
