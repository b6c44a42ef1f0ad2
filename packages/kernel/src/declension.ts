/** The seven cases of Lithuanian, in the order of its grammars. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'locative',
  'vocative',
] as const;
export type GrammaticalCase = (typeof cases)[number];
/** One text in all seven cases. */
export type Forms = Record<GrammaticalCase, string>;

/** `cut` letters go, then come the endings, in the order of `cases` after the nominative. */
type Pattern = {
  ending: RegExp;
  cut: number;
  endings: readonly [string, string, string, string, string, string];
};

const pattern = (ending: RegExp, cut: number, ...endings: Pattern['endings']): Pattern => ({
  ending,
  cut,
  endings,
});

const feminine: readonly Pattern[] = [
  pattern(/ti$/, 2, 'čios', 'čiai', 'čią', 'čia', 'čioje', 'ti'),
  pattern(/ia$/, 2, 'ios', 'iai', 'ią', 'ia', 'ioje', 'ia'),
  pattern(/a$/, 1, 'os', 'ai', 'ą', 'a', 'oje', 'a'),
  pattern(/ė$/, 1, 'ės', 'ei', 'ę', 'e', 'ėje', 'e'),
];
const masculine: readonly Pattern[] = [
  pattern(/ias$/, 3, 'io', 'iui', 'ią', 'iu', 'yje', 'iau'),
  pattern(/jas$/, 2, 'o', 'ui', 'ą', 'u', 'uje', 'au'),
  pattern(/as$/, 2, 'o', 'ui', 'ą', 'u', 'e', 'ai'),
  pattern(/jis$/, 2, 'o', 'ui', 'į', 'u', 'yje', 'i'),
  pattern(/is$/, 2, 'io', 'iui', 'į', 'iu', 'yje', 'i'),
  pattern(/jys$/, 2, 'o', 'ui', 'į', 'u', 'yje', 'y'),
  pattern(/ys$/, 2, 'io', 'iui', 'į', 'iu', 'yje', 'y'),
  pattern(/ius$/, 3, 'iaus', 'iui', 'ių', 'iumi', 'iuje', 'iau'),
  pattern(/us$/, 2, 'aus', 'ui', 'ų', 'umi', 'uje', 'au'),
  pattern(/uo$/, 2, 'uonio', 'uoniui', 'uonį', 'uoniu', 'uonyje', 'uoni'),
];
const plural: readonly Pattern[] = [
  pattern(/(kaišiador|švenčion)ys$/, 2, 'ių', 'ims', 'is', 'imis', 'yse', 'ys'),
  pattern(/iai$/, 3, 'ių', 'iams', 'ius', 'iais', 'iuose', 'iai'),
  pattern(/ai$/, 2, 'ų', 'ams', 'us', 'ais', 'uose', 'ai'),
  pattern(/ios$/, 3, 'ių', 'ioms', 'ias', 'iomis', 'iose', 'ios'),
  pattern(/os$/, 2, 'ų', 'oms', 'as', 'omis', 'ose', 'os'),
  pattern(/ės$/, 2, 'ių', 'ėms', 'es', 'ėmis', 'ėse', 'ės'),
];
/** Adjectives as they stand before the noun of an institution or place. */
const feminineAdjectives: readonly Pattern[] = [
  pattern(/oji$/, 3, 'osios', 'ajai', 'ąją', 'ąja', 'ojoje', 'oji'),
  pattern(/ė$/, 1, 'ės', 'ei', 'ę', 'e', 'ėje', 'e'),
];
const masculineAdjectives: readonly Pattern[] = [
  pattern(/asis$/, 4, 'ojo', 'ajam', 'ąjį', 'uoju', 'ajame', 'asis'),
  pattern(/is$/, 2, 'io', 'iam', 'į', 'iu', 'iame', 'i'),
  pattern(/as$/, 2, 'o', 'am', 'ą', 'u', 'ame', 'as'),
];

const patterns = { feminine, masculine, plural, feminineAdjectives, masculineAdjectives };
export type Declension = keyof typeof patterns;

/** `t` and `d` soften before the endings of -is and -ys: Kęstutis → Kęstučio, Gaidys → Gaidžio. */
function softened(stem: string, ending: string): string {
  if (!/^i[aouų]/.test(ending)) return stem;
  return stem.replace(/t$/, 'č').replace(/d$/, 'dž');
}

/** All seven forms of one word, in its own letters; null when it has no ending of this declension. */
export function declineWord(word: string, declension: Declension): Forms | null {
  const upper = word.length > 1 && word === word.toLocaleUpperCase('lt');
  const plain = upper ? word.toLocaleLowerCase('lt') : word;
  if (plain.length < 3) return null;
  const found = patterns[declension].find(({ ending }) => ending.test(plain.toLocaleLowerCase('lt')));
  if (!found) return null;
  const stem = plain.slice(0, -found.cut);
  const softens = /[td][iy]s$/.test(plain);
  const [genitive, dative, accusative, instrumental, locative, vocative] = found.endings.map((ending) => {
    const form = (softens ? softened(stem, ending) : stem) + ending;
    return upper ? form.toLocaleUpperCase('lt') : form;
  }) as [string, string, string, string, string, string];
  return { nominative: word, genitive, dative, accusative, instrumental, locative, vocative };
}

/** Puts the forms of the parts of a text together; parts that are not declined stay as they are. */
export function joinForms(parts: readonly (Forms | string)[]): Forms {
  const all = cases.map((one) => [
    one,
    parts.map((part) => (typeof part === 'string' ? part : part[one])).join(''),
  ]);
  return Object.fromEntries(all) as Forms;
}
