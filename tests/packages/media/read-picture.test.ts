import { channelPictureBytes, channelPictureKeys, channelPictures } from '@sklaida/media';
import { cutPicture, readMark, readPicture } from '@sklaida/media/server';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import * as files from '../../factories/pictures';

// Real pictures take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a picture somebody sends', () => {
  it.each([
    ['a photograph of a phone in HEIC', files.heic, 'heic'],
    ['a drawing with a program inside', files.svg, 'svg'],
    ['a drawing behind a long preamble', files.svgBehindComment, 'svg'],
    ['a moving GIF', files.movingGif, 'animated'],
    ['a moving PNG', files.movingPng, 'animated'],
    ['eighty million pixels', files.eightyMegapixels, 'tooManyPixels'],
    ['half a photograph', files.halfJpeg, 'broken'],
    ['a head without a body', files.pngHead, 'broken'],
    ['a program called .jpg', files.program, 'notAPicture'],
    ['nothing', () => new Uint8Array(), 'notAPicture'],
    ['a stamp', files.tiny, 'tooSmall'],
  ])('is refused if it is %s', async (_, make, problem) => {
    expect(await readPicture(await make(), 400)).toEqual({ ok: false, error: problem });
  });

  it('is what its content says, whatever it is called', async () => {
    const png = await files.photograph('png');
    const read = await readPicture(png, 400);
    expect(read.ok && read.value.format).toBe('jpeg');
  });

  it('loses where and with what it was taken, and is turned upright', async () => {
    const sent = await files.sidewaysWithPlace();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const read = await readPicture(sent, 400);
    if (!read.ok) throw new Error(read.error);
    const { exif, orientation, width, height } = await sharp(read.value.bytes).metadata();
    expect({ exif, orientation, width, height }).toEqual({
      exif: undefined,
      orientation: undefined,
      width: 600,
      height: 900,
    });
  });

  it.each(channelPictureKeys)('is cut for %s to its size and weight', async (channel) => {
    const bytes = await cutPicture(await files.noise(), channel);
    const { width, height, format } = await sharp(bytes).metadata();
    expect({ width, height, format }).toEqual(channelPictures[channel]);
    expect(bytes.byteLength).toBeLessThanOrEqual(channelPictureBytes);
  });

  it('as a mark keeps its shape and its transparent ground', async () => {
    const read = await readPicture(await files.mark(), 64);
    if (!read.ok) throw new Error(read.error);
    const made = await readMark(read.value.bytes);
    expect(made.ratio).toBeCloseTo(2, 1);
    expect((await sharp(made.png).metadata()).hasAlpha).toBe(true);
  });
});
