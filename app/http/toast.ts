import { redirect } from '@remix-run/node';

export type Toast = { key: string; params: Record<string, string | number> };

const name = 'toast';
const keyShape = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*){0,3}$/;
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/** A cookie that lives until the next page shows it. It carries the key of a message and its values, never a text. */
export function toastCookie(key: string, params: Toast['params'] = {}): string {
  const packed = Buffer.from(JSON.stringify([key, shorten(params)])).toString('base64url');
  return `${name}=${packed}; Max-Age=60; ${attributes}`;
}

export const clearedToastCookie = `${name}=; Max-Age=0; ${attributes}`;

/** After a successful POST: 303 to the page, which then says what happened. */
export function redirectWithToast(to: string, key: string, params: Toast['params'] = {}): Response {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': toastCookie(key, params) } });
}

/** The waiting toast, or null. Whoever shows it sends `clearedToastCookie` along. */
export function readToast(request: Request): Toast | null {
  const packed = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,1000})(?:;|$)`).exec(
    request.headers.get('Cookie') ?? '',
  );
  if (!packed?.[1]) return null;
  try {
    const [key, params] = JSON.parse(Buffer.from(packed[1], 'base64url').toString('utf8')) as unknown[];
    if (typeof key !== 'string' || key.length > 64 || !keyShape.test(key)) return null;
    return { key, params: shorten(params) };
  } catch {
    return null;
  }
}

function shorten(params: unknown): Toast['params'] {
  if (typeof params !== 'object' || params === null) return {};
  const entries = Object.entries(params)
    .filter(([field]) => /^[a-z][A-Za-z]{0,30}$/.test(field))
    .slice(0, 6)
    .flatMap(([field, value]): Array<[string, string | number]> => {
      if (typeof value === 'number' && Number.isFinite(value)) return [[field, value]];
      return typeof value === 'string' ? [[field, value.slice(0, 80)]] : [];
    });
  return Object.fromEntries(entries);
}
