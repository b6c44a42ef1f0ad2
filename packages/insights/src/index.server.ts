export { buildCampaignWorkbook } from './campaign-workbook.server';
