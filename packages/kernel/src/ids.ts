const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Lower-case canonical form only: one object has one address. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

let lastMillisecond = -1;
let counter = 0;

/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits.
 * Ids made by one process sort in the order they were made, also within a millisecond.
 */
export function uuidv7(now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  let millisecond = Math.max(Math.floor(now), 0);
  if (millisecond === lastMillisecond) {
    counter += 1;
  } else {
    counter = ((random[0] ?? 0) << 3) | ((random[1] ?? 0) >> 5);
    lastMillisecond = millisecond;
  }
  // The counter starts below half of its range; past its end the spare bits borrow from the clock.
  millisecond += counter >> 12;
  const time = millisecond.toString(16).padStart(12, '0');
  const sequence = (counter & 0xfff).toString(16).padStart(3, '0');
  const variant = (((random[2] ?? 0) & 0x3f) | 0x80).toString(16);
  const tail = Array.from(random.subarray(3), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}

/** The millisecond a version 7 id was made at, or null for anything else. */
export function timeOfUuid(id: string): number | null {
  if (!isUuid(id) || id[14] !== '7') return null;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
