import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import { type GatherKey, mostClauses, readClauses } from '@sklaida/people';
import {
  addOwnEvidence,
  excludeEvidence,
  removeOwnEvidence,
  saveDescription,
  setGathers,
} from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import type { MirrorPeriod } from './mirror-period';
import { dutyKey, mirrorOf } from './read-mirror.server';

type Description = { id: string; title: string; approvedOn: IsoDate | null; text: string };

/** Loads a description in place of the one before. */
export function loadDescription(
  member: Member,
  input: Description,
): Promise<Result<number, 'no-clauses' | 'too-many'>> {
  const { id, title, approvedOn, text: source } = input;
  const { clauses } = readClauses(source);
  const worded = clauses.filter((one) => one.body !== '');
  if (worded.length === 0) return Promise.resolve(fail('no-clauses'));
  if (worded.length > mostClauses) return Promise.resolve(fail('too-many'));
  return withTenant(member, async (tx) => {
    await saveDescription(tx, dutyKey(member), { id, title, approvedOn, source, clauses: worded });
    return ok(worded.length);
  });
}

export type ClauseStep =
  | { step: 'gather'; gathers: GatherKey[]; version: number }
  | { step: 'add'; id: string; title: string; on: IsoDate; note: string }
  | { step: 'exclude' | 'restore'; key: string }
  | { step: 'remove'; key: string };

/** A step on a clause of hers: not found for anybody else's; `unknown` for a piece that is not under it. */
export function stepClause(
  member: Member,
  { clauseId, period, ...input }: { clauseId: string; period: MirrorPeriod } & ClauseStep,
): Promise<Result<null, 'not-found' | 'stale' | 'unknown'>> {
  return withTenant(member, async (tx) => {
    const clause = (await mirrorOf(tx, member, period))?.clauses.find((one) => one.id === clauseId);
    if (!clause) return fail('not-found');
    const key = dutyKey(member);
    if (input.step === 'gather')
      return setGathers(tx, key, { id: clauseId, version: input.version, gathers: input.gathers });
    if (input.step === 'add') {
      const { id, title, on, note } = input;
      await addOwnEvidence(tx, key, { id, clauseId, title, on, note: note || null });
      return ok(null);
    }
    if (input.step === 'remove')
      return (await removeOwnEvidence(tx, key, { id: input.key, clauseId })) ? ok(null) : fail('unknown');
    const away = input.step === 'exclude';
    const shown = away ? clause.evidence : clause.excluded;
    const found = shown
      .map((one) => one.found)
      .find((one) => one && `${one.subjectKind}:${one.subjectId}` === input.key);
    if (!found) return fail('unknown');
    const { subjectKind, subjectId, title, on } = found;
    await excludeEvidence(tx, key, { clauseId, subjectKind, subjectId, title, on, away });
    return ok(null);
  });
}
