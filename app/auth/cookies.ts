/** On https a cookie of ours is bound to the host by its name, so that no neighbouring site can plant one. */
export function cookieName(origin: string, name: string): string {
  return origin.startsWith('https:') ? `__Host-${name}` : name;
}

/** Neither scripts nor foreign forms get to see it. */
export function ownCookie(
  origin: string,
  { name, value, maxAge }: { name: string; value: string; maxAge: number },
): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(origin, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

export function cookieValue(request: Request, origin: string, name: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  return (
    new RegExp(`(?:^|;\\s*)${cookieName(origin, name)}=([\\w.-]{1,200})(?:;|$)`).exec(header)?.[1] ?? null
  );
}
