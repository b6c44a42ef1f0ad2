import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedLetter = {
  id: string;
  idempotencyKey: string | null;
  from: string;
  to: string[];
  replyTo: string[];
  subject: string;
  html: string;
  text: string;
};

/** `answer-lost` accepts the letter and then drops the connection: the sender cannot know. */
export type Fault =
  | { kind: 'down' }
  | { kind: 'answer-lost' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'status'; status: number; name?: string; retryAfter?: string }
  | { kind: 'garbage'; status: number };

export type ResendMock = {
  /** Give it to the sender as `baseUrl`. */
  url: string;
  apiKey: string;
  /** Letters accepted, oldest first; a repeated key adds none. */
  letters: ReceivedLetter[];
  /** Calls that reached the server, refused ones too. */
  calls: () => number;
  /** The next `times` calls go wrong this way; without `times`, all until `recover`. */
  fail: (fault: Fault, times?: number) => void;
  recover: () => void;
  close: () => Promise<void>;
};

type Problem = { status: number; name: string; message: string };

export async function startResendMock({ apiKey = 're_test_key', port = 0 } = {}): Promise<ResendMock> {
  const letters: ReceivedLetter[] = [];
  const keys = new Map<string, { id: string; payload: string }>();
  let calls = 0;
  let fault: Fault | null = null;
  let faultsLeft = 0;

  function accept(request: IncomingMessage, payload: string): { id: string } | Problem {
    const problem = refuseHead(request, apiKey);
    if (problem) return problem;
    const letter = readLetter(payload);
    if ('status' in letter) return letter;
    const key = header(request, 'idempotency-key');
    if (key !== null && (key.length === 0 || key.length > 256)) {
      return invalid('invalid_idempotency_key', 'The key must be between 1-256 chars.', 400);
    }
    const digest = createHash('sha256').update(payload).digest('hex');
    const known = key === null ? undefined : keys.get(key);
    if (known && known.payload !== digest) {
      return invalid('invalid_idempotent_request', 'Same idempotency key used with another payload.', 409);
    }
    if (known) return { id: known.id };
    const id = randomUUID();
    letters.push({ ...letter, id, idempotencyKey: key });
    if (key !== null) keys.set(key, { id, payload: digest });
    return { id };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    calls += 1;
    const payload = await readBody(request);
    const now = faultsLeft > 0 ? fault : null;
    faultsLeft -= now ? 1 : 0;
    switch (now?.kind) {
      case 'down':
        request.socket.destroy();
        return;
      case 'answer-lost':
        accept(request, payload);
        request.socket.destroy();
        return;
      case 'garbage':
        response.writeHead(now.status, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
        return;
      case 'status': {
        const headers = now.retryAfter === undefined ? {} : { 'retry-after': now.retryAfter };
        reply(response, invalid(now.name ?? 'application_error', 'Told to fail.', now.status), headers);
        return;
      }
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, now.milliseconds).unref());
    }
    reply(response, accept(request, payload));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    letters,
    calls: () => calls,
    fail(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      faultsLeft = times;
    },
    recover() {
      fault = null;
      faultsLeft = 0;
    },
    close: () => stop(server),
  };
}

function refuseHead(request: IncomingMessage, apiKey: string): Problem | null {
  if (request.method !== 'POST' || request.url !== '/emails') {
    return invalid('not_found', 'The requested endpoint does not exist.', 404);
  }
  const authorization = header(request, 'authorization');
  if (!authorization) return invalid('missing_api_key', 'Missing API key in the authorization header.', 401);
  if (authorization !== `Bearer ${apiKey}`) return invalid('validation_error', 'API key is invalid.', 401);
  if (!header(request, 'content-type')?.startsWith('application/json')) {
    return invalid('validation_error', 'The body must be JSON.', 415);
  }
  return null;
}

function readLetter(payload: string): Omit<ReceivedLetter, 'id' | 'idempotencyKey'> | Problem {
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(payload) as Record<string, unknown>;
  } catch {
    return invalid('validation_error', 'The body is not JSON.', 400);
  }
  const { from, subject, html, text } = body;
  const to = list(body.to);
  const replyTo = list(body.reply_to ?? []);
  if (typeof from !== 'string' || !isMailbox(from)) {
    return invalid('invalid_from_address', 'Invalid `from` field.', 422);
  }
  if (to.length === 0 || to.length > 50 || ![...to, ...replyTo].every(isMailbox)) {
    return invalid('validation_error', 'Invalid `to` or `reply_to` field.', 422);
  }
  if (!filled(subject) || /\p{Cc}/u.test(subject)) {
    return invalid('missing_required_field', 'Missing or broken `subject` field.', 422);
  }
  if (!filled(html) || !filled(text)) {
    return invalid('missing_required_field', 'Missing `html` or `text` field.', 422);
  }
  return { from, to, replyTo, subject, html, text };
}

/** `ona@x.example`, `Ona <ona@x.example>` or `"Ona, Onutė" <ona@x.example>`, on one line. */
function isMailbox(value: string): boolean {
  const address = '[^\\s<>,;:"@]+@[^\\s<>,;:"@]+\\.[^\\s<>,;:"@]+';
  const name = '(?:"[^"\\\\\\p{Cc}]+"|[^"<>,;:@\\\\\\p{Cc}]+)';
  return new RegExp(`^(?:${address}|${name} <${address}>)$`, 'u').test(value);
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one : ''));
}

function filled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function invalid(name: string, message: string, status: number): Problem {
  return { status, name, message };
}

function reply(response: ServerResponse, result: { id: string } | Problem, headers = {}): void {
  if (response.destroyed) return;
  const status = 'status' in result ? result.status : 200;
  const body =
    'status' in result ? { statusCode: status, name: result.name, message: result.message } : result;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
