export const passwordLength = 12;

export type Strength = 'short' | 'plain' | 'fine' | 'strong';

/** What can be told while typing; whether the password is a known one is asked on the server. */
export function strengthOf(password: string): Strength {
  const signs = [...password];
  const kinds = new Set(signs).size;
  if (signs.length < passwordLength) return 'short';
  if (kinds < 6) return 'plain';
  return signs.length >= 16 && kinds >= 10 ? 'strong' : 'fine';
}
