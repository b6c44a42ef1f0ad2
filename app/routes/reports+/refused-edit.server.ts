import { forbidden, notFound } from '~/http/errors';
import type { FormValues } from '~/http/form';
import type { ReportReply } from './report-reply';

/** What the editor says of a step it could not take, keeping what was typed; throws for what is not this person's. */
export function refusedEdit(error: string, values: FormValues): ReportReply & { ok: false } {
  if (error === 'not-found') throw notFound();
  if (error === 'forbidden') throw forbidden();
  const base = { ok: false as const, values };
  if (error === 'measure') return { ...base, errors: { measure: 'choose' } };
  if (error === 'image') return { ...base, errors: { imageId: 'choose' } };
  if (error === 'recipient') return { ...base, errors: { recipientId: 'choose' } };
  return { ...base, problem: error as NonNullable<ReportReply['problem']> };
}
