import { cloneDemonstration } from '../../factories/demonstration';
import { the } from '../../factories/world';
import type { TestDatabase } from '../../setup/database';
import { type Answer, type Asked, type BuiltWeb, startBuiltWeb } from './built-web';
import { type Actor, enterAs } from './people';

export type Walled = {
  db: TestDatabase;
  web: BuiltWeb;
  editor: Actor;
  coordinator: Actor;
  /** A part of the editor's library that waits for its place and texts. */
  part: { id: string; at: string };
  ask(actor: Actor, asked: Asked): Promise<Answer>;
  stop(): Promise<void>;
};

/** The built product over a demonstration of one's own, with an editor and a coordinator at work in it. */
export async function startWalled(): Promise<Walled> {
  const db = await cloneDemonstration();
  const editor = await enterAs(db.owner, 'an editor', 'jurgita.skardziute@kupiskis-r-vb.example');
  const coordinator = await enterAs(db.owner, 'a coordinator', 'ieva.rimgailiene@pabv.example');
  const [row] =
    await db.owner`select id from adoptions where tenant_id = ${editor.tenantId} and state = 'localising'`;
  const { id } = the(row);
  const part = { id, at: `/b/${editor.tenant}/campaigns/${id}` };
  const web = await startBuiltWeb(db.name);
  return {
    db,
    web,
    editor,
    coordinator,
    part,
    ask: (actor, asked) => web.ask({ ...asked, cookie: actor.cookie }),
    async stop() {
      await web.stop();
      await db.drop();
    },
  };
}
