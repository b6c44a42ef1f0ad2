import type { CampaignDocument } from '@sklaida/campaigns';
import { listConflicts } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import { uuidv7 } from '@sklaida/kernel';
import { expect } from 'vitest';
import { saveText } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readAdoption } from '~/flows/adoptions/read-adoption.server';
import { type Choice, settleAll, settleConflicts, type Way } from '~/flows/updates/decide-conflicts.server';
import { mergeUpdate } from '~/flows/updates/merge-update.server';
import type { TestDatabase } from '../setup/database';
import { type Actor, actor } from './at-work';
import { cloneDemonstration, origin } from './demonstration';
import { the } from './world';

export let db: TestDatabase;
export let editor: Actor;
export let director: Actor;
export let neighbour: Actor;
export let adoptionId: string;
let campaignId: string;
export const base = () => ({ adoptionId, origin, demo: true });

/** The demonstration with a library that has begun to make the texts its own. */
export async function begin(): Promise<void> {
  db = await cloneDemonstration();
  [editor, director, neighbour] = await Promise.all([
    actor(db, 'p-moletu-r'),
    actor(db, 'p-moletu-r-dir'),
    actor(db, 'p-utenos-r'),
  ]);
  const [row] =
    await db.owner`select a.id, a.campaign_id from adoptions a join campaigns c on c.id = a.campaign_id
    where a.tenant_id = ${editor.tenantId} and c.title = '24 istorijos iki Kalėdų 2026'`;
  adoptionId = the(row).id;
  campaignId = the(row).campaign_id;
  await editor.does((tx, member) => moveAdoption(tx, member, { ...base(), action: 'answer' }));
}

export const key = () => ({ tenantId: editor.tenantId, adoptionId });
export const items = () => editor.does((tx) => listItems(tx, key()));
export const itemOf = async (blockId: string) => the((await items()).find((one) => one.blockId === blockId));
export const conflicts = async () =>
  (await editor.does((tx) => listConflicts(tx, key()))).filter((one) => one.state === 'open');
export const write = async (blockId: string, body: string, who = editor) => {
  const item = await itemOf(blockId);
  return who.does((tx, member) =>
    saveText(tx, member, { adoptionId, itemId: item.id, version: item.version, title: item.title, body }),
  );
};
export const picture = () =>
  editor.does(async (tx, member) => the(await readAdoption(tx, member, adoptionId)));

/** The region publishes its next version, and the library takes it. */
export async function correct(change: (document: CampaignDocument) => void): Promise<void> {
  const [row] =
    await db.owner`select tenant_id, document, current_number, share, share_scope_id, starts_on, ends_on,
    answer_by, report_by from campaigns where id = ${campaignId}`;
  const campaign = the(row);
  const document = structuredClone(campaign.document) as CampaignDocument;
  change(document);
  const number = campaign.current_number + 1;
  const { current_number: _, document: __, ...rest } = campaign;
  await db.owner`insert into campaign_versions ${db.owner({
    ...rest,
    id: uuidv7(),
    campaign_id: campaignId,
    number,
    document: db.owner.json(document as never),
    note: 'Pridėti medikai.',
  })}`;
  await db.owner`update campaigns set document = ${db.owner.json(document as never)}, current_number = ${number}
    where id = ${campaignId}`;
  const merged = await editor.does((tx) => mergeUpdate({ by: 'person', tx }, { adoptionId }));
  expect(merged.ok).toBe(true);
}
export const blockOf = (document: CampaignDocument, id: string) =>
  the(document.blocks.find((one) => one.id === id)) as { title: string | null; body: string; mode: string };

export const choice = async (way: Way, own = ''): Promise<Choice> => {
  const one = the((await conflicts())[0]);
  const item = await itemOf(one.subjectId);
  return { id: one.id, version: one.version, textVersion: item.version, way, own };
};
export const settle = (choices: Choice[], who = editor) =>
  who.does((tx, member) => settleConflicts(tx, member, { ...base(), choices }));

export let free: string;
export let region: string;
/** Nothing is open, and the first free text is the region's again. */
export async function beginAnew(): Promise<void> {
  const all = (await items()).filter((one) => one.mode === 'free' && one.origin === 'region');
  free = the(all[0]).blockId;
  for (const one of await conflicts()) {
    const input = { ...base(), way: 'ours' as const, known: (await conflicts()).length };
    if (one) await editor.does((tx, member) => settleAll(tx, member, input));
  }
  region = 'Skaito mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu.';
  await correct((document) => {
    blockOf(document, free).body = region;
  });
  for (const one of await conflicts())
    await settle([{ id: one.id, version: one.version, textVersion: null, way: 'region', own: '' }]);
}

export const ours = 'Skaito Molėtų mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu.';
export const theirs = 'Skaito mokytojai, ūkininkai, vaikai ir seneliai. Ateikite visi kartu ir su draugais.';
export async function disagree() {
  expect((await write(free, ours)).ok).toBe(true);
  await correct((document) => {
    blockOf(document, free).body = theirs;
  });
}
