import sharp from 'sharp';

/** Real files of every kind people send. */
const plain = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: channels === 4 ? '#c3332280' : '#c33322' } });

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);

export const photograph = async (format: 'jpeg' | 'png' | 'webp' = 'jpeg') =>
  bytesOf(await plain(900, 600)[format]().toBuffer());

/** As heavy as a photograph gets. */
export const noise = async () =>
  bytesOf(
    await sharp({
      create: {
        width: 1000,
        height: 800,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer(),
  );

export const mark = async () => bytesOf(await plain(400, 200, 4).png().toBuffer());
export const tiny = async () => bytesOf(await plain(30, 30).png().toBuffer());
export const eightyMegapixels = async () =>
  bytesOf(await plain(10_000, 8_000).png({ compressionLevel: 1 }).toBuffer());
export const halfJpeg = async () => {
  const whole = await noise();
  return whole.slice(0, whole.length / 2);
};
export const pngHead = async () => (await photograph('png')).slice(0, 60);

export const sidewaysWithPlace = async () =>
  bytesOf(
    await plain(900, 600)
      .withExif({
        IFD0: { Make: 'Fotoaparatas' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '55/1 44/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '24/1 22/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  );

export const heic = () => bytesOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0', 'latin1'));
const script =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script>alert(1)</script></svg>';
export const svg = () => bytesOf(Buffer.from(script));
export const svgBehindComment = () =>
  bytesOf(Buffer.from(`<?xml version="1.0"?><!-- ${'a'.repeat(900)} -->${script}`));
export const program = () => bytesOf(Buffer.from('MZ\x90\0 not a picture at all'.repeat(50), 'latin1'));

export const movingGif = async () => {
  const frame = await plain(500, 500).png().toBuffer();
  const other = await sharp({ create: { width: 500, height: 500, channels: 3, background: '#2233cc' } })
    .png()
    .toBuffer();
  return bytesOf(
    await sharp([frame, other], { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
};

/** The chunk that says a PNG moves, put where its programs put it: before the picture. */
export const movingPng = async () => {
  const still = await plain(500, 500).png().toBuffer();
  const at = still.indexOf('IDAT') - 4;
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\xf3\x8d\x93\x70', 'latin1');
  return bytesOf(Buffer.concat([still.subarray(0, at), chunk, still.subarray(at)]));
};
