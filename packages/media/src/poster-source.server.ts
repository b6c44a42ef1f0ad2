import { createHash } from 'node:crypto';
import { bookmarkTemplate, cardTemplate } from './cut-sheets.server';
import { type ChannelPicture, channelPictures, type SheetKind } from './formats';
import type { PosterInput, PosterMark, SheetInput } from './index';
import { inksOf } from './inks';
import { leafletTemplate } from './leaflet.server';
import { posterTemplate } from './poster-frame.server';
import { breakableAddresses, printable } from './printable';
import { wideTemplate } from './wide-frame.server';

const titleWord = 26;
/** An address copied from the file must come out whole, so only what nobody types on purpose is broken. */
const plainWord = 60;

type Source = { mainFileContent: string; inputs: { poster: string } };

/** Points of an upright page before it is enlarged, and the bands at its ends that a channel covers with its own buttons. */
type Page = { width: number; height: number; zoom: number; top: number; foot: number };

const baseWidth = 595.28;
const upright = (ratio: number, zoom = 1, covered = 0): Page => ({
  width: baseWidth,
  height: baseWidth * ratio,
  zoom,
  top: covered,
  foot: covered,
});
const a4 = upright(841.89 / baseWidth);

/** What the compiler gets: the template never changes, the words travel beside it. */
export function posterSource(input: PosterInput): Source {
  // Sheets of one family: A3 is A4 drawn larger.
  return source(posterTemplate, input, { ...a4, zoom: input.size === 'a3' ? Math.SQRT2 : 1 });
}

const sheetTemplates = { leaflet: leafletTemplate, bookmark: bookmarkTemplate, card: cardTemplate };

export function sheetSource(kind: SheetKind, input: SheetInput): Source {
  return source(sheetTemplates[kind], input, a4, kind === 'bookmark');
}

export function pictureSource(channel: ChannelPicture, input: PosterInput): Source {
  const { width, height } = channelPictures[channel];
  const ratio = height / width;
  if (ratio < 1) return source(wideTemplate, input, { ...a4, width: 420 / ratio }, true);
  return source(posterTemplate, input, upright(ratio, 1, channel === 'story' ? 70 : 0), true);
}

/** Where a mark lies for the compiler; a name of its own for each, since the compiler remembers what it has read. */
export function markPath(mark: PosterMark): string {
  return `/marks/${createHash('sha256').update(mark.png).digest('hex')}.png`;
}

/** Nobody copies words from a picture or from a narrow strip: there an address may break, lest it make all words small. */
function source(template: string, input: SheetInput, page: Page, seenOnly = false): Source {
  const plain = (text: string) => {
    const shown = printable(text, 240, plainWord);
    return seenOnly ? breakableAddresses(shown) : shown;
  };
  const libraryName = printable(input.libraryName, 240, plainWord);
  const poster = {
    design: input.design,
    inks: inksOf(input.design, input.colour ?? null, input.grey ?? false),
    page,
    mark: input.mark ? { path: markPath(input.mark), ratio: input.mark.ratio } : null,
    title: printable(input.title, 600, titleWord) || libraryName || '–',
    subtitle: printable(input.subtitle, 400, plainWord),
    lines: input.lines
      .map(plain)
      .filter((line) => line !== '')
      .slice(0, 6),
    libraryName,
    footer: plain(input.footer),
    about: (input.about ?? [])
      .map((paragraph) => printable(paragraph, 900, plainWord))
      .filter((paragraph) => paragraph !== ''),
    card: Object.fromEntries(
      (['heading', 'reader', 'book', 'author', 'on'] as const).map((key) => [
        key,
        printable(input.card?.[key] ?? '', 40, plainWord),
      ]),
    ),
  };
  return { mainFileContent: template, inputs: { poster: JSON.stringify(poster) } };
}
