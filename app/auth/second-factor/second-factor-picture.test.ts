import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { pictureOf } from './second-factor-picture';

it('The drawn picture is dark exactly where the code is', () => {
  const text = 'otpauth://totp/Sklaida:asta@utena.example.lt?secret=GEZDGNBVGY3TQOJQ';
  const { size, path } = pictureOf(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(width); at += 1) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + at] = true;
    }
  }
  expect(drawn).toEqual(encode(text, { ecc: 'L', border: 4 }).data);
});
