import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, normaliseText, ok, type Result } from '@sklaida/kernel';
import { type ClauseDoubt, type GatherKey, mostClauses, readClauses, suggestGathers } from '@sklaida/people';
import { findDescription } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { readUploadForm, type UploadProblem } from '~/http/upload.server';
import { descriptionText } from './description-file.server';
import { dutyKey } from './read-mirror.server';

const fileLimit = 2 * 1024 * 1024;

export type Preview = {
  intro: string;
  doubts: number;
  /** More clauses than are kept. */
  tooMany: boolean;
  clauses: { number: string; body: string; doubt: ClauseDoubt | null; gathers: GatherKey[] }[];
};

/** What would be kept of a text: its clauses with what each would gather, and where to look again. */
export function previewOf(text: string): Preview {
  const { intro, clauses } = readClauses(text);
  return {
    intro: intro.join(' · ').slice(0, 300),
    doubts: clauses.filter((one) => one.doubt !== null).length,
    tooMany: clauses.length > mostClauses,
    clauses: clauses.slice(0, mostClauses).map((one) => ({ ...one, gathers: suggestGathers(one.body) })),
  };
}

/** The text of the file sent. */
export async function readFile(request: Request): Promise<Result<string, UploadProblem | 'unreadable'>> {
  const { file } = await readUploadForm(request, 'file', fileLimit);
  if (!file.ok) return fail(file.error);
  const text = descriptionText(file.value.bytes);
  return text.ok ? ok(normaliseText(text.value)) : text;
}

/** The description in force as it was typed, to mend. */
export function readLoading(
  member: Member,
): Promise<{ start: { title: string; approvedOn: IsoDate | ''; text: string }; replaces: boolean }> {
  return withTenant(member, async (tx) => {
    const now = await findDescription(tx, dutyKey(member));
    const { jobTitle } = member.entered.person;
    return {
      start: {
        title: now?.title ?? jobTitle ?? '',
        approvedOn: now?.approvedOn ?? '',
        text: now?.source ?? '',
      },
      replaces: now !== null,
    };
  });
}
