import { type ActionFunctionArgs, data } from '@remix-run/node';
import { extendKits, makeKits, revokeKits } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isIsoDate, normaliseText, todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { readKits } from '~/flows/kits/read-kits.server';
import { notFound } from '~/http/errors';
import type { FieldErrors, FormValues } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';

export type KitsReply = { errors: FieldErrors; values: FormValues };

/** Makes, extends and ends links: of the libraries chosen on the page, of one, or of all. */
export async function pressKits({ request, context, params }: ActionFunctionArgs, member: Member) {
  const form = await request.formData();
  const intent = String(form.get('intent') ?? '');
  const today = todayIn(timeZone, new Date());
  const kits = await withTenant(member, (tx) => readKits(tx, member, params.campaign, today));
  if (!kits) throw notFound();
  const { campaign, lines } = kits;
  const to = `/region/${params.region}/campaigns/${campaign.id}/kits`;
  const chosen = new Set(form.getAll('library').map(String));
  const picked = lines.filter((line) => chosen.has(line.id));
  const until = String(form.get('until') ?? '');
  const label = normaliseText(String(form.get('label') ?? '')).slice(0, 80);

  if (intent === 'make-all' || intent === 'make-chosen' || intent === 'extend') {
    if (!isIsoDate(until) || until <= today) {
      return data<KitsReply>({ errors: { until: 'badDay' }, values: { until, label } }, { status: 422 });
    }
  }
  if (intent === 'make-all' || intent === 'make-chosen') {
    const libraries = (intent === 'make-all' ? lines : picked).filter((line) => line.wanting);
    const made = await withTenant(member, (tx) =>
      makeKits(tx, {
        campaignTenantId: campaign.tenantId,
        campaignId: campaign.id,
        libraries: libraries.map((line) => line.id),
        label: label || translatorFor(readLocale(request), 'kits')('region.labelDefault'),
        expiresOn: until,
        secret: context.tokenSecret,
      }),
    );
    return redirectWithToast(to, `kits.region.toasts.${made > 0 ? 'made' : 'none'}`, { n: made });
  }
  if (intent === 'extend') {
    const ids = picked.flatMap((line) => line.standing?.id ?? []);
    const n = await withTenant(member, (tx) => extendKits(tx, { ids, expiresOn: until }));
    return redirectWithToast(to, `kits.region.toasts.${n > 0 ? 'extended' : 'nothing'}`, { n });
  }
  const one = String(form.get('link') ?? '');
  const ids =
    intent === 'revoke-all'
      ? lines.flatMap((line) => line.links.map((link) => link.id))
      : intent === 'revoke-one'
        ? lines.flatMap((line) => line.links.filter((link) => link.id === one).map((link) => link.id))
        : intent === 'revoke'
          ? picked.flatMap((line) => line.links.map((link) => link.id))
          : [];
  const n = ids.length > 0 ? await withTenant(member, (tx) => revokeKits(tx, ids)) : 0;
  return redirectWithToast(to, `kits.region.toasts.${n > 0 ? 'revoked' : 'nothing'}`, { n });
}
