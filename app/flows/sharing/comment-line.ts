import type { ReportComment } from '@sklaida/insights/server';
import type { Formats } from '~/i18n/format';

export type CommentLine = {
  id: string;
  authorName: string;
  library: string;
  body: string;
  question: boolean;
  settled: boolean;
  /** Written by the person who reads. */
  mine: boolean;
  at: string;
};

export function commentLine(
  { id, authorId, authorName, library, body, question, settledAt, createdAt }: ReportComment,
  { formats, personId }: { formats: Formats; personId: string | null },
): CommentLine {
  return {
    ...{ id, authorName, library, body, question },
    settled: settledAt !== null,
    mine: authorId === personId,
    at: formats.moment(createdAt),
  };
}
