import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { enterCode, followLink, readLink, sendCode } from '../../../app/auth/codes.server';
import { beginSession, findSignedIn } from '../../../app/auth/session.server';
import { asked, type Doorstep, kept, openDoorstep, otherDigits, undisturbed } from './doorstep';

let step: Doorstep;

beforeAll(async () => {
  step = await openDoorstep();
});
afterAll(() => step.leave());
beforeEach(() => step.forget());

const purpose = 'sign-in' as const;

async function ask(email = step.email): Promise<string> {
  const outcome = await sendCode(step.context(), { email, purpose });
  if (!outcome.ok) throw new Error('limited');
  return kept(outcome.setCookie);
}

const enter = (cookie: string, code: string, context = step.context()) =>
  enterCode(asked(cookie), context, { code, purpose });

it('The six digits of the letter let the person in, in the browser that asked', async () => {
  const browser = await ask(' Asta@UTENA.example.lt ');
  const { code } = await step.lastCode();
  expect(code).toMatch(/^\d{6}$/);
  expect(await enter(browser, code)).toMatchObject({ ok: true, personId: step.asta, locale: 'lt' });
});

it('The letter is for the person and holds neither code nor link; no row does', async () => {
  const browser = await ask();
  const { code, link } = await step.lastCode();
  const [letter] = await step.letters();
  expect(letter).toMatchObject({ kind: 'sign-in-code', to: step.email, props: { minutes: 10 } });
  const [row] = await step.db.owner`select c::text || l::text as text from identity.sign_in_codes c,
    identity.person_letters l`;
  for (const told of [code, link.slice(37), browser.split('.')[1] ?? '-'])
    expect(row?.text).not.toContain(told);
});

it('Nobody’s address gets the same answer, a row of the same kind and no letter', async () => {
  const known = await sendCode(step.context(), { email: step.email, purpose });
  const unknown = await sendCode(step.context(), { email: 'niekas@utena.example.lt', purpose });
  const shape = (outcome: typeof known) =>
    outcome.ok && outcome.setCookie.replace(/[0-9a-f]{8}-[0-9a-f-]{27}\.[\w-]{43}/, 'id.token');
  expect(shape(unknown)).toBe(shape(known));
  expect((await step.letters()).map(({ to }) => to)).toEqual([step.email]);
  expect(await enter(kept(unknown.ok ? unknown.setCookie : ''), '000000')).toEqual({
    ok: false,
    error: 'wrong',
  });
});

it('Asking takes the same time for a known and an unknown address', async () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  for (let turn = 0; turn < 40; turn += 1) {
    for (const [whose, email] of [
      ['known', step.email],
      ['unknown', 'niekas@utena.example.lt'],
    ] as const) {
      await step.db.owner`delete from identity.sign_in_attempts`;
      const begun = performance.now();
      await sendCode(step.context(), { email, purpose });
      if (turn >= 8) times[whose].push(performance.now() - begun);
    }
  }
  const [known, unknown] = [undisturbed(times.known), undisturbed(times.unknown)];
  expect(Math.abs(known - unknown)).toBeLessThan(Math.max(3, 0.4 * Math.max(known, unknown)));
});

it('A code works once, also for two who come at the same moment', async () => {
  const browser = await ask();
  const { code } = await step.lastCode();
  const both = await Promise.all([
    enter(browser, code),
    enter(browser, code, step.context({ database: step.elsewhere })),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await enter(browser, code)).toEqual({ ok: false, error: 'used' });
});

it('The code of another browser opens nothing, with no cookie, a forged one or one of another code', async () => {
  const browser = await ask();
  const { id, code } = await step.lastCode();
  const other = await ask('niekas@utena.example.lt');
  const forged = `sklaida-code=${id}.${'a'.repeat(43)}`;
  for (const cookie of ['', forged, `sklaida-code=${id}`])
    expect(await enter(cookie, code)).toEqual({ ok: false, error: 'over' });
  expect(await enter(other, code)).toEqual({ ok: false, error: 'wrong' });
  expect(await enter(browser, code)).toMatchObject({ ok: true });
});

it('A stolen row of the database opens nothing: its id is neither code nor link', async () => {
  await ask();
  const { id } = await step.lastCode();
  for (const token of [id, `${id}.${'a'.repeat(43)}`, `${id}.`, ''])
    expect(await followLink(step.context(), token)).toEqual({ ok: false, error: 'over' });
  const stranger = step.context({ tokenSecret: 'the secret of another installation, as long' });
  const { link } = await step.lastCode();
  expect(await followLink(stranger, link)).toEqual({ ok: false, error: 'over' });
});

it('A code that ran out a second ago is over, one with a second left is not', async () => {
  const browser = await ask();
  const { code, link } = await step.lastCode();
  await step.db.owner`update identity.sign_in_codes set expires_at = now() - interval '1 second'`;
  expect(await enter(browser, code)).toEqual({ ok: false, error: 'over' });
  expect(await followLink(step.context(), link)).toEqual({ ok: false, error: 'over' });
  const [row] = await step.db
    .owner`update identity.sign_in_codes set expires_at = now() + interval '5 seconds'
    returning expires_at - created_at < interval '11 minutes' as soon`;
  expect(row?.soon).toBe(true);
  expect(await enter(browser, code)).toMatchObject({ ok: true });
});

it('Codes are of use for ten minutes', async () => {
  await ask();
  const [row] = await step.db.owner`select round(extract(epoch from expires_at - created_at))::int as seconds
    from identity.sign_in_codes`;
  expect(row?.seconds).toBe(600);
});

it('Five wrong guesses end a code for all processes together, and the right one comes too late', async () => {
  const browser = await ask();
  const { code } = await step.lastCode();
  const wrong = otherDigits(code);
  const guesses = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      enter(browser, wrong, step.context(n % 2 ? { database: step.elsewhere } : {})),
    ),
  );
  const errors = guesses.map((guess) => (guess.ok ? 'in' : guess.error)).sort();
  expect(errors).toEqual([...Array(3).fill('spent'), ...Array(5).fill('wrong')]);
  expect(await enter(browser, code)).toEqual({ ok: false, error: 'spent' });
});

