import { declineWord, type Forms, joinForms } from './declension';

type Gender = 'female' | 'male' | 'unknown';

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

/** How a person's name stands in sentences; `vocative` is of the first name alone, the others are of the whole name. */
export type PersonForms = {
  vocative: string;
  vocative_full: string;
  genitive: string;
  dative: string;
  accusative: string;
};

/** `sure` is false where a part of the name has no Lithuanian ending and stands unchanged: a person should look at it. */
export type Suggested<F> = { forms: F; sure: boolean };

const particles = new Set(['de', 'da', 'di', 'del', 'van', 'von', 'der', 'la', 'le', 'el', 'al', 'bin']);
const partOf = /(\s+|-)/;

const tidy = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** All seven forms of a person's name or a part of it; `whole` tells whether it is a woman's or a man's. */
function declinePerson(name: string, whole = name): Suggested<Forms> {
  const gender = genderOf(whole);
  let sure = gender !== 'unknown';
  const parts = name.split(partOf).map((part) => {
    if (part === '' || partOf.test(part) || particles.has(part) || /\.$/.test(part)) return part;
    const own =
      gender === 'male'
        ? (declineWord(part, 'masculine') ?? declineWord(part, 'feminine'))
        : declineWord(part, 'feminine');
    if (!own) sure = false;
    return own ?? part;
  });
  return { forms: joinForms(parts), sure };
}

/** Vocative, genitive, dative and accusative of a name by the rules of its endings; foreign parts stay as they are. */
export function suggestPersonForms(name: { firstName: string; lastName: string }): Suggested<PersonForms> {
  const first = tidy(name.firstName);
  const whole = tidy(`${first} ${name.lastName}`);
  const { forms, sure } = declinePerson(whole);
  const { genitive, dative, accusative } = forms;
  const { vocative } = declinePerson(first, whole).forms;
  return { forms: { vocative, vocative_full: forms.vocative, genitive, dative, accusative }, sure };
}

/** „Onutė Rasa“ → „Onute Rasa“. A name that ends otherwise stays as it is: the person may mend it. */
export function suggestVocative(firstName: string): string {
  return declinePerson(tidy(firstName)).forms.vocative;
}

/** „Loreta Rukšėnienė“ → „Loretą Rukšėnienę“: whom somebody stands in for. What has no Lithuanian ending stays as it is. */
export function accusativeOf(fullName: string): string {
  return declinePerson(tidy(fullName)).forms.accusative;
}

/** Nouns an institution is called by; the rest of its name stands in the genitive or in quotation marks already. */
const feminineHeads =
  /(biblioteka|mokykla|gimnazija|progimnazija|asociacija|savivaldybė|įstaiga|akademija|kolegija|erdvė|draugija|taryba|grupė|sąjunga|federacija|administracija|bendruomenė|skaitykla|bendrija)$/;
const masculineHeads =
  /(centras|darželis|lopšelis|muziejus|archyvas|universitetas|institutas|skyrius|filialas|padalinys|klubas|fondas|departamentas|konsorciumas|tinklas|licėjus|teatras|vienuolynas)$/;

type Head = 'feminine' | 'masculine';

function headOf(word: string): Head | null {
  const plain = word.toLocaleLowerCase('lt').replace(/[,;]$/, '');
  if (feminineHeads.test(plain)) return 'feminine';
  return masculineHeads.test(plain) ? 'masculine' : null;
}

/** What is quoted or stands in brackets is not declined. */
const aside = /(„[^“”]*[“”]|"[^"]*"|«[^»]*»|\([^)]*\))/;

/** All seven forms of a library's, school's or association's name: the nouns it is called by, and adjectives that agree with them. */
export function suggestLibraryForms(name: string): Suggested<Forms> {
  const pieces = tidy(name).split(aside);
  const words = pieces.flatMap((piece, at) => (at % 2 === 1 ? [piece] : piece.split(/(\s+)/)));
  let head: Head | null = null;
  const parts = words.toReversed().map((word): Forms | string => {
    if (word.trim() === '' || aside.test(word)) return word;
    head = headOf(word) ?? head;
    if (headOf(word)) return declinedHead(word);
    return (head && declinedAdjective(word, head)) ?? word;
  });
  return { forms: joinForms(parts.toReversed()), sure: head !== null };
}

function declinedHead(word: string): Forms {
  const parts = word.split(/(-)/).map((part) => {
    const gender = headOf(part);
    const forms = gender && declineWord(part, gender);
    return forms ? commonVocative(forms, part) : part;
  });
  return joinForms(parts);
}

/** Common nouns and towns in -as are called by -e, people by -ai: centras → centre, Kaunas → Kaune, Jonas → Jonai. */
function commonVocative(forms: Forms, word: string): Forms {
  return /as$/.test(word) ? { ...forms, vocative: word.replace(/as$/, 'e') } : forms;
}

/** -oji, -inė, -asis, -inis, and whatever else begins small and agrees; names of people have other endings there. */
function declinedAdjective(word: string, head: Head): Forms | null {
  const small = /^\p{Ll}/u.test(word);
  const plain = word.toLocaleLowerCase('lt');
  const agrees =
    head === 'feminine'
      ? /(oji|inė)$/.test(plain) || (small && /ė$/.test(plain))
      : /(asis|inis)$/.test(plain) || (small && /(is|as)$/.test(plain));
  return agrees ? declineWord(word, `${head}Adjectives`) : null;
}

/** All seven forms of a town's or municipality's name: Panevėžys, Biržai, Naujoji Akmenė, Utenos rajono savivaldybė. */
export function suggestPlaceForms(name: string): Suggested<Forms> {
  const words = tidy(name).split(/(\s+)/);
  const noun = words.at(-1) ?? '';
  const forms =
    (/[aė]$/.test(noun) && declineWord(noun, 'feminine')) ||
    declineWord(noun, 'plural') ||
    declineWord(noun, 'masculine');
  if (!forms) return { forms: joinForms([tidy(name)]), sure: false };
  const agree = words
    .slice(0, -1)
    .map((word) => (/oji$/.test(word) ? (declineWord(word, 'feminineAdjectives') ?? word) : word));
  return { forms: joinForms([...agree, commonVocative(forms, noun)]), sure: true };
}

/** What a name belongs to: an institution, a town or municipality, or a person. */
export type NameKind = 'library' | 'place' | 'person';

/**
 * The seven cases of a name, `nominative` … `vocative`, by the endings of Lithuanian: in an institution's name the noun it is
 * called by and the adjectives that agree with it („Utenos viešosios bibliotekos“), in a person's every part. What has no
 * Lithuanian ending, is quoted or stands in brackets stays as it is. A suggestion: a person confirms it once. Never throws.
 * @param name any text; it is trimmed and its spaces are made single
 * @source Lietuvių kalbos gramatika: declensions of nouns and of simple and definite adjectives
 * @public the fixed way to ask for forms
 */
export function suggestForms(name: string, kind: NameKind): Forms {
  if (kind === 'library') return suggestLibraryForms(name).forms;
  return kind === 'place' ? suggestPlaceForms(name).forms : declinePerson(tidy(name)).forms;
}
