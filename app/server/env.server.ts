import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

const port = z.coerce.number().int().min(1).max(65535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//);

/** Outside accounts people may sign in with: a list of them as JSON. Their addresses are https, save on this very machine. */
const oidcProvider = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  issuer: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(url).hostname)),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});

const oidcList = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(oidcProvider).max(10))
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length);

export type OidcProvider = z.infer<typeof oidcProvider>;

const common = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  PORT: port.default(3000),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((value) => new URL(value).pathname === '/' && !value.includes('?'))
    .transform((value) => new URL(value).origin)
    .optional(),
  SKLAIDA_DEMO: flag,
  SKLAIDA_DEV: flag,
  TOKEN_SECRET: z.string().min(32),
  FILES_DIR: z.string().min(1),
};

const webSchema = z.object({
  ...common,
  DATABASE_APP_URL: postgresUrl,
  DATABASE_GUEST_URL: postgresUrl,
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  OIDC_PROVIDERS: oidcList.optional(),
});

const workerSchema = z.object({
  ...common,
  DATABASE_WORKER_URL: postgresUrl,
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/)
    .optional(),
});

const expectations: Record<string, string> = {
  NODE_ENV: 'production, development or test',
  LOG_LEVEL: 'silent, fatal, error, warn, info, debug or trace',
  PORT: 'a number from 1 to 65535',
  ORIGIN: 'the public address without a path, for example https://sklaida.example.lt',
  SKLAIDA_DEMO: '1 or 0',
  SKLAIDA_DEV: '1 or 0',
  TOKEN_SECRET: 'at least 32 random characters, the same for web and worker',
  FILES_DIR: 'a folder that web and worker share',
  DATABASE_APP_URL: 'a postgres:// address of the role app',
  DATABASE_GUEST_URL: 'a postgres:// address of the role guest',
  DATABASE_WORKER_URL: 'a postgres:// address of the role worker',
  TRUST_PROXY: 'how many proxies stand in front, 0 to 5',
  OIDC_PROVIDERS:
    'a JSON list of {id, name, issuer, clientId, clientSecret} with https issuers, or nothing at all',
  RESEND_API_KEY: 'the key of the mail service, or nothing at all',
  RESEND_BASE_URL: 'an http or https address, or nothing at all',
  SMTP_URL: 'an smtp:// or smtps:// address with user and password, or nothing at all',
  MAIL_FROM: 'a sender such as "Sklaida <sklaida@example.lt>"',
};

export type WebEnvironment = z.infer<typeof webSchema> & { origin: string };
export type WorkerEnvironment = z.infer<typeof workerSchema> & { origin: string; MAIL_FROM: string };

type Source = Record<string, string | undefined>;

function read<S extends typeof webSchema | typeof workerSchema>(
  schema: S,
  source: Source,
): z.infer<S> & { origin: string } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(explain(parsed.error, given));
  const value = parsed.data as z.infer<S>;
  return { ...value, origin: value.ORIGIN ?? `http://localhost:${value.PORT}` };
}

function explain(error: z.ZodError, given: Source): string {
  const names = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  return names
    .map(
      (name) =>
        `${name} ${given[name] === undefined ? 'is missing' : 'is wrong'}: set it to ${expectations[name]}.`,
    )
    .join('\n');
}

/** Throws an Error whose message is one sentence per wrong variable; values are never repeated in it. */
export function readWebEnvironment(source: Source): WebEnvironment {
  return read(webSchema, source);
}

/** As readWebEnvironment, for the worker process. */
export function readWorkerEnvironment(source: Source): WorkerEnvironment {
  const value = read(workerSchema, source);
  return { ...value, MAIL_FROM: value.MAIL_FROM ?? senderAt(value.origin) };
}

/** Mail services refuse a sender without a dotted domain for good, so a bare host name gets a stand-in. */
function senderAt(origin: string): string {
  const { hostname } = new URL(origin);
  return `Sklaida <sklaida@${hostname.includes('.') ? hostname : 'sklaida.example'}>`;
}

let web: WebEnvironment | undefined;
let worker: WorkerEnvironment | undefined;

export function webEnvironment(): WebEnvironment {
  web ??= readWebEnvironment(process.env);
  return web;
}

export function workerEnvironment(): WorkerEnvironment {
  worker ??= readWorkerEnvironment(process.env);
  return worker;
}

/** The signing secret of the mail service's reports; without it they are refused. */
export function mailWebhookSecret(): string | null {
  return process.env.RESEND_WEBHOOK_SECRET || null;
}

/** Whether people, schools and numbers are invented; needs nothing else of the environment. */
export function isDemonstration(): boolean {
  return flag.catch(false).parse(process.env.SKLAIDA_DEMO);
}

/** Outside accounts people may sign in with; a wrong list has stopped the start, so here it is simply none. */
export function oidcProviders(): OidcProvider[] {
  return oidcList.catch([]).parse(process.env.OIDC_PROVIDERS ?? '[]');
}
