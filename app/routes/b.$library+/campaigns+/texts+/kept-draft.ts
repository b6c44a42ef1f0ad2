type Draft = { version: number; values: Record<string, string> };

const prefix = 'sklaida:draft:';

/** What is typed but not yet on the server. A browser that keeps nothing only loses this second net. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {}
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {}
}

export function readDraft(key: string): Draft | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    return isDraft(found) ? found : null;
  } catch {
    return null;
  }
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const { version, values } = found as Partial<Draft>;
  if (typeof version !== 'number' || typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'string');
}
