import sharp from 'sharp';

/** The most pixels a picture may have, in millions: twice what a good camera makes, and still little memory. */
const pictureMegapixels = 50;
const pixelLimit = pictureMegapixels * 1_000_000;
const keptSide = 3000;

export type PictureProblem =
  | 'heic'
  | 'svg'
  | 'animated'
  | 'tooManyPixels'
  | 'broken'
  | 'notAPicture'
  | 'tooSmall';

export type ReadPicture = { ok: true; value: Picture } | { ok: false; error: PictureProblem };

type Picture = {
  bytes: Uint8Array;
  format: 'jpeg' | 'png';
  width: number;
  height: number;
};

/**
 * What becomes of a sent picture: its content says what it is, never its name. It is turned upright, made no larger than anybody prints
 * it and written anew, so that nothing of the camera, of the place or of a stranger's bytes is kept.
 */
export async function readPicture(bytes: Uint8Array, leastSide: number): Promise<ReadPicture> {
  const kind = kindOf(bytes);
  if (kind === 'heic' || kind === 'svg') return fail(kind);
  if (kind === null) return fail('notAPicture');
  if (kind === 'png' && isAnimatedPng(bytes)) return fail('animated');
  try {
    const {
      width = 0,
      height = 0,
      pages = 1,
      hasAlpha,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1) return fail('animated');
    if (width * height > pixelLimit) return fail('tooManyPixels');
    if (width < leastSide || height < leastSide) return fail('tooSmall');
    const upright = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'warning' })
      .autoOrient()
      .resize(keptSide, keptSide, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const format = hasAlpha ? 'png' : 'jpeg';
    const written = hasAlpha ? upright.png() : upright.jpeg({ quality: 88 });
    const { data, info } = await written.toBuffer({ resolveWithObject: true });
    return {
      ok: true,
      value: { bytes: new Uint8Array(data), format, width: info.width, height: info.height },
    };
  } catch {
    return fail('broken');
  }
}

const fail = (error: PictureProblem) => ({ ok: false as const, error });

type Kind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'svg' | null;

function kindOf(bytes: Uint8Array): Kind {
  const text = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.startsWith('GIF8')) return 'gif';
  if (text.slice(4, 8) === 'ftyp') {
    const brands = text.slice(8, 40);
    if (/avi[fs]/.test(brands)) return 'avif';
    return /hei[cfmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : null;
  }
  return /<svg[\s>]/i.test(text) ? 'svg' : null;
}

/** An animated PNG says so before its picture; the decoder would show its first frame and keep silent. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const picture = buffer.indexOf('IDAT');
  const animation = buffer.indexOf('acTL');
  return animation !== -1 && animation < picture;
}
