import { withTenant } from '@sklaida/db/tenancy';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { themePlaces } from '~/flows/document-changes';
import { occasionOptions, openComposer } from '~/flows/read-composer.server';
import { aboutStored } from './parts.server';

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
