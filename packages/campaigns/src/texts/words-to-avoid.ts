import type { TextCheck } from './text-check';

/** `better` is offered; `forms`, where the word can be exchanged without touching its neighbours, exchange it form by form. */
type Avoided = { pattern: string; better: string; forms?: Record<string, string> };

const paired = (from: string, to: string): Record<string, string> => {
  const right = to.split(' ');
  return Object.fromEntries(from.split(' ').map((word, at) => [word, right[at] ?? word]));
};

/** Rule 6 of the glossary. */
const avoided: readonly Avoided[] = [
  { pattern: 'pilnai', better: 'visiškai', forms: { pilnai: 'visiškai' } },
  {
    pattern:
      'sekan(?:tis|tį|čio|čiam|čiu|čiame|tys|čius|čių|tiems|čiais|ti|čią|čios|čiai|čia|čioje|čias|čioms|čiomis|čiose)',
    better: 'kitas',
    forms: paired(
      'sekantis sekantį sekančio sekančiam sekančiame sekantys sekančius sekančių sekantiems sekančiais sekanti sekančią sekančios sekančiai sekančia sekančioje sekančias sekančioms sekančiomis sekančiose',
      'kitas kitą kito kitam kitame kiti kitus kitų kitiems kitais kita kitą kitos kitai kita kitoje kitas kitoms kitomis kitose',
    ),
  },
  {
    pattern: 'prave(?:sti|da|dė|s|sime|damas|dama|dami|stas|sta|dame)',
    better: 'surengti',
    forms: paired(
      'pravesti praveda pravedė praves pravesime pravestas pravesta pravedame',
      'surengti surengia surengė surengs surengsime surengtas surengta surengiame',
    ),
  },
  { pattern: 'randasi', better: 'yra', forms: { randasi: 'yra' } },
  { pattern: 'įtako(?:ti|ja|jo|s|sime|tas|ta)', better: 'daryti įtaką, lemti' },
  { pattern: 'user(?:is|io|į|iui|iai|ių|ius|iams)', better: 'naudotojas, skaitytojas' },
  { pattern: 'tenant(?:as|o|ą|ai|ų|us)', better: 'biblioteka' },
  { pattern: 'post(?:as|o|ą|ui|e|ai|ų|us|uose)', better: 'įrašas' },
  { pattern: 'link(?:as|o|ą|e|ai|us|uose)', better: 'nuoroda' },
  { pattern: '(?:iv|ev)ent(?:as|o|ą|ui|e|ai|ų|us|uose)', better: 'renginys' },
  { pattern: "dead?line(?:[’']?as|[’']?o|[’']?ą|[’']?ai)?|dedlain(?:as|o|ą|ai)", better: 'terminas' },
  { pattern: "feedback(?:[’']?as|[’']?o|[’']?ą)?|fydbek(?:as|o|ą)", better: 'atsiliepimai' },
  { pattern: 'adopcij(?:a|os|ą|ai|oje)', better: 'dalyvavimas' },
];

const all = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${avoided.map((one) => one.pattern).join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
);
const each = avoided.map((one) => ({ ...one, whole: new RegExp(`^(?:${one.pattern})$`, 'iu') }));

export type AvoidedWord = Extract<TextCheck, { code: 'avoid-word' }>;

/** Words a careful editor replaces, with the better one; `fix` is there when nothing around the word has to change. */
export function findAvoidedWords(text: string): AvoidedWord[] {
  return [...text.matchAll(all)].flatMap((match): AvoidedWord[] => {
    const [word] = match;
    const entry = each.find((one) => one.whole.test(word));
    if (!entry) return [];
    const fixed = entry.forms?.[word.toLocaleLowerCase('lt')];
    const fix = fixed && capitalsOf(word, fixed);
    return [
      {
        code: 'avoid-word',
        start: match.index,
        end: match.index + word.length,
        word,
        better: entry.better,
        ...(fix ? { fix } : {}),
      },
    ];
  });
}

function capitalsOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toLocaleUpperCase('lt')) return word.toLocaleUpperCase('lt');
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toLocaleUpperCase('lt') + word.slice(1) : word;
}