it('A newer code ends the older one of the same address', async () => {
  const former = await ask();
  const { code } = await step.lastCode();
  const latter = await ask();
  const newer = await step.lastCode();
  expect(await enter(former, code)).toEqual({ ok: false, error: 'over' });
  expect(await enter(latter, newer.code)).toMatchObject({ ok: true });
});

it('Ten wrong guesses close an account for codes, however many codes were asked for', async () => {
  let answers: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const browser = await ask();
    const wrong = otherDigits((await step.lastCode()).code);
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await enter(browser, wrong);
      answers = [...answers, answer.ok ? 'in' : answer.error];
    }
  }
  expect(answers).toEqual([...Array(10).fill('wrong'), ...Array(5).fill('limited')]);
});

it('A sixth letter within a quarter of an hour is refused, known or unknown', async () => {
  for (const email of [step.email, 'niekas@utena.example.lt']) {
    for (let turn = 0; turn < 5; turn += 1) await ask(email);
    expect(await sendCode(step.context(), { email, purpose })).toMatchObject({
      error: 'limited',
      retryAfterSeconds: expect.any(Number),
    });
  }
});

it('One place may not ask for letters to everybody', async () => {
  const address = '198.51.100.7';
  for (let turn = 0; turn < 40; turn += 1)
    await sendCode(step.context({ address }), { email: `p${turn}@utena.example.lt`, purpose });
  expect(await sendCode(step.context({ address }), { email: 'dar@utena.example.lt', purpose })).toMatchObject(
    {
      error: 'limited',
    },
  );
});

it('Looking at the link spends nothing; following it spends link and code together', async () => {
  const browser = await ask();
  const { code, link } = await step.lastCode();
  for (let look = 0; look < 3; look += 1)
    expect(await readLink(step.context(), link, purpose)).toMatchObject({ state: 'live', email: step.email });
  expect(await followLink(step.context(), link)).toMatchObject({ ok: true, personId: step.asta });
  expect(await followLink(step.context(), link)).toEqual({ ok: false, error: 'used' });
  expect(await enter(browser, code)).toEqual({ ok: false, error: 'used' });
});

it('A code asked for one purpose serves no other', async () => {
  const outcome = await sendCode(step.context(), { email: step.email, purpose: 'confirm' });
  const { code, link } = await step.lastCode('confirm');
  const browser = kept(outcome.ok ? outcome.setCookie : '');
  expect(await enter(browser, code)).toEqual({ ok: false, error: 'over' });
  expect(await followLink(step.context(), link)).toEqual({ ok: false, error: 'over' });
});

it('A session planted in the browser before signing in is worth nothing after it', async () => {
  const planted = `sklaida=${'p'.repeat(43)}`;
  const before = await beginSession(asked(planted), step.context(), { personId: step.asta, method: 'code' });
  const after = await beginSession(asked(kept(before.setCookie)), step.context(), {
    personId: step.asta,
    method: 'code',
  });
  expect(await findSignedIn(asked(planted), step.context())).toBeNull();
  expect(await findSignedIn(asked(kept(before.setCookie)), step.context())).toBeNull();
  expect(await findSignedIn(asked(kept(after.setCookie)), step.context())).toMatchObject({
    personId: step.asta,
  });
});

it('A stolen row of a session opens nothing: the hash is no token', async () => {
  await beginSession(asked(), step.context(), { personId: step.asta, method: 'code' });
  const [row] = await step.db.owner`select hash from identity.sessions`;
  expect(await findSignedIn(asked(`sklaida=${row?.hash}`), step.context())).toBeNull();
  expect(await findSignedIn(asked(`sklaida=${row?.hash.slice(0, 43)}`), step.context())).toBeNull();
});
