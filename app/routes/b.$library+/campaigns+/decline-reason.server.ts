import { type DeclineReason, declineReasons } from '@sklaida/campaigns';

/** The kind chosen on a form; nothing, or anything unknown, is no kind. */
export const declineReasonOf = (sent: FormDataEntryValue | null): DeclineReason | null =>
  declineReasons.find((one) => one === sent) ?? null;
