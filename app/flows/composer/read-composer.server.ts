import { findOccasion, listOccasions } from '@sklaida/calendar/server';
import type { CampaignDocument } from '@sklaida/campaigns';
import { findTemplate, listReviews } from '@sklaida/campaigns/server';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { isUuid, partsOf, todayIn } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { doorPath } from '../screens/shell-data.server';
import { nextStart } from '../year/read-occasions.server';

type Template = NonNullable<Awaited<ReturnType<typeof findTemplate>>>;

export function templateIdOf(args: GuardedArgs): string {
  const id = args.params.template ?? '';
  if (!isUuid(id)) throw notFound();
  return id;
}

/** The tenant's own template with the document being written; somebody else's is absent here. */
export async function getOwnTemplate(
  tx: TenantTx,
  member: Member,
  id: string,
): Promise<{ template: Template; document: CampaignDocument }> {
  const { scopes, tenant } = member.entered;
  const template = await findTemplate(tx, { scopes, id });
  const document = template?.draft?.document ?? template?.versions[0]?.document;
  if (!template || !document || template.tenantId !== tenant.id) throw notFound();
  return { template, document };
}

export const composerTabs = [
  ['about', '/edit'],
  ['texts', '/edit/texts'],
  ['school', '/edit/school'],
  ['tasks', '/edit/tasks'],
  ['look', '/edit/look'],
  ['preview', '/preview'],
  ['review', '/review'],
  ['publish', '/edit/publish'],
] as const;

/** The head over all parts of one template being written. */
export async function readComposerHead(args: GuardedArgs, member: Member) {
  const id = templateIdOf(args);
  const { template, waiting } = await withTenant(member, async (tx) => {
    const { template } = await getOwnTemplate(tx, member, id);
    const reviews = await listReviews(tx, { groups: member.entered.writeScopes, subjectId: id });
    return { template, waiting: reviews.some((one) => one.state === 'open') };
  });
  const base = `${doorPath(member)}/templates`;
  return {
    base,
    title: template.title,
    state: template.state,
    working: template.draft?.number ?? null,
    published: template.currentNumber,
    waiting,
    page: `${base}/${template.id}`,
    tabs: composerTabs.map(([key, path]) => ({ key, to: `${base}/${template.id}${path}` })),
  };
}

/** A part of the composer: the document as it is being written, and the days its occasion falls on next. */
export async function openComposer(args: GuardedArgs, member: Member, tab: (typeof composerTabs)[number][0]) {
  const id = templateIdOf(args);
  const { scopes } = member.entered;
  const { template, document, occasion } = await withTenant(member, async (tx) => {
    const own = await getOwnTemplate(tx, member, id);
    const { occasionId } = own.template;
    return { ...own, occasion: occasionId ? await findOccasion(tx, { scopes, id: occasionId }) : null };
  });
  const today = todayIn(timeZone, new Date());
  const dates = occasion && nextStart(occasion.rule, today);
  const formats = formatsFor(readLocale(args.request));
  return {
    template,
    document,
    dates,
    shared: {
      docTitle: pageTitle(args.request, (t) => `${t(`composer.tabs.${tab}`)} · ${template.title}`),
      id: template.id,
      editable: template.state !== 'retired',
      startsOn: dates?.startsOn ?? null,
      range: dates && formats.longRange(dates.startsOn, dates.endsOn),
      year: partsOf(dates?.startsOn ?? today).year,
    },
  };
}

/** Occasions to choose from, by title. */
export async function occasionOptions(tx: TenantTx, args: GuardedArgs, member: Member) {
  const t = translatorFor(readLocale(args.request), 'composer');
  const occasions = await listOccasions(tx, { scopes: member.entered.scopes });
  return [
    { value: '', label: t('new.noOccasion') },
    ...occasions.map((one) => ({ value: one.id, label: one.title })),
  ];
}
