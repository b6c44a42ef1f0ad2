import { commonWords } from './common-passwords.server';
import { passwordLength } from './password-strength';

/** Keys of the `validation` messages. */
export type PasswordProblem = 'passwordShort' | 'passwordOwn' | 'passwordCommon';

export type Owner = { email: string; firstName: string; lastName: string };

const substitutes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const edges = /^[^a-z]+|[^a-z]+$/g;

/** Lower case without Lithuanian marks: „Slaptažodis“ and `slaptazodis` are one word to whoever guesses. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything a guesser takes off first: numbers and signs around the word, numbers standing for letters, a word said twice. */
function bases(password: string): string[] {
  const word = plain(password);
  const letters = word.replace(edges, '');
  const spelled = [...letters].map((sign) => substitutes[sign] ?? sign).join('');
  const joined = spelled.replace(/[^a-z]/g, '');
  return [...new Set([word, letters, spelled, joined, joined.replace(/^(.{2,}?)\1+$/, '$1')])];
}

const rows = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1234567890',
];

/** Keys or letters in their order, there or back, from wherever they begin. */
function isRun(text: string): boolean {
  const there = rows.map((row) => row + row);
  const back = there.map((row) => [...row].reverse().join(''));
  return text.length > 0 && [...there, ...back].some((row) => row.includes(text));
}

const isCommon = (password: string) => {
  if (new Set(plain(password)).size < 5) return true;
  if (isRun(plain(password))) return true;
  return bases(password).some((base) => base.length === 0 || commonWords.has(base) || isRun(base));
};

const ownWords = ({ email, firstName, lastName }: Owner) =>
  [firstName, lastName, ...email.split(/[@.]/).slice(0, 4)].map(plain).filter((word) => word.length >= 4);

/** Null when the password may be used. */
export function passwordProblem(password: string, owner: Owner): PasswordProblem | null {
  if ([...password].length < passwordLength) return 'passwordShort';
  const word = plain(password);
  const rest = ownWords(owner).reduce((left, own) => left.replaceAll(own, ''), word);
  if (rest.replace(/[^a-z]/g, '').length < 6 && rest !== word) return 'passwordOwn';
  return isCommon(password) ? 'passwordCommon' : null;
}
