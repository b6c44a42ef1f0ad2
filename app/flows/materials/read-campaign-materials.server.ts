import { placeholderValues } from '@sklaida/campaigns';
import { type Campaign, findTemplate } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { posterDesignFor, posterDesigns, type SheetInput, sheetKinds } from '@sklaida/media';
import type { Member } from '~/auth/guards.server';
import { translatorFor } from '~/i18n/messages.server';
import { mayEdit } from '../campaigns/read-campaign.server';
import { doorPath } from '../screens/shell-data.server';
import { posterOf } from './adoption-poster';
import { designOr, swatches } from './materials-choice';
import { cardWords } from './read-materials.server';

/** The look a campaign's posters have where nobody chose one: that of its template's season. */
async function seasonOf(tx: TenantTx, member: Member, { templateId, document }: Campaign) {
  const template = templateId
    ? await findTemplate(tx, { scopes: member.entered.scopes, id: templateId })
    : null;
  return posterDesignFor(template?.slug ?? document.theme);
}

/** A sheet of the campaign as a library would get it that changes nothing. */
export async function sampleSheet(
  tx: TenantTx,
  member: Member,
  campaign: Campaign,
  asked: { design: string | null; colour: string | null; grey: boolean },
): Promise<SheetInput> {
  const t = translatorFor('lt', 'materials');
  const { document } = campaign;
  const season = await seasonOf(tx, member, campaign);
  const library = t('region.sample');
  const words = posterOf({
    templateSlug: null,
    theme: document.theme,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    library,
    body: document.blocks.find((one) => one.channel === 'poster')?.body ?? null,
    values: placeholderValues({
      libraryName: library,
      heldOn: null,
      heldUntil: null,
      startsAt: null,
      place: null,
      contact: null,
      vocative: null,
    }),
  });
  return {
    ...words,
    design: designOr(asked.design ?? document.look.design, season),
    colour: asked.colour,
    grey: asked.grey,
    footer: '',
    about: [document.keyMessage],
    card: cardWords(),
  };
}

/** What *Medžiaga* of a campaign shows: every drawing in the chosen colour, and whether the choice may still be changed. */
export async function readCampaignMaterials(
  tx: TenantTx,
  member: Member,
  campaign: Campaign,
  search: URLSearchParams,
) {
  const { look } = campaign.document;
  const season = await seasonOf(tx, member, campaign);
  const design = designOr(search.get('design') ?? look.design, season);
  const to = `${doorPath(member)}/campaigns/${campaign.id}/materials`;
  const grey = search.get('grey') === '1';
  const query = (one: string) =>
    new URLSearchParams({
      design: one,
      colour: look.colour ?? '',
      ...(grey ? { grey: '1' } : {}),
    }).toString();
  return {
    to,
    version: campaign.version,
    title: campaign.document.theme,
    design,
    grey,
    swatch: swatches(look.colour),
    query: query(design),
    designs: posterDesigns.map((one) => ({ design: one, query: query(one) })),
    sheets: [...sheetKinds],
    mayEdit: mayEdit(member, campaign),
    launched: campaign.launchedAt !== null,
  };
}

export type CampaignMaterials = Awaited<ReturnType<typeof readCampaignMaterials>>;
