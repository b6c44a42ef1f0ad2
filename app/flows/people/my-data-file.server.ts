import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withIdentity } from '@sklaida/db/tenancy';
import { openRecordsWorkbook } from '@sklaida/insights/server';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import { readOwnRecords } from '@sklaida/people/server';
import type { GuardedArgs, SignedIn } from '~/auth/guards.server';
import type { Download } from '~/http/downloads';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';

type Row = Record<string, unknown>;
const order = [
  'person',
  'memberships',
  'roles',
  'sessions',
  'passkeys',
  'accounts',
  'mailPreferences',
  'invitations',
  'requests',
  'history',
  'letters',
  'assignments',
  'deputations',
  'comments',
  'kits',
  'decisions',
  'commitments',
  'attendance',
  'topics',
  'threads',
  'posts',
  'reads',
  'groupFiles',
  'votes',
  'bulletins',
  'bulletinReads',
  'reports',
  'receivedReports',
  'reportViews',
  'reportComments',
  'jobDescriptions',
  'dutyEvidence',
] as const;

/** Everything kept about the signed-in person, to take along. */
export async function myDataFile(
  { request, context }: GuardedArgs,
  { sessionHash }: SignedIn,
  kind: 'json' | 'xlsx',
): Promise<Download | null> {
  const records = await withIdentity(context.database, (tx) => readOwnRecords(tx, sessionHash));
  if (!records) return null;
  const locale = readLocale(request);
  const now = new Date();
  const name = `${translatorFor(locale, 'privacy')('mine.file')}-${todayIn(timeZone, now)}`;
  if (kind === 'json') {
    const body = `${JSON.stringify(records, null, 2)}\n`;
    return { filename: `${name}.json`, contentType: 'application/json; charset=utf-8', body };
  }
  return {
    filename: `${name}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await workbook(records, locale, now),
  };
}

async function workbook(records: Record<string, unknown>, locale: Locale, now: Date): Promise<Uint8Array> {
  const t = translatorFor(locale, 'privacy');
  const { longMoment } = formatsFor(locale);
  const file = path.join(os.tmpdir(), `sklaida-${uuidv7()}.xlsx`);
  try {
    const book = await openRecordsWorkbook(file, now);
    for (const part of order) {
      const value = records[part];
      const rows = (Array.isArray(value) ? value : value ? [value] : []) as Row[];
      if (rows.length === 0) continue;
      const sheet = book.sheet(t(`mine.sheets.${part}`), [
        { header: t('mine.book.library'), width: 36 },
        { header: t('mine.book.when'), width: 26 },
        { header: t('mine.book.details'), width: 90 },
      ]);
      for (const { library, at, ...rest } of rows) {
        sheet.row([text(library), typeof at === 'string' ? longMoment(at) : null, detailsOf(rest)]);
      }
      sheet.close();
    }
    await book.close();
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(file, { force: true });
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** The rest of a row on one line, empty parts left out. */
function detailsOf(row: Row): string {
  return Object.values(row)
    .filter((value) => value !== null && value !== '' && !(typeof value === 'object' && isEmpty(value)))
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' · ');
}

const isEmpty = (value: object | null) => !value || Object.keys(value).length === 0;
