import type { ManyLibraries } from '@sklaida/db/seed';
import { uuidv7 } from '@sklaida/kernel';
import { municipalities } from '@sklaida/people';

/**
 * A region of invented libraries spread over the country's municipalities: `municipal` of them municipal, the rest schools. The session
 * named is its coordinator's.
 */
export function planManyLibraries(libraries: number, municipal: number): ManyLibraries {
  return {
    county: { id: uuidv7(), slug: 'pavyzdine', personId: uuidv7() },
    region: { id: uuidv7(), slug: 'pavyzdinis' },
    associationId: uuidv7(),
    session: 'session of the coordinator of many',
    libraries: Array.from({ length: libraries }, (_, index) => ({
      id: uuidv7(),
      kind: index < municipal ? 'municipal_library' : 'school_library',
      municipality: municipalities[index % municipalities.length]?.id ?? '',
      personId: uuidv7(),
    })),
  };
}
