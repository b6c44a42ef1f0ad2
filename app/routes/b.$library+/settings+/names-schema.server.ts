import { normaliseText } from '@sklaida/kernel';
import { z } from 'zod';

/** Fields of two rows take a line break, from a paste or without script; a name has none. */
const form = z
  .string()
  .transform((typed) => normaliseText(typed).replace(/\s*\n\s*/g, ' '))
  .pipe(z.string().min(1).max(300));

export const namesSchema = z.object({
  genitive: form,
  dative: form,
  accusative: form,
  instrumental: form,
  locative: form,
  vocative: form,
  townNominative: form,
  townGenitive: form,
  townDative: form,
  townAccusative: form,
  townInstrumental: form,
  townLocative: form,
  townVocative: form,
});
