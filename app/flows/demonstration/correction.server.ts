import { tmpdir } from 'node:os';
import type { CampaignDocument } from '@sklaida/campaigns';
import { findCorrection, listAdoptions } from '@sklaida/campaigns/server';
import { listItems } from '@sklaida/content/server';
import { type Door, type WorkerDatabase, withTenant } from '@sklaida/db/tenancy';
import { saveText } from '../adoptions/edit-adoption.server';
import { offerText } from '../adoptions/own-texts.server';
import { runJobs } from '../jobs/run-jobs.server';
import { beginCorrection, keepCorrection, sendCorrection } from '../updates/corrections.server';
import { demoRegions, idOf } from './source';
import { type As, must } from './steps';

const corrected: Record<string, readonly (readonly [RegExp | string, string])[]> = {
  website: [
    ['mokytojai, ūkininkai, vaikai, seneliai.', 'mokytojai, medikai, ūkininkai, vaikai ir seneliai.'],
    [
      /\n\n\{biblioteka\} savo/,
      '\n\nNespėjote vakare? Visos istorijos iki sausio 6 d. liks regiono bibliotekų svetainėse.$&',
    ],
  ],
  facebook: [
    [
      'vis naujas pasakotojas iš mūsų krašto.',
      'vis naujas pasakotojas iš mūsų krašto. Nespėjote? Paklausykite vėliau – istorijos liks svetainėje iki sausio 6 d.',
    ],
  ],
};
const note = 'Prie pasakotojų pridėti medikai ir pasakyta, kiek laiko istorijų bus galima klausytis.';
const offered = {
  organisation: 'zarasai-r-vb',
  channel: 'instagram',
  body: 'Užgesinkite šviesą, išsivirkite arbatos – šio vakaro istorija laukia {miestas:viet}.',
  note: 'Su šiuo sakiniu pernai sulaukėme daugiausia atsakymų.',
};

function correct(document: CampaignDocument): CampaignDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => ({
      ...block,
      body: (corrected[block.id] ?? []).reduce((body, [from, to]) => body.replace(from, to), block.body),
    })),
  };
}

/**
 * A library offers the region a text of its own; then the region corrects two texts of the Christmas campaign. Libraries that left them
 * alone follow by themselves, the one that had written its own is asked, and approved ones are told.
 */
export async function playCorrection(
  as: As,
  stage: { origin: string; worker?: WorkerDatabase; tokenSecret?: string },
): Promise<void> {
  const [region] = demoRegions;
  const editor = region?.people.find(
    (one) => one.organisation === offered.organisation && one.roles.includes('editor'),
  );
  if (!region || !editor) return;
  const id = idOf('campaign', 'k-kaledos-2026');
  await as(idOf('person', editor.id), { kind: 'library', slug: offered.organisation }, (member) =>
    withTenant(member, async (tx) => {
      const { tenant, scopes } = member.entered;
      const own = await listAdoptions(tx, { tenantId: tenant.id, scopes });
      const adoptionId = own.find((one) => one.campaignId === id)?.id ?? '';
      const items = await listItems(tx, { tenantId: tenant.id, adoptionId });
      const item = items.find((one) => one.channel === offered.channel);
      if (!item) throw new Error(`demonstration: no ${offered.channel} text to offer`);
      const { version, title } = item;
      const text = { adoptionId, itemId: item.id, version, title, body: offered.body };
      must(await saveText(tx, member, text), 'own text');
      must(await offerText(tx, member, { adoptionId, itemId: item.id, note: offered.note }), 'offer');
    }),
  );
  const door: Door = { kind: 'region', slug: region.slug };
  await as(idOf('person', 'p-koord'), door, (member) =>
    withTenant(member, async (tx) => {
      must(await beginCorrection(tx, member, { id, fromNumber: null }), 'correction');
      const key = { tenantId: member.entered.tenant.id, campaignId: id };
      const draft = await findCorrection(tx, key);
      if (!draft) throw new Error('demonstration: no correction');
      const change = { document: correct(draft.document), note };
      must(await keepCorrection(tx, member, { id, version: draft.version, change }), 'correction');
      must(await sendCorrection(tx, member, { id, version: draft.version + 1, demo: true }), 'correction');
    }),
  );
  const { worker, tokenSecret = '', origin } = stage;
  if (!worker) return;
  const failed = (event: object) => {
    throw Object.assign(new Error('demonstration: a correction did not reach a library'), event);
  };
  await runJobs({
    database: worker,
    env: { tokenSecret, filesDir: tmpdir(), origin },
    signal: new AbortController().signal,
    log: { info: () => {}, error: failed },
  });
}
