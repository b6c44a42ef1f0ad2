export { buildCampaignWorkbook } from './campaign-workbook.server';
export { cellText } from './cell-text';
export {
  openRecordsWorkbook,
  type RecordCell,
  type RecordSheet,
} from './records-workbook.server';
export { buildRegionsWorkbook } from './regions-workbook.server';
export { buildReportWorkbook, type FiledWorkbook } from './reports/report-workbook.server';
export {
  changeReport,
  fileReport,
  findReport,
  insertReport,
  listReportSources,
  listReports,
  lockReport,
  type Report,
} from './reports/reports.server';
export {
  listGroupRows,
  listRegionRows,
  listResultRows,
  listTextRows,
  listWorkRows,
  type SourceRow,
} from './reports/source-rows.server';
export {
  commentOnReport,
  enterOwnShare,
  findSharedCopy,
  findSharedPicture,
  listOpenQuestions,
  listReportComments,
  type OpenedReport,
  openSharedReport,
  type ReportComment,
  settleReportComment,
} from './sharing/open-share.server';
export {
  changeShareExpiry,
  countViews,
  findShare,
  listGroupReports,
  listReceivedReports,
  listShares,
  listViews,
  type ReceivedReport,
  type Share,
  shareReport,
  withdrawShare,
} from './sharing/shares.server';
export { buildSheetsWorkbook } from './sheets-workbook.server';
export { sumKnownOfLibrary, sumKnownOfRegion } from './sides/known-numbers.server';
export { buildSideWorkbook, type SideWorkbook } from './sides/side-workbook.server';
export {
  findSidePlace,
  findSideReport,
  listSideHomes,
  listSideReports,
  listSideRows,
  listWaitingSides,
  type SideReport,
} from './sides/sides.server';
export {
  closeSideReport,
  fillSideRow,
  remindOfDueSides,
  remindOfSide,
  saveSideReport,
  tellOfSide,
} from './sides/write-sides.server';
export { buildTableWorkbook } from './table-workbook.server';
