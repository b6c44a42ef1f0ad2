import { expect, it } from 'vitest';
import { maskEmail } from './masked-email';

it('An address is shown so that its owner knows it and nobody else learns it', () => {
  expect(maskEmail('ona.juskeviciene@gojus.lt')).toBe('o…e@gojus.lt');
  expect(maskEmail('ab@gojus.lt')).toBe('a…@gojus.lt');
});
