import { type Logger, pino } from 'pino';

export type Log = Logger;

export function createLog(process: 'web' | 'worker', level: string): Log {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError },
  });
}

type DescribedError = {
  name: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
};

/** Keeps what a mender needs. Values of rows, parameters and `detail` may hold names of people and stay out. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { name: 'thrown', message: typeof error };
  const described: DescribedError = { name: error.name, message: withoutParameters(error.message) };
  if ('code' in error && typeof error.code === 'string') described.code = error.code;
  if (error.stack) {
    const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
    described.stack = frames.slice(0, 12).join('\n');
  }
  if (error.cause !== undefined && depth < 3) described.cause = describeError(error.cause, depth + 1);
  return described;
}

function withoutParameters(message: string): string {
  return (message.split(/\nparams:/i)[0] ?? '').slice(0, 600);
}
