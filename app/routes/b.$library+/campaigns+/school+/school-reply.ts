import type { FieldErrors, FormValues } from '~/http/form';

/** A school's answer that came back. */
export type SchoolReply = {
  errors: FieldErrors;
  values: FormValues;
  problem?: 'closed' | 'gap';
};
