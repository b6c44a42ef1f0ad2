import type { PosterInput } from './index';
import { posterTemplate } from './poster-frame.server';
import { printable } from './printable';

/** What the compiler gets: the template never changes, the words travel beside it. */
export function posterSource(input: PosterInput): { mainFileContent: string; inputs: { poster: string } } {
  const libraryName = printable(input.libraryName, 240);
  const poster = {
    design: input.design,
    title: printable(input.title, 600) || libraryName || '–',
    subtitle: printable(input.subtitle, 400),
    lines: input.lines
      .map((line) => printable(line, 240))
      .filter((line) => line !== '')
      .slice(0, 6),
    libraryName,
    footer: printable(input.footer, 240),
  };
  return { mainFileContent: posterTemplate, inputs: { poster: JSON.stringify(poster) } };
}
