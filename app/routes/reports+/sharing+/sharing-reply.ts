import type { ShownPreview } from '~/flows/sharing/share-report.server';
import type { FieldErrors, FormValues } from '~/http/form';

export type NewShareReply = {
  values: FormValues;
  errors?: FieldErrors;
  refused?: 'unknown' | 'nothing-left' | 'words-tell' | 'no-reader';
  preview?: ShownPreview;
};

export type StepReply = { values: FormValues; errors?: FieldErrors; problem?: 'stale' };
