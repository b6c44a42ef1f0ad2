import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { openComposer } from '~/flows/read-composer.server';
import { changesOf, stillToMend } from '~/flows/template-versions.server';
import { readLocale } from '~/i18n/locale.server';
import { benchOf } from './bench.server';
import { dropDraft, publish } from './publish-actions.server';
import { PublishView } from './publish-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
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

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const bench = benchOf(args, member, '/publish');
  const sent = await args.request.formData();
  return sent.get('intent') === 'drop' ? dropDraft(bench) : publish(bench, sent);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];
export type PublishPage = Awaited<ReturnType<typeof loader>>;

export default function ComposerPublish() {
  return <PublishView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
