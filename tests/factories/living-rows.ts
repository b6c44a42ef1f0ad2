import { uuidv7 } from '@sklaida/kernel';
import { smallCampaign } from './documents';

type Parent = (name: LivingParent) => string;
type LivingParent =
  | 'campaigns'
  | 'adoptions'
  | 'content_items'
  | 'workgroups'
  | 'adoption_updates'
  | 'reviews'
  | 'contests'
  | 'contest_entries';

/** One valid row of every table that keeps campaigns current, beside those of rows.ts. */
export function rowsOfLivingCampaigns(
  { tenantId, personId }: { tenantId: string; personId: string },
  parent: Parent,
) {
  const campaign = { campaign_tenant_id: tenantId, campaign_id: parent('campaigns') };
  const owned = { campaign_id: parent('campaigns') };
  const adoption = { adoption_id: parent('adoptions') };
  const days = { starts_on: '2027-04-20', ends_on: '2027-04-27' };
  const text = { block_id: uuidv7(), channel: 'facebook', body: 'Mūsų tekstas' };
  const group = { scope_id: parent('workgroups') };
  return {
    campaign_versions: {
      ...owned,
      number: Math.ceil(Math.random() * 1e9),
      document: smallCampaign(),
      ...days,
      answer_by: '2027-04-01',
      report_by: '2027-05-10',
    },
    campaign_drafts: { ...owned, base_number: 1, document: smallCampaign() },
    campaign_notes: { ...owned, author_name: 'Ona', body: 'Kitąmet pradėti anksčiau' },
    campaign_cells: {
      ...campaign,
      library_kind: 'municipal_library',
      municipality: 'utenos-r',
      week_on: '2027-04-19',
    },
    campaign_quotes: { ...campaign, source_tenant_id: tenantId, body: 'Žvakių pritrūko, o ne žmonių.' },
    adoption_updates: {
      ...adoption,
      from_number: 1,
      to_number: Math.ceil(Math.random() * 1e9),
      applied: [],
      before: {},
    },
    merge_conflicts: {
      ...adoption,
      update_id: parent('adoption_updates'),
      subject: 'block',
      subject_id: uuidv7(),
      field: 'body',
      kind: 'both-changed',
    },
    item_versions: { item_id: parent('content_items'), body: 'Buvo', cause: 'edit' },
    improvement_offers: { ...owned, ...text, source_tenant_id: tenantId, author_name: 'Ona' },
    offered_texts: { ...adoption, ...text },
    reviews: {
      ...group,
      subject_kind: 'campaign',
      subject_id: parent('campaigns'),
      title: 'Kampanija',
      document: smallCampaign(),
      due_on: '2027-03-01',
    },
    review_marks: { ...group, review_id: parent('reviews'), person_id: personId, person_name: 'Ona' },
    kit_links: { ...campaign, source_tenant_id: tenantId, label: 'Mokytoja', expires_on: '2027-05-01' },
    images: {
      subject_kind: 'campaign',
      subject_id: parent('campaigns'),
      name: 'langas.jpg',
      alt: 'Langas',
      format: 'jpeg',
      width: 800,
      height: 600,
      bytes: 1000,
      sha256: uuidv7(),
    },
    contests: {
      ...owned,
      rules: 'Taisyklės',
      entries_until: '2027-04-25',
      decided_on: '2027-04-27',
      erase_on: '2027-06-01',
    },
    contest_entries: {
      source_tenant_id: tenantId,
      contest_id: parent('contests'),
      code: uuidv7(),
      title: 'Piešinys',
    },
    contest_receipts: { ...adoption, code: uuidv7(), title: 'Piešinys' },
    contest_scores: {
      entry_id: parent('contest_entries'),
      juror_id: personId,
      juror_name: 'Ona',
      points: 7,
    },
    challenge_weeks: { ...adoption, week_on: '2027-04-19', readers: 5, books: 9 },
    challenge_totals: { ...campaign, library_kind: 'municipal_library', week_on: '2027-04-19' },
  };
}
