import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { kitToken, listKitLinks, makeOwnKit, revokeKits } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText, todayIn, uuidv7 } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { pictureOf } from '~/auth/second-factor/second-factor-picture';
import { readStanding } from '~/flows/adoptions/read-adoption.server';
import { stateOfKit, usualUntil } from '~/flows/kits/read-kits.server';
import { notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { formatsFor } from '~/i18n/format';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { OwnKitsView } from './kits-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:answer');
  const { request, context } = args;
  const tenantId = member.entered.tenant.id;
  const found = await withTenant(member, async (tx) => {
    const adoption = await readStanding(tx, member, args.params.adoption);
    if (!adoption) return null;
    const { campaignTenantId, campaignId } = adoption;
    return { adoption, links: await listKitLinks(tx, { tenantId, campaignTenantId, campaignId }) };
  });
  if (!found) throw notFound();
  const formats = formatsFor(readLocale(request));
  const today = todayIn(timeZone, new Date());
  const asked = new URL(request.url).searchParams.get('open');
  const links = found.links.map((link) => ({
    id: link.id,
    label: link.label,
    state: stateOfKit(link, today),
    until: formats.day(link.expiresOn),
    opened: link.openedAt && formats.day(todayIn(timeZone, link.openedAt)),
  }));
  const open = links.find((one) => one.id === asked && one.state !== 'revoked' && one.state !== 'expired');
  const url = open && `${context.origin}/k/${kitToken(context.tokenSecret, open.id)}`;
  const shown = {
    title: pageTitle(request, (t) => t('kits.own.title')),
    to: `/b/${member.entered.tenant.slug}/campaigns/${found.adoption.id}`,
    campaign: found.adoption.campaignTitle,
    until: formats.day(usualUntil(found.adoption.reportBy, today)),
    links,
    open: open && url ? { label: open.label, url, picture: pictureOf(url) } : null,
    fresh: uuidv7(),
  };
  return data(shown, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:answer');
  const adoption = await withTenant(member, (tx) => readStanding(tx, member, args.params.adoption));
  if (!adoption) throw notFound();
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoption.id}/kits`;
  const form = await args.request.formData();
  const id = String(form.get('link') ?? '');
  if (!isUuid(id)) throw notFound();
  if (form.get('intent') === 'revoke') {
    const ended = await withTenant(member, (tx) => revokeKits(tx, [id]));
    if (ended === 0) throw notFound();
    return redirectWithToast(to, 'kits.own.toasts.revoked');
  }
  const label = normaliseText(String(form.get('label') ?? '')).slice(0, 80);
  const values = { label };
  if (!label) return data({ errors: { label: 'required' }, values, problem: null }, { status: 422 });
  const expiresOn = usualUntil(adoption.reportBy, todayIn(timeZone, new Date()));
  const secret = args.context.tokenSecret;
  const made = await withTenant(member, (tx) =>
    makeOwnKit(tx, { adoptionId: adoption.id, id, label, expiresOn, secret }),
  );
  if (made.ok) return redirectWithToast(`${to}?open=${id}`, 'kits.own.toasts.made');
  if (made.error === 'not-found') throw notFound();
  return data({ errors: {} as Record<string, string>, values, problem: made.error }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function OwnKits() {
  const reply = useActionData<typeof action>() ?? null;
  return <OwnKitsView {...useLoaderData<typeof loader>()} reply={reply} />;
}
