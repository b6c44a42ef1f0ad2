import type { FieldErrors, FormValues } from '~/http/form';

/** What was refused: by field a key of `files.problems`, and what was chosen beside the file. */
export type FilesReply = { ok: false; errors: FieldErrors; values: FormValues } | undefined;
