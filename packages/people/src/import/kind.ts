import { fold } from './text';

export type MemberKind = 'municipal_library' | 'school_library';

const school =
  /\b(pro)?gimnazij|\bmokykl|\blicej|\bdarzel|\bugdymo (centr|istaig)|\bdaugiafunkc|\bprofesinio (mokymo|rengimo)|\bschool|\bgymnasium/;
const municipal =
  /\bviesoji biblioteka|\bviesosios bibliotekos|\bsavivaldybes (\w+ ){0,3}bibliotek|\bmunicipal|\bpublic librar/;
const higher =
  /\buniversitet|\bkolegij[aou]|\bakademij|\baukst(oji|osios|oj) mokykl|\bseminarij|\buniversity|\bcollege/;
const below = /gimnazij|licej|darzel|ugdym|\b(pagrindin|pradin|vidurin)\w* mokykl/;

/** A university, a college or an academy; a grammar school that carries one's name is none. */
export function isHigherEducation(name: string): boolean {
  const text = fold(name);
  return higher.test(text) && !below.test(text);
}

/** What a name says of the kind of library; null when it says nothing. */
export function kindFromName(name: string): MemberKind | null {
  const text = fold(name);
  if (municipal.test(text) && !/\b(pro)?gimnazij|\bmokykl/.test(text)) return 'municipal_library';
  return school.test(text) ? 'school_library' : null;
}

/** The kind written in a column of kinds; null for a word that is none. */
export function recogniseKind(word: string): MemberKind | null {
  const text = fold(word);
  if (/apskrit|nacionalin|county|regiono/.test(text) || isHigherEducation(word)) return null;
  if (/^(school(_| )?library|s|m|mokyklin\w*|mokyklu)$/.test(text)) return 'school_library';
  if (/savivald|viesoj|viesoji|miesto biblioteka|rajono biblioteka|municipal|public/.test(text))
    return 'municipal_library';
  return school.test(text) ? 'school_library' : null;
}
