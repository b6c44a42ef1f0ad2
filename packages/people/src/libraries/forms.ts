import { type Forms, suggestPlaceForms } from '@sklaida/kernel';
import { municipalities } from './municipalities';

/** The cases of a municipality: those of the public list as they stand there, the others by rule. Null for an unknown one. */
export function municipalityForms(id: string): { name: Forms; area: string; centre: Forms } | null {
  const known = municipalities.find((one) => one.id === id);
  if (!known) return null;
  const name = { ...suggestPlaceForms(known.name).forms, genitive: known.nameGenitive };
  return { name, area: known.nameLocative, centre: suggestPlaceForms(known.centre).forms };
}
