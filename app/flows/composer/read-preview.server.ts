import { type CampaignDocument, channelKeys, fillText, type PlaceholderValues } from '@sklaida/campaigns';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, isUuid, suggestLibraryForms, todayIn } from '@sklaida/kernel';
import { posterDesigns } from '@sklaida/media';
import { municipalityForms } from '@sklaida/people';
import {
  getLibraryNames,
  type Library,
  type LibraryNames,
  listRegionLibraries,
} from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { valuesOf } from '../adoptions/adoption-texts';
import { posterOf } from '../materials/adoption-poster';
import { doorPath } from '../screens/shell-data.server';
import { openComposer } from './read-composer.server';

/** The libraries whose names try a text hardest. */
function extremes(libraries: readonly Library[]): {
  longest: Library | undefined;
  shortest: Library | undefined;
} {
  const named = libraries
    .filter((one) => one.kind === 'municipal_library')
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  return { longest: named[0], shortest: named.at(-1) };
}

/** The library's names with what it has not confirmed yet suggested, so that a preview is never full of gaps. */
function likelyNames(names: LibraryNames): { names: LibraryNames; suggested: boolean } {
  if (names.confirmedAt) return { names, suggested: false };
  const centre = names.municipality ? municipalityForms(names.municipality)?.centre : undefined;
  return {
    names: {
      ...names,
      forms: suggestLibraryForms(names.name).forms,
      townForms: centre ?? names.townForms,
      confirmedAt: new Date(0),
    },
    suggested: true,
  };
}

/** A library as it will stand when its four questions are answered. */
function answered(names: LibraryNames, startsOn: IsoDate): PlaceholderValues {
  const sample = translatorFor('lt', 'templates');
  return {
    ...valuesOf(names, {
      happensOn: startsOn,
      happensAt: '17:30',
      place: sample('placeholders.vieta.example'),
      contact: sample('placeholders.kontaktas.example'),
    }),
    kreipinys: sample('placeholders.kreipinys.example'),
  };
}

function seenBy(document: CampaignDocument, values: PlaceholderValues) {
  return {
    texts: document.blocks
      .toSorted((a, b) => channelKeys.indexOf(a.channel) - channelKeys.indexOf(b.channel))
      .map((block) => {
        const body = fillText(block.body, values);
        const title = block.title === null ? null : fillText(block.title, values);
        return {
          id: block.id,
          channel: block.channel,
          title: title?.segments ?? null,
          body: body.segments,
          length: [...body.plain].length,
        };
      }),
    school: document.school && {
      post: fillText(document.school.post, values).segments,
      activity: document.school.activity,
    },
  };
}

async function oneOf(tx: TenantTx, library: Library, document: CampaignDocument, startsOn: IsoDate) {
  const { names, suggested } = likelyNames(await getLibraryNames(tx, library.id));
  return { id: library.id, name: library.name, suggested, ...seenBy(document, answered(names, startsOn)) };
}

const dayOf = (startsOn: IsoDate | null) => startsOn ?? addDays(todayIn(timeZone, new Date()), 30);

/** The template as two libraries would see it; at first the longest and the shortest name of the region. */
export async function readPreview(args: GuardedArgs, member: Member) {
  const { document, shared } = await openComposer(args, member, 'preview');
  const { regionId } = member.entered.tenant;
  const query = new URL(args.request.url).searchParams;
  return withTenant(member, async (tx) => {
    const libraries = regionId ? await listRegionLibraries(tx, regionId) : [];
    const { longest, shortest } = extremes(libraries);
    const asked = (name: string) => libraries.find((one) => one.id === query.get(name));
    const chosen = [asked('first') ?? longest, asked('second') ?? shortest].filter(
      (one) => one !== undefined,
    );
    const sides = [...new Map(chosen.map((one) => [one.id, one])).values()];
    return {
      ...shared,
      libraries: libraries.map(({ id, name }) => ({ value: id, label: name })),
      longest: longest?.id ?? null,
      shortest: shortest?.id ?? null,
      sides: await Promise.all(
        sides.map(async (library) => ({
          ...(await oneOf(tx, library, document, dayOf(shared.startsOn))),
          poster: document.blocks.some((one) => one.channel === 'poster')
            ? `${doorPath(member)}/templates/${shared.id}/poster.svg?library=${library.id}`
            : null,
        })),
      ),
    };
  });
}

export type PreviewPage = Awaited<ReturnType<typeof readPreview>>;

/** The poster of the template with one library's name on it. */
export async function readTemplatePoster(args: GuardedArgs, member: Member) {
  const { document, template, dates } = await openComposer(args, member, 'preview');
  const id = new URL(args.request.url).searchParams.get('library');
  const { regionId } = member.entered.tenant;
  const startsOn = dayOf(dates?.startsOn ?? null);
  return withTenant(member, async (tx) => {
    const libraries = regionId ? await listRegionLibraries(tx, regionId) : [];
    const library = isUuid(id) ? libraries.find((one) => one.id === id) : undefined;
    if (!library) throw notFound();
    const { names } = likelyNames(await getLibraryNames(tx, library.id));
    const poster = posterOf({
      templateSlug: template.slug.startsWith('t-') ? null : template.slug,
      theme: document.theme,
      startsOn,
      endsOn: dates?.endsOn ?? startsOn,
      library: library.name,
      body: document.blocks.find((one) => one.channel === 'poster')?.body ?? null,
      values: answered(names, startsOn),
    });
    const design = posterDesigns.find((one) => one === document.look.design) ?? poster.design;
    return { ...poster, design, colour: document.look.colour, footer: '' };
  });
}
