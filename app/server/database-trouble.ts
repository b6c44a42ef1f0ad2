const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'POOL_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100',
]);

/** Whether the error, or what caused it, means that PostgreSQL cannot be used now. */
export function isDatabaseTrouble(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    const code = 'code' in current ? String(current.code) : '';
    if (codes.has(code) || /^08\w{3}$/.test(code)) return true;
    if (current instanceof AggregateError && current.errors.some((each) => isDatabaseTrouble(each)))
      return true;
    current = current.cause;
  }
  return false;
}

/** postgres.js can throw from a timer when the server dies between two buffered writes: no promise carries that. */
export function isDriverThrow(error: unknown): boolean {
  if (isDatabaseTrouble(error)) return true;
  return error instanceof Error && /node_modules[\\/]postgres[\\/]/.test(error.stack ?? '');
}
