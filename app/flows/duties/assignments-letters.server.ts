import type { TenantTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import { type Assignment, listStaff, listStandIns, queuePersonLetter } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { signedName } from '../people/signed-name.server';

type Told = {
  row: Pick<Assignment, 'id' | 'title' | 'assigneeId' | 'givenById' | 'dueOn'>;
  what: 'given' | 'returned' | 'reported' | 'done';
  /** Which turn of the assignment it is: each is told once. */
  key: string;
  origin: string;
  demo: boolean;
};

/** The other side hears of the step, and so does whoever stands in for it now. Letters are for the person, not for the library to read. */
export async function writeAboutAssignment(
  tx: TenantTx,
  member: Member,
  { row, what, key, origin, demo }: Told,
): Promise<void> {
  const { tenant, person } = member.entered;
  const side = what === 'reported' ? row.givenById : row.assigneeId;
  const standIns = await listStandIns(tx);
  const heard = new Set([
    side,
    ...standIns.filter((one) => one.absentId === side).map((one) => one.deputyId),
  ]);
  heard.delete(person.id);
  for (const reader of (await listStaff(tx)).filter((one) => heard.has(one.id))) {
    const mail: Mail = {
      kind: 'assignment',
      props: {
        recipient: { firstName: reader.firstName, vocative: reader.vocative, libraryName: tenant.name },
        what,
        title: row.title,
        givenBy: signedName(reader.locale, `${person.firstName} ${person.lastName}`, member.actingFor?.name),
        dueOn: row.dueOn,
        url: `${origin}/b/${tenant.slug}/assignments/${row.id}`,
        demo,
      },
    };
    await queuePersonLetter(tx, {
      to: { email: reader.email, name: `${reader.firstName} ${reader.lastName}` },
      locale: reader.locale,
      mail,
      key: `assignment:${row.id}:${what}:${key}:${reader.id}`,
    });
  }
}
