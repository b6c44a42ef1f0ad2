import type { CorrectionsPage } from '~/flows/updates/read-corrections.server';
import type { CorrectionReply } from './actions.server';

export type CorrectionsProps = {
  page: CorrectionsPage & { editable: boolean };
  reply: CorrectionReply | undefined;
};
export type Draft = NonNullable<CorrectionsProps['page']['draft']>;

/** The fields of the one form: what was typed, else what is stored, and what is wrong with it. */
export type FormFields = {
  value: (name: string) => string;
  error: (name: string) => string | undefined;
};

/** The form of the correction; buttons that stand outside it send it too, so that nothing typed is lost. */
export const formId = 'correction';
