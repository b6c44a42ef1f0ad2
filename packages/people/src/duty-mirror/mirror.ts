import type { IsoDate } from '@sklaida/kernel';
import { type GatherKey, gatherKeys } from './gathers';

export type Clause = { id: string; number: string; body: string; gathers: GatherKey[]; version: number };
/** What the person put under a clause herself (`own`), or took away from it (`excluded`). */
export type Mark = {
  id: string;
  clauseId: string;
  subjectKind: string;
  subjectId: string | null;
  title: string;
  on: IsoDate;
  note: string | null;
  excluded: boolean;
};
type Work = { gather: GatherKey; subjectKind: string; subjectId: string; on: IsoDate };

export type Shown<Found extends Work> = { found: Found; mark: null } | { found: null; mark: Mark };
export type MirroredClause<Found extends Work> = Clause & {
  /** It only gathers the clauses below it. */
  parent: boolean;
  evidence: Shown<Found>[];
  excluded: { found: Found; mark: Mark }[];
  /** Its own evidence and what stands under the clauses below it, each piece once. */
  count: number;
};

const thing = (one: { subjectKind: string; subjectId: string | null }) =>
  `${one.subjectKind} ${one.subjectId}`;

/** Clauses with what was found for each; own pieces count while their day is within the period. */
export function mirrorClauses<Found extends Work>(
  clauses: readonly Clause[],
  found: readonly Found[],
  marks: readonly Mark[],
  period: { from: IsoDate; to: IsoDate },
): MirroredClause<Found>[] {
  const single = clauses.map((clause) => {
    const own = marks.filter((mark) => mark.clauseId === clause.id);
    const away = new Map(own.filter((mark) => mark.excluded).map((mark) => [thing(mark), mark]));
    const gathered = once(found.filter((one) => clause.gathers.includes(one.gather)));
    const written = own.filter(
      (mark) => !mark.excluded && mark.subjectId === null && mark.on >= period.from && mark.on <= period.to,
    );
    const evidence: Shown<Found>[] = [
      ...gathered.filter((one) => !away.has(thing(one))).map((one) => ({ found: one, mark: null })),
      ...written.map((mark) => ({ found: null, mark })),
    ];
    return {
      ...clause,
      parent: clauses.some((other) => other.number.startsWith(`${clause.number}.`)),
      evidence: evidence.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1)),
      excluded: gathered.flatMap((one) => {
        const mark = away.get(thing(one));
        return mark ? [{ found: one, mark }] : [];
      }),
    };
  });
  return single.map((clause) => {
    const under = single.filter(
      (other) => other.id === clause.id || other.number.startsWith(`${clause.number}.`),
    );
    return { ...clause, count: new Set(under.flatMap((one) => one.evidence.map(keyOf))).size };
  });
}

const once = <Found extends Work>(found: readonly Found[]): Found[] => [
  ...new Map(found.map((one) => [thing(one), one])).values(),
];
const dayOf = <Found extends Work>({ found, mark }: Shown<Found>): IsoDate => found?.on ?? mark?.on ?? '';
const keyOf = <Found extends Work>({ found, mark }: Shown<Found>): string =>
  found ? thing(found) : (mark?.id ?? '');

export type MirrorSums = {
  /** Clauses that do not merely gather others, and how many of them have something. */
  clauses: number;
  shown: number;
  /** Different pieces of work under any clause. */
  pieces: number;
  /** By kind of work, own pieces under `own`; kinds without any are left out. */
  kinds: { kind: GatherKey | 'own'; count: number }[];
};

export function sumMirror<Found extends Work>(clauses: readonly MirroredClause<Found>[]): MirrorSums {
  const leaves = clauses.filter((clause) => !clause.parent);
  const pieces = [
    ...new Map(
      clauses.flatMap((clause) => clause.evidence.map((one) => [keyOf(one), one] as const)),
    ).values(),
  ];
  const kinds = [...gatherKeys, 'own' as const].map((kind) => ({
    kind,
    count: pieces.filter((one) => (one.found?.gather ?? 'own') === kind).length,
  }));
  return {
    clauses: leaves.length,
    shown: leaves.filter((clause) => clause.count > 0).length,
    pieces: pieces.length,
    kinds: kinds.filter((one) => one.count > 0),
  };
}
