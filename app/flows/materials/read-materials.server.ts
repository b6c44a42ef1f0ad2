import { findAdoption } from '@sklaida/campaigns/server';
import { goesOut } from '@sklaida/content';
import { type ImageRow, listImages } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { SheetInput } from '@sklaida/media';
import { readMark } from '@sklaida/media/server';
import { getLook } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { translatorFor } from '~/i18n/messages.server';
import { unanswered } from '../adoptions/adoption-texts';
import { type AdoptionPicture, readAdoption } from '../adoptions/read-adoption.server';
import { chosenLook, colourOf, designOr, type LookChoice, type LookOffer } from './materials-choice';
import { loadPicture, type PictureFile } from './pictures-files.server';
import { readPoster } from './read-poster.server';

export type Materials = {
  adoption: AdoptionPicture['adoption'];
  picture: AdoptionPicture;
  offer: LookOffer;
  look: LookChoice;
  /** Everything a sheet says, but the mark. */
  sheet: Omit<SheetInput, 'mark'>;
  mark: ImageRow | null;
  /** The campaign's pictures and the library's own for it. */
  images: ImageRow[];
  texts: { channel: string; title: string | null; body: string }[];
};

/** One adoption's words and looks, as its sheets and pictures show them; null when it is absent or another library's. */
export async function readMaterials(
  tx: TenantTx,
  member: Member,
  adoptionId: string | undefined,
  search: URLSearchParams,
): Promise<Materials | null> {
  const picture = await readAdoption(tx, member, adoptionId);
  if (!picture) return null;
  const { tenant, scopes } = member.entered;
  const { adoption, document } = picture;
  const subjectIds = [adoption.id, adoption.campaignId, tenant.id];
  if (adoption.templateId) subjectIds.push(adoption.templateId);
  const [row, profile, found] = await Promise.all([
    findAdoption(tx, { tenantId: tenant.id, scopes, id: adoption.id }),
    getLook(tx, tenant.id),
    listImages(tx, { scopes, subjectIds }),
  ]);
  if (!row) return null;
  const { design: season, ...words } = await readPoster(tx, member, row);
  const offer = {
    design: designOr(document.look.design, season),
    region: document.look.colour,
    own: profile.colour,
  };
  const look = chosenLook(search, offer);
  const texts = picture.texts
    .filter((text) => goesOut(text) && text.body.trim() !== '')
    .map((text) => ({
      channel: text.channel,
      title: text.filledTitle?.plain ?? null,
      body: text.filledBody.plain,
    }));
  return {
    adoption,
    picture,
    offer,
    look,
    sheet: {
      ...words,
      design: look.design,
      colour: colourOf(look, offer),
      grey: look.grey,
      footer: '',
      about: aboutOf(texts, document.keyMessage),
      card: cardWords(),
    },
    mark: found.find((one) => one.id === profile.markId) ?? null,
    images: found.filter((one) => one.subjectKind !== 'library'),
    texts,
  };
}

/** How many places keep the material from going out: the gaps of the texts themselves, and a day or a place not yet said. */
export function materialsWait({ picture, adoption }: Pick<Materials, 'picture' | 'adoption'>): number {
  const answers = picture.texts.some((one) => one.channel !== 'school') ? unanswered(adoption).length : 0;
  return Math.max(picture.gaps, answers);
}

/** The mark as sheets print it, or null when there is none. */
export async function loadMark(filesDir: string, mark: PictureFile | null) {
  const bytes = mark ? await loadPicture(filesDir, mark) : null;
  return bytes ? readMark(bytes) : null;
}

/** What readers fill in on a card. Sheets hang in Lithuanian libraries whatever language the screen has. */
export function cardWords() {
  const t = translatorFor('lt', 'materials');
  return {
    heading: t('card.heading'),
    reader: t('card.reader'),
    book: t('card.book'),
    author: t('card.author'),
    on: t('card.on'),
  };
}

const aboutLetters = 900;
const longestFirst = ['website', 'email', 'school', 'facebook'];

/** What a leaflet tells: the website's text or the next best one, by whole paragraphs as far as they fit. */
function aboutOf(texts: Materials['texts'], keyMessage: string): string[] {
  const told = longestFirst.map((channel) => texts.find((one) => one.channel === channel)).find(Boolean);
  const paragraphs = (told?.body ?? '').split('\n').map((line) => line.trim());
  const taken: string[] = [];
  let letters = 0;
  for (const paragraph of paragraphs.filter(Boolean)) {
    letters += paragraph.length;
    if (letters > aboutLetters) break;
    taken.push(paragraph);
  }
  return taken.length > 0 ? taken : [keyMessage];
}
