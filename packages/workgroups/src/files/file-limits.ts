/** The most bytes of one file, and of all files of a group together. */
export const groupFileBytes = 25 * 1024 * 1024;
export const groupFilesBytes = 1024 * 1024 * 1024;
/** For so many days a removed file can be returned. */
export const groupFileKeptDays = 30;

/** What may be kept, by the endings of names; what the bytes say must agree. */
export const groupFileEndings = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'odt',
  'ods',
  'odp',
  'jpg',
  'jpeg',
  'png',
  'webp',
  'gif',
  'csv',
  'txt',
] as const;
export type GroupFileEnding = (typeof groupFileEndings)[number];
