/** How the names begin under which a page keeps words on this device until the server has them. */
export const keptHere = 'minutes:';
const leaving = 'leaving';

/** The window: a browser that keeps nothing throws as soon as its stores are asked for. */
type Device = Pick<Window, 'sessionStorage' | 'localStorage'>;

/** The person is signing out; whether she did is seen on the next page. */
export function markLeaving(device: Device): void {
  try {
    device.sessionStorage.setItem(leaving, '1');
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

/** What she had not sent leaves the device with her, once she has signed out: a session that ran out keeps it for her return. */
export function forgetAfterLeaving(path: string, device: Device): void {
  try {
    if (device.sessionStorage.getItem(leaving) === null) return;
    device.sessionStorage.removeItem(leaving);
    if (!path.startsWith('/sign-in')) return;
    const { localStorage: kept } = device;
    for (const name of Object.keys(kept)) if (name.startsWith(keptHere)) kept.removeItem(name);
  } catch {
    // As above.
  }
}
