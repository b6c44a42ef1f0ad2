/** Colours as OKLCH: lightness 0–1, chroma, hue in degrees. Text looks equally strong at equal lightness, whatever its hue. */
type Oklch = { l: number; c: number; h: number };
type Rgb = readonly [number, number, number];

const chromaCap = 0.15;
export const leastContrast = 4.5;

export const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text);

/** WCAG 2 contrast of two `#rrggbb` colours, 1–21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colours are from each other to the eye: OKLab distance, about 0.02 is just seen. */
export function distance(a: string, b: string): number {
  const [x, y] = [toOklab(a), toOklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

export type ReadableColour = { colour: string; changed: boolean };

/**
 * The nearest colour of the same hue that can be read on a light ground and carry light text: chroma no more than 0.15, darker step
 * by step until its contrast with the ground is enough. A colour that is readable already comes back as it was.
 */
export function readableColour(chosen: string, ground: string): ReadableColour {
  const { l, c, h } = toOklch(chosen);
  if (c <= chromaCap + 0.002 && contrast(chosen, ground) >= leastContrast)
    return { colour: chosen, changed: false };
  let lightness = l;
  let colour = toHex({ l, c: Math.min(c, chromaCap), h });
  while (contrast(colour, ground) < leastContrast && lightness > 0) {
    lightness = Math.max(0, lightness - 0.005);
    colour = toHex({ l: lightness, c: Math.min(c, chromaCap), h });
  }
  return { colour, changed: colour !== chosen };
}

export function toOklch(hex: string): Oklch {
  const [l, a, b] = toOklab(hex);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  const linear = (byte: number) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
  return [linear((number >> 16) & 255), linear((number >> 8) & 255), linear(number & 255)];
}

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toOklab(hex: string): Rgb {
  const [r, g, b] = rgbOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** A colour outside of what screens show keeps hue and lightness and gives up chroma. */
function toHex({ l, c, h }: Oklch): string {
  let chroma = c;
  let rgb = toRgb({ l, c: chroma, h });
  while (chroma > 0 && rgb.some((part) => part < -0.0005 || part > 1.0005)) {
    chroma = Math.max(0, chroma - 0.002);
    rgb = toRgb({ l, c: chroma, h });
  }
  const byte = (part: number) => {
    const clipped = Math.min(1, Math.max(0, part));
    const shown = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${rgb.map(byte).join('')}`;
}

function toRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}
