import {
  type Block,
  type CampaignDocument,
  checkText,
  fillText,
  lengthVerdict,
  placeholderValues,
} from '@sklaida/campaigns';
import { type Campaign, findCampaign } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, partsOf, type Result } from '@sklaida/kernel';
import { type Library, listRegionLibraries } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { campaignIdOf, getCampaign, mayEdit, signOf, signOfBlock } from '../campaigns/read-campaign.server';
import { editCampaign } from '../campaigns/steer-campaign.server';
import { placeholderRows } from '../composer/read-templates.server';
import { doorPath } from '../screens/shell-data.server';
import { checkSentence } from './check-sentence.server';

type School = NonNullable<CampaignDocument['school']>;
type EditRefusal = 'forbidden' | 'not-found' | 'stale' | 'wrong-state';

/**
 * One text of the campaign. `was` is the sign of the text as it was read: another text saved meanwhile is no conflict,
 * the same one is, and `stale` carries it.
 */
export async function saveBlock(
  tx: TenantTx,
  member: Member,
  input: { id: string; blockId: string; was: string; change: Pick<Block, 'title' | 'body' | 'mode'> },
): Promise<Result<{ version: number }, EditRefusal>> {
  const campaign = await findCampaign(tx, { scopes: member.entered.scopes, id: input.id });
  const block = campaign?.document.blocks.find((one) => one.id === input.blockId);
  if (!campaign || !block) return fail('not-found');
  if (!mayEdit(member, campaign)) return fail('wrong-state');
  if (signOfBlock(block) !== input.was) return fail('stale', block);
  const title = block.title === null ? null : input.change.title;
  const blocks = campaign.document.blocks.map((one) =>
    one.id === block.id ? { ...one, ...input.change, title } : one,
  );
  const saved = await editCampaign(tx, member, {
    id: campaign.id,
    version: campaign.version,
    change: {},
    document: { blocks },
  });
  if (saved.ok || saved.error !== 'stale') return saved;
  const present = documentIn(saved.detail).blocks.find((one) => one.id === block.id);
  return fail('stale', present ?? block);
}

const documentIn = (detail: unknown) => (detail as { document: CampaignDocument }).document;

export async function saveSchoolVersion(
  tx: TenantTx,
  member: Member,
  input: { id: string; was: string; school: School },
): Promise<Result<{ version: number }, EditRefusal>> {
  const campaign = await findCampaign(tx, { scopes: member.entered.scopes, id: input.id });
  if (!campaign) return fail('not-found');
  if (!mayEdit(member, campaign)) return fail('wrong-state');
  if (signOf(campaign.document.school) !== input.was) return fail('stale', campaign.document.school);
  const saved = await editCampaign(tx, member, {
    id: campaign.id,
    version: campaign.version,
    change: {},
    document: { school: input.school },
  });
  if (saved.ok || saved.error !== 'stale') return saved;
  return fail('stale', documentIn(saved.detail).school);
}

/** What a careful reader would mend, with the line and the words around it. */
function findingsIn(text: string, year: number, locale: Locale) {
  const t = translatorFor(locale, 'campaigns');
  return checkText(text, year).map((one) => {
    const line = text.slice(0, one.start).split('\n').length;
    const from = Math.max(text.lastIndexOf('\n', one.start - 1) + 1, one.start - 18);
    const until = text.indexOf('\n', one.end);
    const excerpt = text.slice(from, Math.min(until === -1 ? text.length : until, one.end + 18)).trim();
    return {
      what: checkSentence(one, locale),
      where: t('texts.where', { line, excerpt }),
    };
  });
}

/** Words of a text that look like a place to fill but are not one. */
function unknownPlaces(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : fillText(text, {}).unknown)))];
}

export function findingsOfBlock(block: Block, year: number, locale: Locale) {
  const t = translatorFor(locale, 'campaigns');
  return [
    ...findingsIn(block.title ?? '', year, locale),
    ...findingsIn(block.body, year, locale),
    ...unknownPlaces([block.title, block.body]).map((name) => ({
      what: t('texts.unknown', { name }),
      where: '',
    })),
  ];
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

/** *Tekstai*: each text with its length, what to mend, and how it reads under two names. */
export async function readCampaignTexts(args: GuardedArgs, member: Member) {
  const id = campaignIdOf(args);
  const { regionId } = member.entered.tenant;
  const locale = readLocale(args.request);
  const [campaign, libraries] = await withTenant(member, (tx) =>
    Promise.all([getCampaign(tx, member, id), regionId ? listRegionLibraries(tx, regionId) : []]),
  );
  const names = extremes(libraries);
  const { year } = partsOf(campaign.startsOn);
  const { document } = campaign;
  return {
    docTitle: pageTitle(args.request, (t) => `${t('campaigns.tabs.texts')} · ${campaign.title}`),
    base: `${doorPath(member)}/campaigns/${campaign.id}`,
    editable: mayEdit(member, campaign),
    mayInvite: member.permissions.has('campaign:launch'),
    launched: campaign.launchedAt !== null,
    blocks: document.blocks.map((block) => {
      const { length, soft, hard, over } = lengthVerdict(block.channel, block.body);
      return {
        id: block.id,
        channel: block.channel,
        mode: block.mode,
        title: block.title,
        body: block.body,
        sign: signOfBlock(block),
        length,
        soft,
        hard,
        over,
        findings: findingsOfBlock(block, year, locale),
        previews: names.map((name) => {
          const body = fillFor(block.body, name, campaign);
          return {
            name,
            title: block.title && fillFor(block.title, name, campaign),
            body,
            length: [...body].length,
          };
        }),
      };
    }),
    school: document.school,
    schoolSign: signOf(document.school),
    schoolFindings: document.school
      ? [
          ...findingsIn(document.school.post, year, locale),
          ...findingsIn(document.school.activity, year, locale),
        ]
      : [],
    placeholders: placeholderRows(locale),
  };
}

export type CampaignTexts = Awaited<ReturnType<typeof readCampaignTexts>>;
export type CampaignText = CampaignTexts['blocks'][number];
