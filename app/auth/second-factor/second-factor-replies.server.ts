import { type AppLoadContext, data } from '@remix-run/node';
import { z } from 'zod';
import { parseFields } from '~/http/form';
import { type ProofFailure, proveByCode, proveByRecovery } from './second-factor.server';
import type { ProofReply } from './second-factor-proof';

const proofSchema = z.object({
  intent: z.enum(['code', 'recovery']),
  code: z.string().max(40).default(''),
  recovery: z.string().max(60).default(''),
  to: z.string().optional(),
});

/** The posted code or recovery code, tried against the person of the session. `left`: recovery codes, when one was spent. */
export async function proveByForm(context: AppLoadContext, sessionHash: string, form: FormData, now: Date) {
  const parsed = parseFields(form, proofSchema);
  if (!parsed.ok) return { ok: false as const, reply: refusedProof('code', 'refused', null) };
  const { intent, code, recovery } = parsed.value;
  if (intent === 'code') {
    const proof = await proveByCode(context, sessionHash, code, now);
    if (proof.ok) return { ok: true as const, left: null };
    return { ok: false as const, reply: refusedProof(intent, proof.error, proof.detail) };
  }
  const proof = await proveByRecovery(context, sessionHash, recovery);
  if (proof.ok) return { ok: true as const, left: proof.value.left };
  return { ok: false as const, reply: refusedProof(intent, proof.error, proof.detail) };
}

function refusedProof(intent: ProofReply['intent'], error: ProofFailure, detail: unknown) {
  const waitMinutes = error === 'limited' ? Math.ceil(Number(detail ?? 60) / 60) : null;
  return data<ProofReply>({ intent, waitMinutes }, { status: error === 'limited' ? 429 : 422 });
}
