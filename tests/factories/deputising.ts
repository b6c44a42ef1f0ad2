import { type Duty, uuidv7 } from '@sklaida/kernel';
import { appoint } from '~/flows/duties/deputations.server';
import { cloneDatabase, type TestDatabase } from '../setup/database';
import { type Actor, signIn } from './at-work';
import { colleague } from './colleagues';
import { buildWorld, type Place, the } from './world';

type Who = 'director' | 'head' | 'editor' | 'second' | 'admin' | 'observer';
export type Wish = Partial<{
  absent: string;
  deputy: string;
  from: number;
  until: number;
  duties: Duty[];
  id: string;
  proposal: boolean;
}>;

export const letters = { origin: 'https://sklaida.test', demo: true };

/** A library whose people may stand in for one another; `open` makes it in a database of its own. */
export function deputising() {
  let db: TestDatabase;
  let library: Place;
  let today: string;
  const people = {} as Record<Who, { id: string; email: string }>;

  async function open() {
    db = await cloneDatabase();
    const world = await buildWorld(db.owner, { regions: 1, libraries: 1, schools: 1 });
    library = the(the(world.regions[0]).libraries[0]);
    const [day] = await db.owner`select ctx.today()::text as day`;
    today = the(day).day;
    const join = (role: string, name: string) => colleague(db.owner, { slug: library.slug, role, name });
    people.director = await join('director', 'Rasa Vilčinskienė');
    people.head = await join('department_head', 'Jonas Petraitis');
    people.editor = await join('editor', 'Loreta Rukšėnienė');
    people.second = await join('channel_admin', 'Asta Cibulskytė');
    people.admin = await join('tenant_admin', 'Ieva Administratorė');
    people.observer = await join('observer', 'Petras Stebėtojas');
    return { db, library };
  }

  const at = async (email: string) => the(await signIn(db, email, { kind: 'library', slug: library.slug }));
  const as = (who: Who): Promise<Actor> => at(people[who].email);
  const plus = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  async function appointing(who: Actor, wish: Wish = {}) {
    return appoint(
      who.member,
      {
        id: wish.id ?? uuidv7(),
        absentId: wish.absent ?? people.editor.id,
        deputyId: wish.deputy ?? people.second.id,
        from: plus(wish.from ?? 0),
        until: plus(wish.until ?? 5),
        duties: wish.duties ?? ['all'],
        handover: 'Raktas pas sargą.',
        proposal: wish.proposal ?? false,
      },
      letters,
    );
  }
  const mailOf = (id: string) =>
    db.owner`select to_email, mail -> 'props' ->> 'what' as what, mail -> 'props' ->> 'role' as role
      from identity.person_letters where key like ${`deputation:${id}:%`} order by created_at, key`;

  return { open, people, at, as, plus, appointing, mailOf };
}
