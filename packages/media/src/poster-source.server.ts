import type { PosterInput } from './index';
import { posterTemplate } from './poster-frame.server';
import { printable } from './printable';

const titleWord = 26;
/** An address copied from the file must come out whole, so only what nobody types on purpose is broken. */
const plainWord = 60;

/** What the compiler gets: the template never changes, the words travel beside it. */
export function posterSource(input: PosterInput): { mainFileContent: string; inputs: { poster: string } } {
  const libraryName = printable(input.libraryName, 240, plainWord);
  const poster = {
    design: input.design,
    size: input.size ?? 'a4',
    title: printable(input.title, 600, titleWord) || libraryName || '–',
    subtitle: printable(input.subtitle, 400, plainWord),
    lines: input.lines
      .map((line) => printable(line, 240, plainWord))
      .filter((line) => line !== '')
      .slice(0, 6),
    libraryName,
    footer: printable(input.footer, 240, plainWord),
  };
  return { mainFileContent: posterTemplate, inputs: { poster: JSON.stringify(poster) } };
}
