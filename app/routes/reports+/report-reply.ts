import type { FieldErrors, FormValues } from '~/http/form';

export type ReportReply = {
  values: FormValues;
  errors?: FieldErrors;
  problem?: 'stale' | 'wrong-state' | 'empty' | 'recipient' | 'gone';
  /** The block or the title as a colleague left it meanwhile. */
  theirs?: { label: string; text: string }[];
};
