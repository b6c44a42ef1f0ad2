import {
  answerKit,
  handOnKit,
  kitToken,
  listAdoptions,
  makeOwnKit,
  openKit,
  revokeKits,
} from '@sklaida/campaigns/server';
import { type Database, type Door, type GuestTx, withGuest, withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { demoRegions, idOf } from './source';
import type { As } from './steps';

type Fate = 'made' | 'opened' | 'confirmed' | 'refused' | 'revoked' | 'handed-on';

const links: { school: string; label: string; fate: Fate }[] = [
  { school: 'm01-zaliojo-tilto', label: 'Istorijos mokytoja', fate: 'confirmed' },
  { school: 'm01-zaliojo-tilto', label: 'Pradinių klasių mokytoja', fate: 'made' },
  { school: 'm01-zaliojo-tilto', label: 'Buvusi pavaduotoja', fate: 'revoked' },
  { school: 'm02', label: 'Skaityklos darbuotoja', fate: 'opened' },
  { school: 'm03', label: 'Dailės mokytoja', fate: 'refused' },
  { school: 'm04', label: 'Lietuvių kalbos mokytojas', fate: 'handed-on' },
];

/** A handful of links without an account, in every state, handed out by people of schools. */
export async function playKits(as: As, stage: { database: Database; tokenSecret: string }): Promise<void> {
  const [region] = demoRegions;
  const campaign = region?.campaigns.find((one) => one.id === 'k-kaledos-2026');
  if (!region || !campaign) return;
  for (const link of links) {
    const person = region.people.find(
      (one) => one.organisation.startsWith(link.school) && one.roles.includes('school_librarian'),
    );
    if (!person) continue;
    const door: Door = { kind: 'library', slug: person.organisation };
    const id = uuidv7();
    await as(idOf('person', person.id), door, (member) =>
      withTenant(member, async (tx) => {
        const { tenant, scopes } = member.entered;
        const own = await listAdoptions(tx, { tenantId: tenant.id, scopes });
        const adoption = own.find((one) => one.campaignId === idOf('campaign', campaign.id));
        if (!adoption) return;
        const { label } = link;
        const secret = stage.tokenSecret;
        await makeOwnKit(tx, { adoptionId: adoption.id, id, label, expiresOn: adoption.reportBy, secret });
        if (link.fate === 'revoked') await revokeKits(tx, [id]);
      }),
    );
    await withGuest(stage.database, hashOf(kitToken(stage.tokenSecret, id)), (tx) =>
      meet(tx, link.fate, stage),
    );
  }
}

async function meet(tx: GuestTx, fate: Fate, { tokenSecret }: { tokenSecret: string }): Promise<void> {
  if (fate === 'made') return;
  await openKit(tx);
  if (fate === 'opened') return;
  await answerKit(tx, fate !== 'refused');
  if (fate === 'handed-on')
    await handOnKit(tx, { id: uuidv7(), label: 'Kolegė iš skyriaus', secret: tokenSecret });
}
