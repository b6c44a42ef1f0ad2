import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleMail } from '../../emails';
import type { SendInput } from '../../emails/sending.server';
import { makeSmtpSender } from '../../emails/smtp.server';

const from = 'Sklaida <sklaida@biblioteka.example>';
const letter = (change: Partial<SendInput> = {}): SendInput => ({
  to: { email: 'ona@m01.example', name: 'Ona Juškevičienė' },
  mail: sampleMail('campaign-invitation'),
  locale: 'lt',
  idempotencyKey: '019aa0c0-0000-7000-8000-000000000001',
  ...change,
});

const closing: Array<() => void> = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real mail server on loopback that keeps what it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        taken.push(mail);
        callback();
      }, callback);
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { taken, url: `smtp://127.0.0.1:${port}` };
}

/** A server that speaks as the test says, line by line. */
async function oddServer(talk: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (code: number, words = 'told so'): SMTPServerOptions => ({
  onRcptTo: (_address, _session, callback) =>
    callback(Object.assign(new Error(words), { responseCode: code })),
});

describe('a mail server', () => {
  it('gets the whole letter: both forms, names with letters of ours, the end of its kind and a calendar file', async () => {
    const { taken, url } = await mailServer();
    const unsubscribeUrl = 'https://s.example/unsubscribe/x';
    const result = await makeSmtpSender({ url, from }).send(
      letter({ unsubscribeUrl, writtenAt: new Date('2026-11-22T04:00:00Z') }),
    );
    const messageId = '<019aa0c0-0000-7000-8000-000000000001@biblioteka.example>';
    expect(result).toEqual({ ok: true, providerId: messageId });
    const [mail] = taken;
    expect(mail?.messageId).toBe(messageId);
    expect(mail?.subject).toContain('24 istorijos iki Kalėdų 2026');
    expect(mail?.text).toContain('Laba diena, Kęstuti,');
    expect(mail?.html).toContain('Atsakyti į kvietimą');
    expect(mail?.to).toMatchObject({ value: [{ address: 'ona@m01.example', name: 'Ona Juškevičienė' }] });
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { url: unsubscribeUrl },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
    expect(mail?.attachments.map((one) => [one.filename, one.contentType])).toEqual([
      ['kalendorius.ics', 'text/calendar'],
    ]);
  });

  it('that took the letter and hung up before saying so gets it again under the same Message-ID', async () => {
    let calls = 0;
    const { taken, url } = await mailServer({
      onData(stream, session, callback) {
        calls += 1;
        simpleParser(stream).then((mail) => {
          taken.push(mail);
          if (calls > 1) return callback();
          const { socket } = session as unknown as { socket?: Socket };
          if (socket) socket.destroy();
          else callback(Object.assign(new Error('cut'), { responseCode: 421 }));
        }, callback);
      },
    });
    const sender = makeSmtpSender({ url, from, timeoutMs: 3_000 });
    expect(await sender.send(letter())).toMatchObject({ ok: false, error: 'temporary' });
    expect(await sender.send(letter())).toMatchObject({ ok: true });
    expect(new Set(taken.map((mail) => mail.messageId)).size).toBe(1);
  });

  it.each([
    [421, 'temporary', 'busy'],
    [450, 'temporary', 'busy'],
    [550, 'permanent', 'rejected'],
    [553, 'permanent', 'rejected'],
  ])('that answers %d about the recipient is believed: %s', async (code, error, cause) => {
    const { url } = await mailServer(answering(code));
    const result = await makeSmtpSender({ url, from }).send(letter());
    expect(result).toMatchObject({
      ok: false,
      error,
      message: expect.stringMatching(new RegExp(`^${cause}: `)),
    });
  });

  it('that does not want us at all blames no letter', async () => {
    const wrongPassword = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        callback(Object.assign(new Error('no such user'), { responseCode: 535 })),
    });
    const foreignSender = await mailServer({
      onMailFrom: (_address, _session, callback) =>
        callback(Object.assign(new Error('not your domain'), { responseCode: 550 })),
    });
    for (const url of [wrongPassword.url.replace('://', '://u:p@'), foreignSender.url])
      expect(await makeSmtpSender({ url, from }).send(letter())).toMatchObject({
        ok: false,
        error: 'refused',
        message: expect.stringMatching(/^refused: /),
      });
  });

  it.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['hangs up at once', (socket) => socket.destroy()],
    ['falls silent after the first words', (socket) => socket.write('220 labas\r\n')],
    ['speaks another language', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    [
      'says a word now and then and never comes to the point',
      (socket) => {
        const talking = setInterval(() => socket.write('220-dar\r\n'), 50);
        socket.on('close', () => clearInterval(talking));
      },
    ],
  ])('that %s is tried again later, within a bounded time', async (_how, talk) => {
    const url = await oddServer(talk);
    const startedAt = performance.now();
    const result = await makeSmtpSender({ url, from, timeoutMs: 300 }).send(letter());
    expect(result).toMatchObject({ ok: false });
    expect(result).not.toMatchObject({ error: 'permanent' });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('that is not there is tried again later', async () => {
    const result = await makeSmtpSender({ url: 'smtp://127.0.0.1:1', from, timeoutMs: 500 }).send(letter());
    expect(result).toMatchObject({ ok: false, error: 'temporary' });
  });

  it('never hears an address that would open another one', async () => {
    const { taken, url } = await mailServer();
    const to = { email: 'ona@m01.example>\r\nRCPT TO:<kitas@x.example', name: 'Ona' };
    expect(await makeSmtpSender({ url, from }).send(letter({ to }))).toMatchObject({ error: 'permanent' });
    expect(taken).toHaveLength(0);
  });
});
