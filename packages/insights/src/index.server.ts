export { buildCampaignWorkbook } from './campaign-workbook.server';
export { cellText } from './cell-text';
export {
  openRecordsWorkbook,
  type RecordCell,
  type RecordSheet,
} from './records-workbook.server';
export { buildRegionsWorkbook } from './regions-workbook.server';
export { buildTableWorkbook } from './table-workbook.server';
