import type { FieldErrors, FormValues } from '~/http/form';

export type MeetingReply = { errors: FieldErrors; values: FormValues; problem?: string } | undefined;
