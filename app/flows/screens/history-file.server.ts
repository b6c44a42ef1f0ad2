import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withTenant } from '@sklaida/db/tenancy';
import { cellText, openRecordsWorkbook } from '@sklaida/insights/server';
import { todayIn, uuidv7 } from '@sklaida/kernel';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { type Download, download } from '~/http/downloads';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { type HistoryLine, historyLines } from './read-history.server';

const mostLines = 10_000;
const entities: Record<string, string> = { content_item: 'content' };

/** The history as the page shows it, in a table to keep: `.xlsx` or `.csv` by the address, the same filter. */
export async function historyFile({ request }: GuardedArgs, member: Member): Promise<Response> {
  const url = new URL(request.url);
  const locale = readLocale(request);
  const lines = await withTenant(member, (tx) => historyLines(tx, member, url.searchParams, mostLines));
  const t = translatorFor(locale, 'history');
  const now = new Date();
  const name = `${t('sieve.file')}-${member.entered.tenant.slug}-${todayIn(timeZone, now)}`;
  const header = [t('when'), t('who'), t('what'), t('steps'), t('reason')];
  const rows = lines.map((line) => cellsOf(line, locale));
  return download(
    url.pathname.endsWith('.csv')
      ? csv(name, [header, ...rows])
      : await book(name, t('title'), header, rows, now),
  );
}

function cellsOf(line: HistoryLine, locale: Locale): string[] {
  const t = translatorFor(locale, 'history');
  const word = translatorFor(locale, 'states');
  const stateOf = (state: string | null) => {
    const entity = line.action === 'member' ? 'adoption' : (entities[line.kind] ?? line.kind);
    const key = `${entity}.${state}` as 'adoption.invited';
    return state && word.has(key) ? word(key) : null;
  };
  const key = `actions.${line.kind}.${line.action}` as 'actions.campaign.remind';
  const deed = t.has(key) ? t(key, { n: line.number ?? 0 }) : null;
  const steps = [...new Set([stateOf(line.fromState), stateOf(line.toState)])].filter(Boolean).join(' → ');
  const who = line.actingFor ? `${line.who} (${line.actingFor})` : line.who;
  return [
    formatsFor(locale).longMoment(line.at),
    who ?? t('system'),
    [deed ?? steps, line.title].filter(Boolean).join(': '),
    steps,
    line.reason ?? '',
  ];
}

/** With the mark that makes spreadsheets read Lithuanian letters, and no cell that could be taken for a formula. */
function csv(name: string, rows: string[][]): Download {
  const quoted = (cell: string) => `"${cellText(cell).replaceAll('"', '""')}"`;
  const body = `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
  return { filename: `${name}.csv`, contentType: 'text/csv; charset=utf-8', body };
}

async function book(
  name: string,
  title: string,
  header: string[],
  rows: string[][],
  now: Date,
): Promise<Download> {
  const file = path.join(os.tmpdir(), `sklaida-${uuidv7()}.xlsx`);
  const widths = [26, 30, 60, 30, 60];
  try {
    const written = await openRecordsWorkbook(file, now);
    const sheet = written.sheet(
      title,
      header.map((text, at) => ({ header: text, width: widths[at] ?? 30 })),
    );
    for (const row of rows) sheet.row(row);
    sheet.close();
    await written.close();
    return {
      filename: `${name}.xlsx`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: new Uint8Array(await readFile(file)),
    };
  } finally {
    await rm(file, { force: true });
  }
}
