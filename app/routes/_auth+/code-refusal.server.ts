import { data } from '@remix-run/node';
import type { FieldErrors, FormValues } from '~/http/form';
import { minutesOf } from './door-data.server';

type Problem =
  | { error: 'wrong' | 'used' | 'over' | 'spent' }
  | { error: 'limited'; retryAfterSeconds: number };

const words = { wrong: 'codeWrong', used: 'codeUsed', over: 'codeOver', spent: 'codeSpent' } as const;

/** A sentence for each way a code can fail, beside what was typed. */
export function codeRefusal(form: { errors?: FieldErrors; values: FormValues }, problem?: Problem) {
  if (problem?.error === 'limited') {
    const waitMinutes = minutesOf(problem.retryAfterSeconds);
    return data({ ok: false as const, errors: {}, values: form.values, waitMinutes }, { status: 429 });
  }
  const errors: FieldErrors = problem ? { code: words[problem.error] } : (form.errors ?? {});
  return data({ ok: false as const, errors, values: form.values, waitMinutes: null }, { status: 422 });
}
