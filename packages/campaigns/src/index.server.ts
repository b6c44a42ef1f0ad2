export {
  type Adoption,
  type AdoptionChange,
  type AdoptionRow,
  findAdoption,
  listAdoptions,
  lockAdoption,
  updateAdoption,
} from './adoptions.server';
export {
  answerDay,
  type Campaign,
  type CampaignChange,
  type CampaignRow,
  createCampaign,
  findCampaign,
  listCampaigns,
  lockCampaign,
  setCampaignState,
  updateCampaign,
} from './campaigns.server';
export {
  carryAdoptionState,
  carryResults,
  closeCampaign,
  type LaunchCounts,
  launchCampaign,
  markOpened,
  remindLibraries,
} from './carrying.server';
export { type CampaignCell, type CampaignQuote, listCells, listQuotes } from './fine-sums.server';
export { countMirrors, type MirrorCount } from './mirror-counts.server';
export {
  type AdoptionResult,
  type CampaignTotal,
  findResult,
  listMirrors,
  listRegionSums,
  listTotals,
  type Mirror,
  type RegionSum,
  saveResult,
} from './outcome.server';
export { findTemplate, listTemplates, type TemplateRow } from './templates.server';
