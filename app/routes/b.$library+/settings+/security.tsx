import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { roles } from '@sklaida/kernel';
import { listRoleProtection, setSecondFactorRule } from '@sklaida/people/server';
import { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { readSecondFactor } from '~/auth/second-factor/second-factor.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { SecurityView } from './security-view';

const ruleSchema = z.object({ intent: z.enum(['require', 'release']), role: z.enum(roles) });

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'role:grant');
  const own = await readSecondFactor(args.context, member.sessionHash);
  return {
    rows: (await withTenant(member, listRoleProtection)).sort(
      (a, b) => Number(b.advised) - Number(a.advised),
    ),
    protectedSelf: own !== null && (own.app?.since != null || own.passkeys > 0),
    page: `/b/${member.door.slug}/settings/security`,
    title: pageTitle(args.request, (t) => t('secondFactor.rules.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'role:grant');
  const form = await parseForm(args.request, ruleSchema);
  if (!form.ok) return invalid(form);
  const { intent, role } = form.value;
  const required = intent === 'require';
  const outcome = await withTenant(member, (tx) => setSecondFactorRule(tx, { role, required }));
  if (outcome === 'no-factor') return data({ ok: false as const, ownFirst: true }, { status: 409 });
  const said = { changed: required ? 'nowRequired' : 'nowOptional', unchanged: 'unchanged' }[outcome];
  const name = translatorFor(readLocale(args.request), 'shell')(`roles.${role}`);
  return redirectWithToast(`/b/${member.door.slug}/settings/security`, `secondFactor.rules.${said}`, {
    role: name,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibrarySecurity() {
  const reply = useActionData<typeof action>();
  return (
    <SecurityView {...useLoaderData<typeof loader>()} ownFirst={reply !== undefined && 'ownFirst' in reply} />
  );
}
