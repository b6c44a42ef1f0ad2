import { templateIsUsable } from '@sklaida/campaigns';
import { listCampaigns, listTemplates } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { doorPath } from '../screens/shell-data.server';
import { occasionOptions } from './read-composer.server';

/** What a new template may begin with. */
export async function readNewTemplate(args: GuardedArgs, member: Member) {
  const { scopes } = member.entered;
  const locale = readLocale(args.request);
  const t = translatorFor(locale, 'composer');
  const formats = formatsFor(locale);
  const query = new URL(args.request.url).searchParams;
  const { templates, campaigns, occasions } = await withTenant(member, async (tx) => ({
    templates: await listTemplates(tx, { scopes }),
    campaigns: await listCampaigns(tx, { scopes }),
    occasions: await occasionOptions(tx, args, member),
  }));
  const sources = [
    { value: 'blank', label: t('new.blank'), text: t('new.blankText') },
    ...templates
      .filter((one) => templateIsUsable(one.state))
      .map((one) => ({
        value: `template:${one.id}`,
        label: one.title,
        text: t('new.ofTemplate', { n: one.currentNumber }),
      })),
    ...campaigns
      .filter((one) => one.launchedAt !== null && one.state !== 'cancelled')
      .map((one) => ({
        value: `campaign:${one.id}`,
        label: one.title,
        text: t('new.ofCampaign', { when: formats.longRange(one.startsOn, one.endsOn) }),
      })),
  ];
  const asked = query.get('from');
  return {
    docTitle: pageTitle(args.request, (words) => words('composer.new.title')),
    base: `${doorPath(member)}/templates`,
    id: uuidv7(),
    occasions,
    occasionId: occasions.find((one) => one.value === query.get('occasion'))?.value ?? '',
    sources,
    chosen: sources.find((one) => one.value === asked)?.value ?? 'blank',
  };
}

export type NewTemplatePage = Awaited<ReturnType<typeof readNewTemplate>>;
