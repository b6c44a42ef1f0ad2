import { parseRuleText } from '@sklaida/calendar';
import type { Builder } from '@sklaida/db/seed';
import { suggestForms } from '@sklaida/kernel';
import { municipalities } from '@sklaida/people';
import { documentOf, firstEdition } from './documents';
import {
  associationId,
  type DemoRegion,
  demoOccasions,
  demoRegions,
  demoTemplates,
  idOf,
  type Organisation,
} from './source';

/** Libraries that keep their own figures to themselves, so that the region shows sums with gaps as it will in life. */
const keepsFigures = new Set(['ignalina-r-vb', 'kupiskis-r-vb', 'pasvalys-r-vb', 'm12-kupos-pakrantes']);
/** Libraries whose names nobody has confirmed yet: their texts say so before they take part. */
const unconfirmed = new Set(['zarasai-r-vb', 'm30-seliu-tako']);
const revised = new Map([
  ['sab-kaledos', 'Pridėta mokyklos versija ir patikslintas tikslas.'],
  ['sab-siaure', 'Pridėta mokyklos versija.'],
]);

const regionNames: Record<string, string> = {
  panevezys: 'Panevėžio regionas',
  siauliai: 'Šiaulių regionas',
};

export async function buildOrganisations(builder: Builder, passwordHash: string): Promise<void> {
  for (const region of demoRegions) {
    for (const one of region.organisations) await organisation(builder, one);
    for (const person of region.people) {
      await builder.person({
        id: idOf('person', person.id),
        tenantId: idOf('tenant', person.organisation),
        email: person.email,
        passwordHash,
        firstName: person.first_name,
        lastName: person.last_name,
        forms: person.forms ?? {},
        jobTitle: person.job_title ?? null,
        roles: person.roles,
      });
    }
  }
  for (const region of demoRegions) await reach(builder, region);
}

async function organisation(builder: Builder, one: Organisation): Promise<void> {
  const tenantId = idOf('tenant', one.id);
  await builder.tenant({
    id: tenantId,
    slug: one.id,
    kind: one.type,
    name: one.name,
    shortName: one.short_name ?? one.school ?? one.name,
    municipality: one.municipality ?? null,
    forms: unconfirmed.has(one.id) ? null : formsOf(one),
  });
  for (const department of one.departments ?? []) {
    await builder.department({
      tenantId,
      id: idOf('department', `${one.id} ${department.id}`),
      name: department.name,
    });
  }
  if (one.type === 'association') return;
  await builder.profile({
    tenantId,
    id: idOf('profile', one.id),
    approvalRequired: one.type !== 'school_library',
    shareResults: !keepsFigures.has(one.id),
    place: one.type === 'school_library' ? null : 'Bibliotekos renginių salė',
    contact: null,
  });
}

function formsOf({ name, municipality }: Organisation) {
  const centre = municipalities.find((one) => one.id === municipality)?.centre;
  return { name: suggestForms(name, 'library'), town: centre ? suggestForms(centre, 'place') : {} };
}

async function reach(builder: Builder, region: DemoRegion): Promise<void> {
  const county = region.organisations.find((one) => one.type === 'county_library');
  if (!county) throw new Error(`no county library in ${region.source}`);
  await builder.region({
    id: idOf('region', region.source),
    slug: region.slug,
    name: regionNames[region.slug] ?? region.slug,
    countyTenantId: idOf('tenant', county.id),
    associationTenantId: idOf('tenant', associationId),
    municipalities: municipalities.filter((one) => one.region === region.source).map((one) => one.id),
    validFrom: '2010-06-29',
  });
}

export async function buildTemplates(builder: Builder): Promise<void> {
  const association = idOf('tenant', associationId);
  for (const occasion of demoOccasions) {
    const rule = parseRuleText(occasion.rule);
    if (!rule) throw new Error(`unreadable rule of ${occasion.id}`);
    const template = demoTemplates.find((one) => one.occasion === occasion.id);
    await builder.occasion({
      tenantId: association,
      id: idOf('occasion', occasion.id),
      slug: occasion.id,
      title: occasion.title,
      kind: occasion.kind,
      rule,
      leadDays: template?.lead_days ?? null,
      note: occasion.note ?? null,
    });
  }
  const owners = [
    { slug: 'pabv', region: 'region-panevezys', coordinator: 'p-koord', templates: demoTemplates },
    {
      slug: 'srcb',
      region: 'region-siauliai',
      coordinator: 'p-sr-koord',
      templates: demoTemplates.filter((one) => one.id === 'sab-siaure'),
    },
  ];
  for (const owner of owners) {
    for (const template of owner.templates) {
      const shared = template.id === 'sab-visiems';
      const document = documentOf(template);
      const note = revised.get(template.id);
      await builder.template({
        tenantId: shared ? association : idOf('tenant', owner.slug),
        id: idOf('template', `${owner.slug} ${template.id}`),
        slug: template.id,
        title: template.title,
        occasion: { tenantId: association, id: idOf('occasion', template.occasion) },
        leadDays: template.lead_days,
        share: shared ? 'association' : 'region',
        shareScopeId: shared ? association : idOf('region', owner.region),
        createdBy: idOf('person', shared ? 'p-avba' : owner.coordinator),
        versions: note
          ? [
              edition(owner.slug, template.id, 1, firstEdition(document), null, '2026-08-24T08:00:00Z'),
              edition(owner.slug, template.id, 2, document, note, '2026-09-28T08:00:00Z'),
            ]
          : [edition(owner.slug, template.id, 1, document, null, '2026-09-14T08:00:00Z')],
      });
    }
  }
}

function edition(
  owner: string,
  template: string,
  number: number,
  document: unknown,
  note: string | null,
  publishedAt: string,
) {
  return { id: idOf('version', `${owner} ${template} ${number}`), number, document, note, publishedAt };
}
