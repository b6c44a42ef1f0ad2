import { posterDesigns } from '@sklaida/media';
import { drawPoster } from '@sklaida/media/server';
import { describe, expect, it } from 'vitest';

const input = {
  title: '24 istorijos iki Kalėdų',
  subtitle: '',
  lines: ['gruodžio 1–24 d., kas vakarą 18 val.'],
  libraryName: 'Panevėžio rajono savivaldybės viešoji biblioteka',
  footer: '',
};

describe('a poster on the screen', () => {
  it.each(posterDesigns)(
    'is the picture „%s“ alone: no script, no style, nothing from elsewhere',
    async (design) => {
      const svg = await drawPoster({ ...input, design });
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/<script|<style|style=|<foreignObject|<image|href="(?!#)/);
    },
  );

  it('is the same for the same words', async () => {
    const twice = await Promise.all([0, 1].map(() => drawPoster({ ...input, design: 'book' })));
    expect(twice[0]).toBe(twice[1]);
  });
});
