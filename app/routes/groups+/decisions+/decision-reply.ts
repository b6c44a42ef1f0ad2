import type { FieldErrors, FormValues } from '~/http/form';

export type DecisionReply = {
  values: FormValues;
  errors?: FieldErrors;
  notMember?: boolean;
  problem?: 'stale' | 'wrong-state' | 'library-tells';
};
