type Gender = 'female' | 'male' | 'unknown';

const feminine: readonly [RegExp, string][] = [
  [/ia$/, 'ią'],
  [/a$/, 'ą'],
  [/ė$/, 'ę'],
  [/ti$/, 'čią'],
];
const masculine: readonly [RegExp, string][] = [
  [/ias$/, 'ią'],
  [/as$/, 'ą'],
  [/(is|ys)$/, 'į'],
  [/ius$/, 'ių'],
  [/us$/, 'ų'],
  [/uo$/, 'uonį'],
  [/a$/, 'ą'],
  [/ė$/, 'ę'],
];
/** Men whose first name ends as women’s do. */
const men = new Set([
  'jogaila',
  'skirgaila',
  'švitrigaila',
  'vaidila',
  'mindaugė',
  'nikita',
  'ilja',
  'saša',
  'luka',
]);
const womensSurname = /(ienė|uvienė|aitė|utė|ytė|iūtė|ūtė)$/;

/** Whether a full name is a woman’s or a man’s, as its Lithuanian endings tell; the names of other languages tell nothing. */
export function genderOf(fullName: string): Gender {
  const words = fullName.trim().toLocaleLowerCase('lt').split(/\s+/);
  const first = words[0]?.split('-')[0] ?? '';
  const last = words.at(-1) ?? '';
  if (womensSurname.test(last)) return 'female';
  if (men.has(first) || /(as|is|ys|us)$/.test(first)) return 'male';
  if (/[aė]$/.test(first)) return 'female';
  return /(as|is|ys|us|uo)$/.test(last) ? 'male' : 'unknown';
}

/** „Loreta Rukšėnienė“ → „Loretą Rukšėnienę“: whom somebody stands in for. What has no Lithuanian ending stays as it is. */
export function accusativeOf(fullName: string): string {
  const rules = genderOf(fullName) === 'male' ? masculine : feminine;
  return fullName
    .trim()
    .split(/(\s+|-)/)
    .map((part) => declined(part, rules))
    .join('');
}

function declined(part: string, rules: readonly [RegExp, string][]): string {
  if (part.length < 3) return part;
  const upper = part === part.toLocaleUpperCase('lt');
  const word = upper ? part.toLocaleLowerCase('lt') : part;
  const rule = rules.find(([ending]) => ending.test(word));
  const form = rule ? word.replace(rule[0], rule[1]) : word;
  return upper ? form.toLocaleUpperCase('lt') : form;
}
