import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result, type Role } from '@sklaida/kernel';
import { checkEmail, type MemberKind, municipalityById } from '@sklaida/people';
import {
  countPeopleToInvite,
  type InviteRefusal,
  invite,
  type LibraryRefusal,
  listFirstPeople,
  listMemberLibraries,
  listSlugs,
  mergeLibraries,
  openLibraries,
  renewInvitation,
  revokeInvitation,
} from '@sklaida/people/server';
import { isDemonstration } from '~/server/env.server';
import { openingRow } from '../libraries/import-libraries.server';

export type FirstPersonForm = { email: string; firstName: string; lastName: string; jobTitle: string };
export type NewLibrary = FirstPersonForm & {
  id: string;
  name: string;
  kind: MemberKind;
  municipality: string;
  invite: boolean;
};

const letter = () => ({ demo: isDemonstration(), campaignTitle: null });

/** Opens one library; the same form sent twice finds the library the first one made. */
export async function openLibrary(
  tx: TenantTx,
  input: NewLibrary & { tokenSecret: string },
): Promise<Result<{ id: string; invited: boolean }, 'same' | 'foreign'>> {
  const row = openingRow({ ...input, row: 1, code: '' }, { ...input, slugs: await listSlugs(tx) });
  if (!row) return fail('foreign');
  const opened = await openLibraries(tx, { rows: [{ ...row, id: input.id }], mail: letter() });
  if (opened.foreign.length > 0) return fail('foreign');
  if (opened.added === 1) return ok({ id: input.id, invited: opened.invited > 0 });
  const made = (await listMemberLibraries(tx)).some(({ id }) => id === input.id);
  return made ? ok({ id: input.id, invited: false }) : fail('same');
}

/** What is wrong with an address: null when nothing, otherwise what may have been meant. */
export function emailSlip(email: string): { suggestion: string | null } | null {
  const verdict = checkEmail(email);
  return verdict.ok ? null : { suggestion: verdict.suggestion };
}

const firstRoles: Record<MemberKind, Role[]> = {
  school_library: ['school_librarian'],
  municipal_library: ['tenant_admin', 'editor'],
};

/** Invites the first person of a member library of the entered county. */
export async function inviteFirst(
  tx: TenantTx,
  input: FirstPersonForm & { id: string; tokenSecret: string },
): Promise<Result<unknown, InviteRefusal | 'not-found' | 'closed'>> {
  const library = (await listMemberLibraries(tx)).find(({ id }) => id === input.id);
  if (!library) return fail('not-found');
  if (library.closedOn) return fail('closed');
  return invite(tx, {
    tokenSecret: input.tokenSecret,
    letter: letter(),
    tenantId: input.id,
    email: input.email,
    firstName: input.firstName,
    lastName: input.lastName,
    jobTitle: input.jobTitle,
    roles: firstRoles[library.kind],
  });
}

/** An invitation that this county sent to this library, sent again or taken back. */
export async function changeInvitation(
  tx: TenantTx,
  input: { id: string; invitation: string; intent: 'again' | 'revoke'; tokenSecret: string },
): Promise<Result<unknown, InviteRefusal | 'not-found'>> {
  const own = (await listFirstPeople(tx, input.id)).some(({ id }) => id === input.invitation);
  if (!own) return fail('not-found');
  return input.intent === 'again'
    ? renewInvitation(tx, { tokenSecret: input.tokenSecret, id: input.invitation, letter: letter() })
    : revokeInvitation(tx, input.invitation);
}

export type MergerPreview = { into: string; people: number };

/** What a merger would do, to be said before it is done; null where one of the two is not to be had. */
export async function previewMerger(
  tx: TenantTx,
  input: { id: string; into: string },
): Promise<MergerPreview | null> {
  const into = (await listMemberLibraries(tx)).find(({ id }) => id === input.into);
  if (!into) return null;
  const place = municipalityById(into.municipality)?.short ?? '';
  return { into: `${into.name} (${place})`, people: await countPeopleToInvite(tx, input) };
}

export const merge = (
  tx: TenantTx,
  input: { id: string; into: string; on: string; reason: string; tokenSecret: string },
): Promise<Result<{ invited: number }, LibraryRefusal>> => mergeLibraries(tx, { ...input, mail: letter() });
