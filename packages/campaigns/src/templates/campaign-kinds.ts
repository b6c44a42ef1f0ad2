/** What a campaign is: the usual one, a contest with entries, or a challenge to read. */
export const campaignKinds = ['promotion', 'contest', 'challenge'] as const;
export type CampaignKind = (typeof campaignKinds)[number];
