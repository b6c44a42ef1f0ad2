import {
  type ChannelPicture,
  channelPictureKeys,
  channelPictures,
  type SheetInput,
  type SheetKind,
  sheetKinds,
} from '@sklaida/media';
import { cutPicture, drawPicture, renderPoster, renderSheet } from '@sklaida/media/server';

export const paperKinds = ['poster-a4', 'poster-a3', ...sheetKinds] as const;
export type PaperKind = (typeof paperKinds)[number];
export type MaterialKind = PaperKind | ChannelPicture;

/** The kind of material a file's name asks for, with the type it is sent as; null for any other name. */
export function materialOf(file: string): { kind: MaterialKind; contentType: string } | null {
  const paper = paperKinds.find((kind) => file === `${kind}.pdf`);
  if (paper) return { kind: paper, contentType: 'application/pdf' };
  const picture = channelPictureKeys.find((kind) => file === `${kind}.${extensionOf(kind)}`);
  return picture ? { kind: picture, contentType: `image/${channelPictures[picture].format}` } : null;
}

export const extensionOf = (kind: MaterialKind) =>
  kind in channelPictures
    ? channelPictures[kind as ChannelPicture].format === 'webp'
      ? 'webp'
      : 'jpg'
    : 'pdf';

/** One sheet, or one channel's picture: cut from a photograph if there is one, otherwise drawn like the poster. */
export async function drawMaterial(
  kind: MaterialKind,
  sheet: SheetInput,
  photograph: Uint8Array | null,
): Promise<Uint8Array> {
  if (kind === 'poster-a4' || kind === 'poster-a3')
    return renderPoster({ ...sheet, size: kind === 'poster-a3' ? 'a3' : 'a4' });
  const paper = sheetKinds.find((one): one is SheetKind => one === kind);
  if (paper) return renderSheet(paper, sheet);
  const channel = kind as ChannelPicture;
  return photograph ? cutPicture(photograph, channel) : drawPicture(channel, sheet);
}
