import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedServer, openDataDirectory, startEmbedded, takeLock } from '../../db/embedded/start.mjs';
import { runScript, startSleeper } from '../setup/process';

const start = 'app/launch/start.mjs';
const patience = { timeout: 40_000 };

let dir: string;
let servers: EmbeddedServer[];

async function bringUp(settings: Record<string, string> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dir, settings });
  servers.push(server);
  return server;
}

async function ask<T>(server: EmbeddedServer, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server.adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const countRows = (server: EmbeddedServer) =>
  ask(server, async (sql) => (await sql<{ n: number }[]>`select count(*)::int as n from kept`)[0]?.n);

beforeEach(() => {
  dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sklaida-start-')), 'data');
  fs.chmodSync(path.dirname(dir), 0o755);
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  fs.rmSync(path.dirname(dir), { recursive: true, force: true });
});

describe('the embedded database', () => {
  it(
    'is made with checksums, UTF-8 and passwords of its own that nobody else can read',
    patience,
    async () => {
      const server = await bringUp();
      expect(server).toMatchObject({ reused: false, made: true });
      const [facts] = await ask(
        server,
        (
          sql,
        ) => sql`select current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync, current_setting('server_version_num')::int / 10000 as major`,
      );
      expect(facts).toMatchObject({ checksums: 'on', encoding: 'UTF8', fsync: 'on', major: 18 });
      expect(fs.statSync(path.join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
      const passwords = Object.values(JSON.parse(fs.readFileSync(path.join(dir, 'secrets.json'), 'utf8')));
      expect(new Set(passwords).size).toBe(6);
      const wrong = server.adminUrl.replace(/:[^:@]+@/, ':owner@');
      const guesser = postgres(wrong, { max: 1 });
      await expect(guesser`select 1`).rejects.toMatchObject({ code: '28P01' });
      await guesser.end();
    },
  );

  it('is taken over when it still runs, and both hands can stop it', patience, async () => {
    const first = await bringUp({ fsync: 'off' });
    const second = await bringUp({ fsync: 'off' });
    expect(second).toMatchObject({ reused: true, made: false, pid: first.pid, port: first.port });
    await second.stop();
    await first.exited;
    await expect(ask(first, (sql) => sql`select 1`)).rejects.toThrow();
  });

  it('comes back after kill -9 with everything that was committed', patience, async () => {
    const first = await bringUp();
    await ask(first, async (sql) => {
      await sql`create table kept (n int)`;
      await sql`insert into kept select generate_series(1, 1000)`;
    });
    for (let round = 0; round < 3; round += 1) {
      const running = servers.at(-1);
      process.kill(running?.pid ?? 0, 'SIGKILL');
      const again = await bringUp();
      expect(again).toMatchObject({ reused: false, made: false, port: first.port });
      expect(await countRows(again)).toBe(1000);
    }
  });

  it('is made anew when the first start was cut off halfway', patience, async () => {
    openDataDirectory(dir);
    fs.mkdirSync(path.join(dir, 'pg.new', 'base'), { recursive: true });
    fs.writeFileSync(path.join(dir, 'pg.new', 'PG_VERSION'), '18');
    const server = await bringUp({ fsync: 'off' });
    expect(server.made).toBe(true);
    expect(fs.existsSync(path.join(dir, 'pg.new'))).toBe(false);
  });

  it('is not mistaken for a neighbour that was given the pid of a dead server', patience, async () => {
    const first = await bringUp({ fsync: 'off' });
    const pidFile = path.join(dir, 'pg', 'postmaster.pid');
    const lines = fs.readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    const neighbour = startSleeper();
    try {
      fs.writeFileSync(pidFile, [String(neighbour.pid), ...lines.slice(1)].join('\n'));
      const second = await bringUp({ fsync: 'off' });
      expect(second.reused).toBe(false);
      expect(second.pid).not.toBe(neighbour.pid);
      expect(() => process.kill(neighbour.pid, 0)).not.toThrow();
    } finally {
      await neighbour.end();
    }
  });

  it('is made once when two ask for it at the same moment', patience, async () => {
    const both = await Promise.all([bringUp({ fsync: 'off' }), bringUp({ fsync: 'off' })]);
    expect(both.map((server) => server.made).sort()).toEqual([false, true]);
    expect(both[0]?.pid).toBe(both[1]?.pid);
  });

  it('does not touch a folder of somebody else in its place', patience, async () => {
    fs.mkdirSync(path.join(dir, 'pg'), { recursive: true });
    fs.writeFileSync(path.join(dir, 'pg', 'letter.txt'), 'dear reader');
    await expect(bringUp()).rejects.toThrow('is not a PostgreSQL data directory');
    expect(fs.readdirSync(path.join(dir, 'pg'))).toEqual(['letter.txt']);
  });
});

describe('npm start', () => {
  it('says who holds the data directory', patience, async () => {
    const place = openDataDirectory(dir);
    const lock = takeLock(path.join(place, 'launch.lock'), { address: 'http://localhost:4321' });
    const { code, out } = await runScript([start], { DATA_DIR: dir, PORT: '4322' });
    expect(code).toBe(1);
    expect(out).toContain(`process ${process.pid}`);
    expect(out).toContain('http://localhost:4321');
    if (lock.held === null) lock.release();
  });

  it(
    'lets only one of many simultaneous starts have the lock, also when it was stale',
    patience,
    async () => {
      const file = path.join(openDataDirectory(dir), 'launch.lock');
      fs.writeFileSync(
        file,
        JSON.stringify({ pid: process.pid, identity: 'of an earlier process', since: 'long ago' }),
      );
      const claim = `import { takeLock } from './db/embedded/data-directory.mjs';
      const lock = takeLock(${JSON.stringify(file)});
      console.log(lock.held ? 'held' : 'mine');
      await new Promise((resolve) => setTimeout(resolve, 2500));`;
      const claims = await Promise.all(
        Array.from({ length: 5 }, () => runScript(['--input-type=module', '-e', claim])),
      );
      expect(claims.map(({ out }) => out.trim()).sort()).toEqual(['held', 'held', 'held', 'held', 'mine']);
    },
  );

  it('names a taken port, its holder and another port, and leaves nothing behind', patience, async () => {
    const neighbour = net.createServer();
    await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
    const { port } = neighbour.address() as net.AddressInfo;
    const { code, out } = await runScript([start], { DATA_DIR: dir, PORT: String(port) });
    neighbour.close();
    expect(code).toBe(1);
    expect(out).toContain(`Port ${port} is taken by process ${process.pid}`);
    expect(out).toMatch(/PORT=\d+ npm start/);
    expect(fs.existsSync(dir)).toBe(false);
  });

  it('says so when the data directory cannot be written', patience, async () => {
    fs.writeFileSync(path.join(path.dirname(dir), 'file'), '');
    const below = path.join(path.dirname(dir), 'file', 'data');
    const { code, out } = await runScript([start], { DATA_DIR: below, PORT: '4323' });
    expect(code).toBe(1);
    expect(out).toContain(`cannot write in the data directory ${below}`);
    expect(out).not.toContain('    at ');
  });

  it('says so when there is no room', patience, async () => {
    expect(() => openDataDirectory(dir, { room: Number.MAX_SAFE_INTEGER })).toThrow(/MB of room left/);
    expect(fs.existsSync(dir)).toBe(false);
  });

  it('refuses settings it cannot use with one sentence', patience, async () => {
    const port = await runScript([start], { DATA_DIR: dir, PORT: 'abc' });
    expect(port).toMatchObject({ code: 1, out: expect.stringContaining('PORT must be a number') });
    const url = await runScript([start], { DATA_DIR: dir, DATABASE_URL: 'mysql://somewhere' });
    expect(url).toMatchObject({ code: 1, out: expect.stringContaining('DATABASE_URL must look like') });
    expect(fs.existsSync(dir)).toBe(false);
  });
});
