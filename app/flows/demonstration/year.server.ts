import { addCampaignNote } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { idOf } from './source';

const lessons: Record<string, string[]> = {
  'k-siaure-2026': [
    'Mokyklas pakviesti dviem savaitėmis anksčiau: per rudens atostogas daugelis laiško neperskaitė.',
    'Plakate palikti vietos ranka įrašyti laiką – mažieji padaliniai to prašė.',
  ],
};

/** What the coordinator wrote down for next year while it was fresh. */
export async function leaveLessons(tx: TenantTx, member: Member, campaign: string): Promise<void> {
  const { tenant, person } = member.entered;
  for (const body of lessons[campaign] ?? []) {
    await addCampaignNote(tx, {
      tenantId: tenant.id,
      id: uuidv7(),
      campaignId: idOf('campaign', campaign),
      authorName: `${person.firstName} ${person.lastName}`,
      body,
      personId: person.id,
    });
  }
}
