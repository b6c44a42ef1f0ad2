import type { GuardedArgs, Member } from '~/auth/guards.server';
import { readCampaignTexts } from '~/flows/adoptions/campaign-texts.server';
import { schoolStored } from '../composer+/parts.server';
import { textsByChannel } from '../composer+/texts-page.server';

/** The texts of a campaign as the composer writes them, each with how it reads under two names. */
export async function campaignTextsPage(args: GuardedArgs, member: Member) {
  const { document, blocks, school, ...page } = await readCampaignTexts(args, member);
  return {
    ...page,
    blocks: page.editable ? blocks.map(({ id, previews }) => ({ id, previews })) : [],
    channels: textsByChannel(document),
    present: school !== null,
    school: schoolStored(school),
    reading: page.editable ? null : { blocks, school },
  };
}

export type CampaignTextsPage = Awaited<ReturnType<typeof campaignTextsPage>>;
