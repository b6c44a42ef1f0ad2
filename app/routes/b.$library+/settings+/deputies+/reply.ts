import type { DeputationProblem } from '~/flows/duties/deputations.server';
import type { FieldErrors, FormValues } from '~/http/form';

export type HandoverReply =
  | { ok: false; kind?: undefined; errors: FieldErrors; values: FormValues }
  | { ok: false; kind: 'problem'; problem: DeputationProblem; values: FormValues }
  | {
      ok: false;
      kind: 'conflict';
      theirs: { handover: string; version: number };
      values: FormValues;
    };
