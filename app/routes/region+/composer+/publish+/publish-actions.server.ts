import { dropTemplateDraft, lockTemplate, publishTemplateVersion } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { publishFields } from '../forms.server';
import type { Bench } from '../save-part.server';

const words = {
  stale: 'stale',
  'nothing-new': 'nothingNew',
  'wrong-state': 'retired',
  'no-reach': 'noReach',
} as const;

/** What was shown is what is published: a change made meanwhile is shown first. */
export async function publish({ member, at, to }: Bench, sent: FormData) {
  const form = parseFields(sent, publishFields);
  if (!form.ok) return invalid(form);
  const done = await withTenant(member, (tx) => publishTemplateVersion(tx, { id: at.id, ...form.value }));
  if (done.outcome === 'ok') return redirectWithToast(pageOf(to), 'editions.publish.done');
  if (done.outcome === 'not-found') throw notFound();
  return invalid({ errors: { note: words[done.outcome] }, values: form.values });
}

export async function dropDraft({ member, at, to }: Bench) {
  const key = { tenantId: member.entered.tenant.id, id: at.id };
  const done = await withTenant(member, async (tx) => {
    const locked = await lockTemplate(tx, key);
    return locked ? dropTemplateDraft(tx, key, locked) : null;
  });
  if (done === null) throw notFound();
  return redirectWithToast(pageOf(to), 'editions.publish.dropped');
}

const pageOf = (to: string) => to.replace(/\/edit\/publish$/, '');
