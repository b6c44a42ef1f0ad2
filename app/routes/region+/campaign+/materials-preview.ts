import type { LoaderFunctionArgs } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import { sheetKinds } from '@sklaida/media';
import { previewSheet } from '@sklaida/media/server';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf, getCampaign } from '~/flows/campaigns/read-campaign.server';
import { sampleSheet } from '~/flows/materials/read-campaign-materials.server';

/** A sheet of the campaign, small, as the address says. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  const id = campaignIdOf(args);
  const search = new URL(args.request.url).searchParams;
  const asked = {
    design: search.get('design'),
    colour: search.get('colour'),
    grey: search.get('grey') === '1',
  };
  const sheet = await withTenant(member, async (tx) =>
    sampleSheet(tx, member, await getCampaign(tx, member, id), asked),
  );
  const kind = sheetKinds.find((one) => one === search.get('sheet')) ?? 'poster';
  const body = await previewSheet(kind, sheet, search.has('small') ? 240 : 520);
  return new Response(body as BodyInit, {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-cache' },
  });
}
