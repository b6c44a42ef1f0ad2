import { suggestPlaceForms } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import { municipalityForms } from './forms';
import { municipalities } from './municipalities';

describe('the name of a municipality', () => {
  it('is found for all sixty municipalities, and agrees with the public list', () => {
    for (const { id, name, nameGenitive, nameLocative, centre } of municipalities) {
      const forms = municipalityForms(id);
      expect(suggestPlaceForms(name).forms.genitive, name).toBe(nameGenitive);
      expect(suggestPlaceForms(centre).sure, centre).toBe(true);
      expect(forms).toMatchObject({ area: nameLocative, name: { genitive: nameGenitive } });
    }
    expect(municipalityForms('nera')).toBeNull();
  });

  it('gives each municipality the genitive its own name begins with', () => {
    const elsewhere = new Set(['akmene-r', 'klaipeda-r', 'neringa-s']);
    const kept = municipalities.filter(({ id }) => !elsewhere.has(id));
    for (const { centre, name } of kept) {
      expect(name.startsWith(`${suggestPlaceForms(centre).forms.genitive} `), `${centre}: ${name}`).toBe(
        true,
      );
    }
    expect(kept).toHaveLength(57);
  });
});
