import type { FieldErrors, FormValues } from '~/http/form';

export type GuestsReply = { errors: FieldErrors; values: FormValues; problem?: string } | undefined;
