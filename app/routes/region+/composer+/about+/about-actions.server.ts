import { data } from '@remix-run/node';
import { findOccasion } from '@sklaida/calendar/server';
import { updateTemplateCard } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { composeDocument, retheme } from '~/flows/composer/compose-document.server';
import { getOwnTemplate } from '~/flows/composer/read-composer.server';
import { conflict, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import type { compose } from '../actions.server';
import { cardFields, themeFields } from '../forms.server';
import { type Bench, refusedAs } from '../save-part.server';

/** One theme in every text. Whoever changed it meanwhile is shown, and nothing is replaced. */
export async function saveTheme({ member, at, to }: Bench, sent: FormData) {
  const form = parseFields(sent, themeFields);
  if (!form.ok) return invalid(form);
  const { was, theme } = form.value;
  const done = await withTenant(member, (tx) => composeDocument(tx, member, at, retheme(was, theme)));
  if (done.ok) return redirectWithToast(to, 'composer.theme.changed');
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'stale')
    return conflict({ kind: 'theme' as const, theme: String(done.detail), values: form.values });
  return refusedAs({ member, at, to }, done.error);
}

export async function saveCard({ member, at, to }: Bench, sent: FormData) {
  const form = parseFields(sent, cardFields);
  if (!form.ok) return invalid(form);
  const { version, title, occasionId, leadDays } = form.value;
  const { tenant, scopes } = member.entered;
  const saved = await withTenant(member, async (tx) => {
    const occasion = occasionId ? await findOccasion(tx, { scopes, id: occasionId }) : null;
    if (occasionId && !occasion) return null;
    return updateTemplateCard(tx, {
      tenantId: tenant.id,
      id: at.id,
      version,
      title,
      leadDays,
      occasion: occasion && { tenantId: occasion.tenantId, id: occasion.id },
    });
  });
  if (!saved) return invalid({ errors: { occasionId: 'unknown' }, values: form.values });
  if (saved.ok) return redirectWithToast(to, 'composer.saved');
  const { template } = await withTenant(member, (tx) => getOwnTemplate(tx, member, at.id));
  const stored = {
    version: String(template.version),
    title: template.title,
    occasionId: template.occasionId ?? '',
    leadDays: String(template.leadDays),
  };
  return data({ kind: 'card' as const, stored, values: form.values }, { status: 409 });
}

type Answer = Awaited<ReturnType<typeof saveTheme | typeof saveCard | typeof compose>>;
/** What the page of a template's theme and card hears back. */
export type AboutReply = Answer extends infer R ? (R extends { data: infer D } ? D : never) : never;
