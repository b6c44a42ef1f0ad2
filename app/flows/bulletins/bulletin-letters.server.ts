import type { TenantTx } from '@sklaida/db/tenancy';
import type { Mail } from '@sklaida/emails';
import { type Colleague, queuePersonLetter } from '@sklaida/people/server';
import type { Bulletin } from '@sklaida/workgroups';
import type { Member } from '~/auth/guards.server';

type Told = {
  row: Pick<Bulletin, 'id' | 'title' | 'authorName' | 'untilOn'>;
  readers: readonly Colleague[];
  what: 'new' | 'changed' | 'reminder';
  /** Which turn of the notice it is: each is told once. */
  key: string;
  origin: string;
  demo: boolean;
};

/** Title and link alone: the words stay inside. */
export async function writeAboutBulletin(
  tx: TenantTx,
  member: Member,
  { row, readers, what, key, origin, demo }: Told,
): Promise<void> {
  const { tenant } = member.entered;
  for (const reader of readers) {
    const mail: Mail = {
      kind: 'bulletin',
      props: {
        recipient: { firstName: reader.firstName, vocative: reader.vocative, libraryName: tenant.name },
        ...{ what, title: row.title, authorName: row.authorName, untilOn: row.untilOn },
        url: `${origin}/b/${tenant.slug}/bulletins/${row.id}`,
        demo,
      },
    };
    await queuePersonLetter(tx, {
      to: { email: reader.email, name: `${reader.firstName} ${reader.lastName}` },
      locale: reader.locale,
      mail,
      key: `bulletin:${row.id}:${what}:${key}:${reader.id}`,
    });
  }
}
