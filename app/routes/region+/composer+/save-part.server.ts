import { data } from '@remix-run/node';
import { type CampaignDocument, fixText, type TextCheckCode } from '@sklaida/campaigns';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, type Result } from '@sklaida/kernel';
import type { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { type Composed, composeDocument } from '~/flows/composer/compose-document.server';
import { conflict, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { type Part, type PartName, parts } from './parts.server';
import type { ComposerReply } from './reply';

/** Where the person stands and where a plain form goes back to. */
export type Bench = { member: Member; at: Composed; to: string };

export function refusedAs(bench: Bench, error: 'wrong-state' | 'too-many', part: 'block' | 'task' = 'block') {
  const closed = bench.at.kind === 'template' ? 'retired' : 'launched';
  const full = part === 'block' ? 'tooMany' : 'tooManyTasks';
  return data<ComposerReply>(
    { kind: 'refused', problem: error === 'wrong-state' ? closed : full },
    { status: 422 },
  );
}

/** One part, by the person or by the pause between two keys. The same words saved twice are saved once. */
export async function savePart(bench: Bench, sent: FormData) {
  const name = String(sent.get('part')) as PartName;
  if (!Object.hasOwn(parts, name)) throw notFound();
  mendAsked(sent);
  return save(bench, sent, name, parts[name] as unknown as Part<z.ZodType<{ version: number }>, unknown>);
}

async function save(
  bench: Bench,
  sent: FormData,
  name: PartName,
  part: Part<z.ZodType<{ version: number }>, unknown>,
) {
  const form = parseFields(sent, part.fields);
  if (!form.ok) return invalid(form);
  const { value, values } = form;
  let stored: unknown;
  const write = (
    document: CampaignDocument,
  ): Result<CampaignDocument, 'stale' | 'not-found' | 'too-many'> => {
    stored = part.find(document, value);
    if (stored === undefined) return fail('not-found');
    const wished = part.write(document, value);
    if (!wished.ok) return wished;
    const same = JSON.stringify(part.find(wished.value, value)) === JSON.stringify(stored);
    if (same) return { ok: true, value: document };
    return part.show(stored).version === value.version ? wished : fail('stale');
  };
  const { member, at, to } = bench;
  const saved = await withTenant(member, (tx) => composeDocument(tx, member, at, write));
  const now = new Date().toISOString();
  if (saved.ok) {
    if (sent.get('intent') !== 'autosave') {
      const anchor = 'id' in values ? `#b-${values.id}` : '';
      return redirectWithToast(`${to}${anchor}`, 'composer.saved');
    }
    const { version } = part.show(part.find(saved.value, value));
    return data<ComposerReply>({ kind: 'saved', version, at: now, values: typedOf(values) });
  }
  if (saved.error === 'not-found') throw notFound();
  if (saved.error !== 'stale') return refusedAs(bench, saved.error, name === 'task' ? 'task' : 'block');
  return conflict<ComposerReply>({ kind: 'conflict', theirs: part.show(stored), at: now, values });
}

const unsaid = new Set(['id', 'version', 'intent', 'part']);
const typedOf = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !unsaid.has(name)));

/** *Pataisyti* without script: `fix:body:double-space` mends that field before it is saved. */
function mendAsked(sent: FormData): void {
  const [asked, field = '', code] = String(sent.get('intent')).split(':');
  const text = sent.get(field);
  if (asked !== 'fix' || typeof text !== 'string') return;
  sent.set(field, fixText(text, new Date().getUTCFullYear(), code as TextCheckCode));
}
