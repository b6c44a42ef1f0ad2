import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleMail } from '../../emails';
import { makeSender, type SendInput } from '../../emails/send.server';
import { type ResendMock, startResendMock } from '../mocks/resend';

const from = 'Sklaida <sklaida@pabv.example>';
let service: ResendMock;

beforeEach(async () => {
  service = await startResendMock();
});
afterEach(() => service.close());

function sender(options: { apiKey?: string; timeoutMs?: number } = {}) {
  return makeSender({ apiKey: service.apiKey, baseUrl: service.url, from, ...options });
}

function invitation(change: Partial<SendInput> = {}): SendInput {
  return {
    to: { email: 'ona.juskeviciene@m01.example', name: 'Ona Juškevičienė' },
    mail: sampleMail('campaign-invitation'),
    locale: 'lt',
    idempotencyKey: 'outbox/019aa1',
    ...change,
  };
}

describe('sending a letter', () => {
  it('delivers both forms to the person, from the product', async () => {
    const replyTo = { email: 'ieva.rimgailiene@pabv.example', name: 'Ieva Rimgailienė' };
    const result = await sender().send(invitation({ replyTo }));
    const [letter] = service.letters;
    expect(result).toEqual({ ok: true, providerId: letter?.id });
    expect(letter).toMatchObject({
      from,
      to: ['"Ona Juškevičienė" <ona.juskeviciene@m01.example>'],
      replyTo: ['"Ieva Rimgailienė" <ieva.rimgailiene@pabv.example>'],
      subject: '24 istorijos iki Kalėdų 2026: kviečiame dalyvauti iki lapkričio 27 d.',
      idempotencyKey: 'outbox/019aa1',
    });
    expect(letter?.html).toContain('Laba diena, Kęstuti,');
    expect(letter?.text).toContain('Laba diena, Kęstuti,');
  });

  it('sends one letter however often the same key is tried', async () => {
    const first = await sender().send(invitation());
    const second = await sender().send(invitation());
    expect(second).toEqual(first);
    expect(service.letters).toHaveLength(1);
    await sender().send(invitation({ idempotencyKey: 'outbox/019aa2' }));
    expect(service.letters).toHaveLength(2);
  });

  it('sends one letter when the first answer was lost on the way', async () => {
    service.fail({ kind: 'answer-lost' }, 1);
    expect(await sender().send(invitation())).toMatchObject({ ok: false, error: 'temporary' });
    expect(await sender().send(invitation())).toEqual({ ok: true, providerId: service.letters[0]?.id });
    expect(service.letters).toHaveLength(1);
  });

  it('waits as long as a busy service asks', async () => {
    service.fail({ kind: 'status', status: 429, name: 'rate_limit_exceeded', retryAfter: '30' }, 1);
    expect(await sender().send(invitation())).toMatchObject({ error: 'temporary', retryAfterSeconds: 30 });
    const soon = new Date(Date.now() + 60_000).toUTCString();
    service.fail({ kind: 'status', status: 429, retryAfter: soon }, 1);
    const dated = await sender().send(invitation());
    expect(dated).toMatchObject({ error: 'temporary' });
    expect('retryAfterSeconds' in dated && dated.retryAfterSeconds).toBeGreaterThan(50);
    expect(await sender().send(invitation())).toMatchObject({ ok: true });
  });

  it.each([500, 502, 503])('may be repeated after %i', async (status) => {
    service.fail({ kind: 'status', status });
    expect(await sender().send(invitation())).toEqual({
      ok: false,
      error: 'temporary',
      message: 'busy: Told to fail.',
    });
  });

  it('may be repeated when the answer is not readable', async () => {
    service.fail({ kind: 'garbage', status: 502 });
    expect(await sender().send(invitation())).toMatchObject({ error: 'temporary' });
    service.fail({ kind: 'garbage', status: 200 });
    expect(await sender().send(invitation())).toMatchObject({ error: 'temporary' });
  });

  it.each([400, 422])('is not repeated after %i', async (status) => {
    service.fail({ kind: 'status', status, name: 'validation_error' });
    expect(await sender().send(invitation())).toMatchObject({ ok: false, error: 'permanent' });
  });

  it('is blamed for nothing when the service takes no letters from us at all', async () => {
    const result = await sender({ apiKey: 're_wrong' }).send(invitation());
    expect(result).toMatchObject({ error: 'refused', message: 'refused: API key is invalid.' });
    service.fail({ kind: 'status', status: 403, name: 'validation_error' });
    expect(await sender().send(invitation())).toMatchObject({ error: 'refused' });
    expect(service.letters).toHaveLength(0);
  });

  it('that had left before its words changed counts as sent; one still in flight is asked for again', async () => {
    service.fail({ kind: 'status', status: 409, name: 'concurrent_idempotent_requests' }, 1);
    expect(await sender().send(invitation())).toMatchObject({ error: 'temporary' });
    await sender().send(invitation());
    const other = await sender().send(invitation({ mail: sampleMail('adoption-approved') }));
    expect(other).toMatchObject({ ok: true });
    expect(service.letters).toHaveLength(1);
  });

  it('gives up on a slow service in time, and may be repeated', async () => {
    service.fail({ kind: 'slow', milliseconds: 5_000 });
    const began = performance.now();
    expect(await sender({ timeoutMs: 150 }).send(invitation())).toMatchObject({ error: 'temporary' });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('may be repeated when the connection breaks or nobody listens', async () => {
    service.fail({ kind: 'down' });
    expect(await sender().send(invitation())).toMatchObject({ error: 'temporary' });
    const patient = sender();
    await service.close();
    expect(await patient.send(invitation())).toMatchObject({ error: 'temporary' });
    service = await startResendMock();
  });

  it('cleans a name that tries to add a header or a second address', async () => {
    const name = 'Ona "Onutė"\r\nBcc: kitas@x.example, <dar@x.example>';
    const result = await sender().send(invitation({ to: { email: ' ona@m01.example ', name } }));
    expect(result.ok).toBe(true);
    expect(service.letters[0]?.to).toEqual([
      '"Ona Onutė Bcc kitas x.example dar x.example" <ona@m01.example>',
    ]);
  });

  it('never calls the service with an address, key or letter that cannot work', async () => {
    const unusable: Array<Partial<SendInput>> = [
      { to: { email: 'ona@m01.example\r\nBcc: kitas@x.example', name: 'Ona' } },
      { to: { email: 'ona@m01.example, kitas@x.example', name: 'Ona' } },
      { to: { email: '', name: 'Ona' } },
      { idempotencyKey: 'raktas su tarpais' },
      { idempotencyKey: 'k'.repeat(257) },
      {
        mail: {
          kind: 'adoption-approved',
          props: { ...sampleMail('adoption-approved').props, startsOn: 'rytoj' },
        },
      },
    ];
    for (const change of unusable) {
      expect(await sender().send(invitation(change))).toMatchObject({ ok: false, error: 'permanent' });
    }
    expect(service.calls()).toBe(0);
  });
});
