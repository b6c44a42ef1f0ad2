import { type findAdoption, listTemplates } from '@sklaida/campaigns/server';
import { goesOut } from '@sklaida/content';
import { listItems } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { getLibraryNames } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { valuesOf } from '../adoptions/adoption-texts';
import { type Poster, posterOf } from './adoption-poster';

type Adopted = NonNullable<Awaited<ReturnType<typeof findAdoption>>>;

/** The poster of one adoption: a library's own poster text when it has one, otherwise the campaign's. */
export async function readPoster(tx: TenantTx, member: Member, adoption: Adopted): Promise<Poster> {
  const { tenant, scopes } = member.entered;
  const [templates, items, names] = await Promise.all([
    adoption.templateId ? listTemplates(tx, { scopes }) : [],
    tenant.kind === 'school_library' ? [] : listItems(tx, { tenantId: tenant.id, adoptionId: adoption.id }),
    getLibraryNames(tx, tenant.id),
  ]);
  const posters = items.filter((item) => item.channel === 'poster');
  const own = posters.find(goesOut);
  const block = adoption.document.blocks.find((one) => one.channel === 'poster');
  return posterOf({
    templateSlug: templates.find((one) => one.id === adoption.templateId)?.slug ?? null,
    theme: adoption.document.theme,
    startsOn: adoption.startsOn,
    endsOn: adoption.endsOn,
    library: tenant.name,
    body: own?.body ?? (posters.length > 0 ? null : (block?.body ?? null)),
    values: valuesOf(names, adoption),
  });
}
