import type { TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { threadsAbout } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import type { Locale } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { sittingPeople } from './sitting.server';
import { keyText, subjectChoices, subjectKey, subjectOf } from './thread-subject.server';

type View = { about: string | null; locale: Locale; now: Date };

/** What a new thread is begun from; or the address of the thread its subject has already. */
export async function readNewThread(tx: TenantTx, member: GroupMember, { about, locale, now }: View) {
  const { group, entered } = member;
  const list = `${groupPath(group)}/discussions`;
  const asked = subjectKey(about);
  if (!asked) throw notFound();
  const subject = await subjectOf(tx, member, { ...asked, locale });
  if (asked.id) {
    if (!subject) throw notFound();
    const known = (await threadsAbout(tx, { group, kind: asked.kind })).get(asked.id);
    if (known) return { thread: `${list}/${known.id}`, page: null };
  }
  const people = await sittingPeople(tx);
  const page = {
    list,
    id: uuidv7(),
    postId: uuidv7(),
    about: keyText(asked),
    subject,
    choices: subject ? [] : await subjectChoices(tx, member, { locale, now }),
    people: people
      .filter(({ personId }) => personId !== entered.person.id)
      .map(({ personId, name, library }) => ({ id: personId, name, library })),
  };
  return { thread: null, page };
}

export type NewThreadPage = NonNullable<Awaited<ReturnType<typeof readNewThread>>['page']>;
