import { findOccasion } from '@sklaida/calendar/server';
import {
  type CampaignDocument,
  type ChannelKey,
  campaignDocumentSchema,
  hasTitle,
  metricKeys,
} from '@sklaida/campaigns';
import { withTenant } from '@sklaida/db/tenancy';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { newTemplate, type TemplateSource } from '~/flows/composer/compose-document.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { translatorFor } from '~/i18n/messages.server';
import { newFields } from '../forms.server';

export async function beginTemplate(args: GuardedArgs, member: Member) {
  const form = parseFields(await args.request.formData(), newFields);
  if (!form.ok) return invalid(form);
  const { id, title, occasionId, source } = form.value;
  const { scopes } = member.entered;
  const made = await withTenant(member, async (tx) => {
    const occasion = occasionId ? await findOccasion(tx, { scopes, id: occasionId }) : null;
    return newTemplate(tx, member, {
      id,
      title,
      source: sourceOf(source, title),
      occasion: occasion && { tenantId: occasion.tenantId, id: occasion.id },
      leadDays: occasion?.leadDays ?? null,
    });
  });
  if (!made.ok) return invalid({ errors: { source: 'noSource' }, values: form.values });
  return redirectWithToast(`${doorPath(member)}/templates/${id}/edit`, 'composer.saved');
}

function sourceOf(source: string, title: string): TemplateSource {
  const [kind, id = ''] = source.split(':');
  if (kind === 'template' || kind === 'campaign') return { kind, id };
  return { kind: 'blank', document: blank(title) };
}

const channels: ChannelKey[] = ['facebook', 'instagram', 'website', 'email', 'press', 'poster'];
const usual = [
  ['answer', -21, 'editor'],
  ['place', -14, 'editor'],
  ['texts', -14, 'editor'],
  ['submit', -10, 'editor'],
  ['publish', -7, 'editor'],
  ['report', 5, 'editor'],
] as const;

/** One empty text a channel and the tasks every campaign has. */
function blank(theme: string): CampaignDocument {
  const t = translatorFor('lt', 'composer');
  return campaignDocumentSchema.parse({
    schema: 2,
    theme,
    keyMessage: '',
    goal: '',
    audiences: [],
    hashtags: [],
    blocks: channels.map((channel) => ({
      id: channel,
      channel,
      mode: channel === 'instagram' || channel === 'press' ? 'optional' : 'free',
      title: hasTitle(channel) ? '' : null,
      body: '',
    })),
    school: null,
    tasks: usual.map(([id, offsetDays, role]) => ({ id, offsetDays, role, title: t(`defaults.${id}`) })),
    metrics: [...metricKeys],
    imageBrief: '',
    look: { design: null, colour: null },
  });
}
