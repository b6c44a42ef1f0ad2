import { describe, expect, it } from 'vitest';
import { mailKinds, renderMail, sampleMail } from '../../emails';

/** Whoever changes a word sees here what every recipient will read. */
describe.each(['lt', 'en'] as const)('every letter in %s', (locale) => {
  it.each([...mailKinds])('%s reads as it did', async (kind) => {
    const { subject, text } = await renderMail(sampleMail(kind), locale, {
      unsubscribeUrl: 'https://sklaida.example/unsubscribe/pavyzdys',
    });
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });
});

describe('what may never leave unfinished', () => {
  it.each([
    ['sign-in-code', 'code'],
    ['sign-in-code', 'url'],
    ['password-reset', 'url'],
    ['invitation', 'url'],
    ['admin-invitation', 'url'],
    ['export-ready', 'url'],
  ] as const)('%s without its %s', async (kind, missing) => {
    const { [missing as 'url']: _left, ...props } = sampleMail(kind).props;
    await expect(renderMail({ kind, props } as never, 'lt')).rejects.toThrow('missing');
  });
});
