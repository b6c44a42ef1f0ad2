import { withTenant } from '@sklaida/db/tenancy';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { occasionOptions, openComposer } from '~/flows/composer/read-composer.server';
import { themePlaces } from '~/flows/updates/document-changes';
import { aboutStored } from '../parts.server';

export async function aboutPage(args: GuardedArgs, member: Member) {
  const { document, template, shared } = await openComposer(args, member, 'about');
  return {
    ...shared,
    theme: document.theme,
    places: themePlaces(document),
    about: aboutStored(document),
    card: {
      version: String(template.version),
      title: template.title,
      occasionId: template.occasionId ?? '',
      leadDays: String(template.leadDays),
    },
    occasions: await withTenant(member, (tx) => occasionOptions(tx, args, member)),
  };
}

export type AboutPage = Awaited<ReturnType<typeof aboutPage>>;
