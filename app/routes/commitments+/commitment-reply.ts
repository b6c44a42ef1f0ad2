import type { FieldErrors, FormValues } from '~/http/form';

export type CommitmentReply = {
  values: FormValues;
  errors?: FieldErrors;
  problem?: 'stale' | 'wrong-state' | 'not-a-colleague';
};
