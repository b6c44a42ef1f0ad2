import type { GuardedArgs, Member } from '~/auth/guards.server';
import { openComposer } from '~/flows/composer/read-composer.server';
import { changesOf, stillToMend } from '~/flows/composer/template-versions.server';
import { readLocale } from '~/i18n/locale.server';

export async function publishPage(args: GuardedArgs, member: Member) {
  const { template, document, shared } = await openComposer(args, member, 'publish');
  const [published] = template.versions;
  return {
    ...shared,
    draft: template.draft && { number: template.draft.number, version: template.draft.version },
    published: published?.number ?? null,
    share: template.share,
    mayAssociation: member.entered.tenant.associationSlug !== null,
    changes:
      published && template.draft ? changesOf(published.document, document, readLocale(args.request)) : null,
    mend: stillToMend(document, shared.year),
  };
}

export type PublishPage = Awaited<ReturnType<typeof publishPage>>;
