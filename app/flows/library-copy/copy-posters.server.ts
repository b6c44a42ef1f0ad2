import { renderPoster } from '@sklaida/media/server';
import type { LibraryNames } from '@sklaida/people/server';
import { valuesOf } from '../adoptions/adoption-texts';
import { posterOf } from '../materials/adoption-poster';
import { chosenLook, colourOf, designOr } from '../materials/materials-choice';
import { loadMark } from '../materials/read-materials.server';

type Row = Record<string, unknown>;
type Document = {
  theme: string;
  blocks: { channel: string; body: string }[];
  look?: { design: string | null; colour: string | null };
};

/** What the posters of published parts are drawn from, kept while the rows pass by. */
export type PosterFacts = {
  adoptions: Row[];
  campaigns: Map<string, Row>;
  templates: Map<string, Row>;
  texts: Map<string, string>;
  /** How the names of libraries are declined, by id. */
  names: Map<string, LibraryNames>;
  /** The library's own colour and mark, and its pictures, one of which is the mark. */
  profile: Row | null;
  images: Map<string, Row>;
};

export const noPosterFacts = (): PosterFacts => ({
  adoptions: [],
  campaigns: new Map(),
  templates: new Map(),
  texts: new Map(),
  names: new Map(),
  profile: null,
  images: new Map(),
});

export function notePosterFacts(facts: PosterFacts, part: string, row: Row): void {
  if (part === 'tenants') facts.names.set(String(row.id), namesIn(row));
  if (part === 'adoptions' && (row.state === 'published' || row.state === 'reported'))
    facts.adoptions.push(row);
  if (part === 'campaigns') facts.campaigns.set(String(row.id), row);
  if (part === 'library_profiles') facts.profile = row;
  if (part === 'images' && row.deleted_at === null) facts.images.set(String(row.id), row);
  if (part === 'campaign_templates') facts.templates.set(String(row.id), row);
  if (part === 'content_items' && row.channel === 'poster' && row.put_aside_at === null)
    facts.texts.set(String(row.adoption_id), String(row.body));
}

const namesIn = (row: Row): LibraryNames => ({
  name: String(row.name),
  municipality: row.municipality as string | null,
  forms: row.forms as LibraryNames['forms'],
  townForms: row.town_forms as LibraryNames['townForms'],
  confirmedAt: row.forms_confirmed_at ? new Date(String(row.forms_confirmed_at)) : null,
});

/** Each published part's poster as it can be printed today, in the library's own look, one at a time. */
export async function* copyPosters(
  facts: PosterFacts,
  library: { id: string; name: string; kind: string },
  filesDir: string,
): AsyncIterable<{ name: string; body: Uint8Array }> {
  const names = facts.names.get(library.id);
  if (!names) return;
  const colour = (facts.profile?.colour as string | null | undefined) ?? null;
  const row = facts.images.get(String(facts.profile?.mark_id));
  const mark = await loadMark(
    filesDir,
    row ? { tenantId: library.id, id: String(row.id), format: String(row.format) } : null,
  );
  for (const adoption of facts.adoptions) {
    const campaign = facts.campaigns.get(String(adoption.campaign_id));
    if (!campaign) continue;
    const document = campaign.document as Document;
    const block = document.blocks.find((one) => one.channel === 'poster');
    const own = library.kind === 'school_library' ? undefined : facts.texts.get(String(adoption.id));
    const { design: season, ...poster } = posterOf({
      templateSlug: (facts.templates.get(String(campaign.template_id))?.slug as string | undefined) ?? null,
      theme: document.theme,
      startsOn: String(campaign.starts_on),
      endsOn: String(campaign.ends_on),
      library: library.name,
      body: own ?? block?.body ?? null,
      values: valuesOf(names, {
        happensOn: adoption.happens_on as string | null,
        happensAt: adoption.happens_at as string | null,
        place: adoption.place as string | null,
        contact: adoption.contact as string | null,
      }),
    });
    const offer = {
      design: designOr(document.look?.design ?? null, season),
      region: document.look?.colour ?? null,
      own: colour,
    };
    const look = chosenLook(new URLSearchParams(), offer);
    const body = await renderPoster({
      ...poster,
      design: look.design,
      colour: colourOf(look, offer),
      mark,
      footer: '',
    });
    yield { name: `posters/${adoption.id}.pdf`, body };
  }
}
