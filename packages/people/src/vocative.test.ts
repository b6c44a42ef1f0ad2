import { expect, it } from 'vitest';
import { maskEmail } from './masked-email';
import { suggestVocative } from './vocative';

it.each([
  ['Jonas', 'Jonai'],
  ['Andrėjas', 'Andrėjau'],
  ['Kęstutis', 'Kęstuti'],
  ['Gaidys', 'Gaidy'],
  ['Darius', 'Dariau'],
  ['Rasa', 'Rasa'],
  ['Eglė', 'Egle'],
  ['Ona Eglė', 'Ona Egle'],
  ['Jonas-Darius', 'Jonai-Dariau'],
  ['Li', 'Li'],
  ['', ''],
])('%s is addressed as %s', (name, vocative) => {
  expect(suggestVocative(name)).toBe(vocative);
});

it('An address is shown so that its owner knows it and nobody else learns it', () => {
  expect(maskEmail('ona.juskeviciene@gojus.lt')).toBe('o…e@gojus.lt');
  expect(maskEmail('ab@gojus.lt')).toBe('a…@gojus.lt');
});
