import type { FieldErrors, FormValues } from '~/http/form';

export type ThreadReply = {
  values: FormValues;
  errors?: FieldErrors;
  problem?: 'closed' | 'stale' | 'not-a-member' | 'no-subject';
};
