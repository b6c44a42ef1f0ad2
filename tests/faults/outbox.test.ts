import { sampleMail } from '@sklaida/emails';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, type Installation, install } from '../factories/installation';
import { type ResendMock, startResendMock } from '../mocks/resend';

let here: Installation;
let resend: ResendMock;
const letters = 24;

beforeAll(async () => {
  here = await install();
  resend = await startResendMock();
  const { code, out } = await here.release();
  if (code !== 0) throw new Error(out);
  for (const slug of ['viena', 'kita']) {
    const [tenant] = await here.admin`insert into tenants ${here.admin({
      id: crypto.randomUUID(),
      slug,
      kind: 'municipal_library',
      name: `${slug} biblioteka`,
      short_name: slug,
    })} returning id`;
    for (let at = 0; at < letters / 2; at += 1) {
      await here.admin`insert into outbox ${here.admin({
        tenant_id: tenant?.id,
        id: crypto.randomUUID(),
        recipient_id: crypto.randomUUID(),
        to_email: `skaitytoja-${at}@${slug}.example`,
        to_name: 'Ona',
        locale: 'lt',
        mail: here.admin.json(sampleMail('campaign-invitation') as never),
        key: crypto.randomUUID(),
      })}`;
    }
  }
});
afterAll(async () => {
  await here.dismantle();
  await resend.close();
});

const start = () => here.start('worker', { RESEND_API_KEY: resend.apiKey, RESEND_BASE_URL: resend.url });
const standing = async () => {
  const rows = await here.admin`select state, count(*)::int as n from outbox group by 1`;
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
};

test('kill -9 of the worker in the middle of letters, again and again: all arrive, none twice', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const worker = start();
    const calls = resend.calls();
    resend.fail({ kind: 'slow', milliseconds: 120 });
    await eventually('some letters', async () => (resend.calls() >= calls + 3 ? true : null));
    worker.process.kill('SIGKILL');
    await worker.ended;
  }
  resend.recover();
  const last = start();
  await eventually('all sent', async () => ((await standing()).sent === letters ? true : null));
  last.process.kill('SIGTERM');
  expect(await last.ended).toEqual({ code: 0, signal: null });
  expect(resend.letters).toHaveLength(letters);
  expect(new Set(resend.letters.map((one) => one.to[0])).size).toBe(letters);
  expect(resend.calls()).toBeGreaterThan(letters);
});
