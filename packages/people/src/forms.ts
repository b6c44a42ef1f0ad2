import { genderOf } from './accusative';
import { declineWord, type Forms, joinForms } from './forms-declension';
import { municipalities } from './municipalities';

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

/** Vocative, genitive, dative and accusative of a name by the rules of its endings; foreign parts stay as they are. */
export function suggestPersonForms(name: { firstName: string; lastName: string }): Suggested<PersonForms> {
  const first = name.firstName.trim().replace(/\s+/g, ' ');
  const last = name.lastName.trim().replace(/\s+/g, ' ');
  const gender = genderOf(`${first} ${last}`);
  let sure = true;
  const decline = (text: string): Forms =>
    joinForms(
      text.split(partOf).map((part) => {
        if (part === '' || partOf.test(part) || particles.has(part) || /\.$/.test(part)) return part;
        const own =
          gender === 'male'
            ? (declineWord(part, 'masculine') ?? declineWord(part, 'feminine'))
            : declineWord(part, 'feminine');
        if (!own) sure = false;
        return own ?? part;
      }),
    );
  const [given, family] = [decline(first), decline(last)];
  const whole = joinForms([given, first && last ? ' ' : '', family]);
  const { genitive, dative, accusative } = whole;
  return {
    forms: { vocative: given.vocative, vocative_full: whole.vocative, genitive, dative, accusative },
    sure: sure && gender !== 'unknown',
  };
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
  const pieces = name.trim().replace(/\s+/g, ' ').split(aside);
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

/** Common nouns in -as are called by -e, names by -ai: centras → centre, Jonas → Jonai. */
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
  const words = name.trim().replace(/\s+/g, ' ').split(/(\s+)/);
  const noun = words.at(-1) ?? '';
  const forms =
    (/[aė]$/.test(noun) && declineWord(noun, 'feminine')) ||
    declineWord(noun, 'plural') ||
    declineWord(noun, 'masculine');
  if (!forms) return { forms: joinForms([name.trim()]), sure: false };
  const agree = words
    .slice(0, -1)
    .map((word) => (/oji$/.test(word) ? (declineWord(word, 'feminineAdjectives') ?? word) : word));
  return { forms: joinForms([...agree, forms]), sure: true };
}

/** The cases of a municipality: those of the public list as they stand there, the others by rule. Null for an unknown one. */
export function municipalityForms(id: string): { name: Forms; area: string; centre: Forms } | null {
  const known = municipalities.find((one) => one.id === id);
  if (!known) return null;
  const name = { ...suggestPlaceForms(known.name).forms, genitive: known.nameGenitive };
  return { name, area: known.nameLocative, centre: suggestPlaceForms(known.centre).forms };
}
