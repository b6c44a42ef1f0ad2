import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { metricKeys } from '@sklaida/campaigns';
import { posterDesigns } from '@sklaida/media';
import { requireMember } from '~/auth/guards.server';
import { openComposer } from '~/flows/read-composer.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { compose } from './actions.server';
import { benchOf } from './bench.server';
import { LookView } from './look-view';
import { lookStored } from './parts.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const { document, shared } = await openComposer(args, member, 'look');
  const metrics = translatorFor(readLocale(args.request), 'results');
  return {
    ...shared,
    stored: lookStored(document),
    designs: [...posterDesigns] as string[],
    metrics: metricKeys.map((key) => ({ key, label: metrics(`metrics.${key}`) })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return compose(benchOf(args, member, '/look'), await args.request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];
export type LookPage = Awaited<ReturnType<typeof loader>>;

export default function ComposerLook() {
  return <LookView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
