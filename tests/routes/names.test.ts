import { expect, test } from 'vitest';
import { parseFields } from '~/http/form';
import { namesSchema } from '~/routes/b.$library+/settings+/names-schema.server';

const fields = Object.keys(namesSchema.shape);
const sent = (values: Record<string, string>) => {
  const form = new FormData();
  for (const name of fields) form.set(name, values[name] ?? 'Biržai');
  return parseFields(form, namesSchema);
};

test('a line broken in a field of two rows is a space of the name', () => {
  const dative = 'Pasvalio Mariaus Katiliškio\r\n viešajai\nbibliotekai\n';
  expect(sent({ dative })).toMatchObject({
    ok: true,
    value: { dative: 'Pasvalio Mariaus Katiliškio viešajai bibliotekai' },
  });
});

test('a form of nothing but breaks is empty, and one too long is refused with what was typed', () => {
  expect(sent({ vocative: ' \n\r\n ' })).toMatchObject({ ok: false, errors: { vocative: 'required' } });
  const long = 'Ilga\n'.repeat(80);
  expect(sent({ locative: long })).toMatchObject({
    ok: false,
    errors: { locative: 'tooLong:300' },
    values: { locative: long },
  });
});
