import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { readCorrections } from '~/flows/updates/read-corrections.server';
import { begin, drop, keepTemplate, publish, save, settle, takeTemplate } from './actions.server';
import { CorrectionsView } from './view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return { ...(await readCorrections(args, member)), editable: member.permissions.has('campaign:launch') };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:launch');
  const form = await args.request.formData();
  const [intent] = String(form.get('intent')).split(':');
  switch (intent) {
    case 'start':
      return begin(args, member, form);
    case 'drop':
      return drop(args, member);
    case 'publish':
      return publish(args, member, form);
    case 'template':
      return takeTemplate(args, member, form);
    case 'keep':
      return keepTemplate(args, member, form);
    case 'take':
    case 'thank':
      return settle(args, member, form);
    default:
      return save(args, member, form);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CorrectionsPage() {
  return <CorrectionsView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
