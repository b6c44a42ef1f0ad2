import type { FieldErrors, FormValues } from '~/http/form';

export type SideReply = {
  values: FormValues;
  errors: FieldErrors;
  problem?: 'no-columns' | 'too-many' | 'closed' | 'stale' | 'counted' | 'not-yours';
};
