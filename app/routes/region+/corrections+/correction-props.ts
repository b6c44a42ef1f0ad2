import type { CorrectionsPage } from '~/flows/updates/read-corrections.server';
import type { CorrectionReply } from './actions.server';

export type CorrectionsProps = {
  page: CorrectionsPage & { editable: boolean };
  reply: CorrectionReply | undefined;
};
export type Draft = NonNullable<CorrectionsProps['page']['draft']>;
