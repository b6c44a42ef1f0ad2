import type { OrderPage } from '~/flows/mail/distribution.server';
import type { FieldErrors, FormValues } from '~/http/form';
import type { Happened } from '../assignments+/course';

export type OrderViewPage = Omit<OrderPage, 'history'> & { history: Happened[] };
export type OrderStepReply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'stale' | 'wrong-state' | 'no-proof'; values: FormValues };
