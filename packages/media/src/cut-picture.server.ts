import sharp from 'sharp';
import { type ChannelPicture, channelPictures } from './formats';
import { withinBytes } from './render-poster.server';

/** A picture in a channel's size, cut around what draws the eye. */
export async function cutPicture(bytes: Uint8Array, channel: ChannelPicture): Promise<Uint8Array> {
  const { width, height, format } = channelPictures[channel];
  const pixels = sharp(bytes)
    .resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: '#ffffff' });
  return withinBytes(pixels, format);
}

/** A picture for a screen, whole, no broader than asked. */
export async function shrinkPicture(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const pixels = sharp(bytes).resize(width, width, { fit: 'inside', withoutEnlargement: true });
  return new Uint8Array(await pixels.webp({ quality: 82 }).toBuffer());
}

/** A library's mark as sheets print it: a PNG small enough to travel in every file. */
export async function readMark(bytes: Uint8Array): Promise<{ png: Uint8Array; ratio: number }> {
  const { data, info } = await sharp(bytes)
    .resize(480, 320, { fit: 'inside', withoutEnlargement: true })
    .png({ palette: true })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), ratio: info.width / info.height };
}
