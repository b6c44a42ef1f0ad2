/** An expected outcome: a value, or a named failure the caller can switch over. */
export type Result<T, E extends string> = { ok: true; value: T } | { ok: false; error: E; detail?: unknown };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<E extends string>(
  error: E,
  detail?: unknown,
): { ok: false; error: E; detail?: unknown } {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail };
}
