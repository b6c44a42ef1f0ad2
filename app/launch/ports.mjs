import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { problem } from '../../db/embedded/problem.mjs';
import { commandOf, pause } from '../../db/embedded/process-identity.mjs';

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

// A program may listen on one address family only, so both the open and the local address are tried.
async function refusal(port) {
  for (const host of ['::', '127.0.0.1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return null;
}

function holderOnLinux(port) {
  const address = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(address) && fields[3] === '0A')
    .map((fields) => `socket:[${fields[9]}]`);
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const open = fs.readdirSync(`/proc/${pid}/fd`);
      if (open.some((fd) => inodes.includes(fs.readlinkSync(`/proc/${pid}/fd/${fd}`)))) return Number(pid);
    } catch {}
  }
  return null;
}

function holderOf(port) {
  try {
    if (process.platform === 'linux') return holderOnLinux(port);
    const found = execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' });
    return Number(found.split('\n')[0]) || null;
  } catch {
    return null;
  }
}

async function nextFree(port) {
  for (let next = port + 1; next < Math.min(port + 50, 65_536); next += 1) {
    if ((await refusal(next)) === null) return next;
  }
  return 8080;
}

/** Throws a sentence that names the holder and a free port when the port is taken or not allowed. */
export async function claimPort(port) {
  let code = await refusal(port);
  for (let left = 10; code === 'EADDRINUSE' && left > 0 && holderOf(port) === null; left -= 1) {
    await pause(100);
    code = await refusal(port);
  }
  if (code === null) return;
  const free = await nextFree(Math.max(port, 3000));
  if (code === 'EACCES') throw problem(`This user may not open port ${port}. Try PORT=${free} npm start`);
  const pid = holderOf(port);
  const who = pid ? `process ${pid} (${commandOf(pid).slice(0, 80)})` : 'another program';
  throw problem(`Port ${port} is taken by ${who}. End it, or choose another port: PORT=${free} npm start`);
}
