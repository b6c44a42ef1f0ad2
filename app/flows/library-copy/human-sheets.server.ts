import { openRecordsWorkbook, type RecordCell, type RecordSheet } from '@sklaida/insights/server';
import { formatsFor } from '~/i18n/format';
import { translatorFor } from '~/i18n/messages.server';

type Row = Record<string, unknown>;
type Kind = 'text' | 'moment' | 'person' | 'campaign' | 'state' | 'number' | 'list';
type Column = readonly [key: string, kind?: Kind, width?: number];

/** Kinds of record that a person would look for, and what she would look for in them; the rest is in the data files alone. */
const sheets: Record<string, readonly Column[]> = {
  people: [['first_name'], ['last_name'], ['email', 'text', 32], ['created_at', 'moment']],
  memberships: [['person_id', 'person', 30], ['job_title'], ['valid_from'], ['valid_until']],
  campaigns: [
    ['title', 'text', 40],
    ['starts_on'],
    ['ends_on'],
    ['state', 'state'],
    ['closing_note', 'text', 50],
  ],
  adoptions: [
    ['campaign_id', 'campaign', 40],
    ['state', 'state'],
    ['happens_on'],
    ['happens_at'],
    ['place', 'text', 32],
    ['contact', 'text', 32],
    ['reason', 'text', 32],
  ],
  content_items: [
    ['title', 'text', 30],
    ['body', 'text', 80],
    ['state', 'state'],
    ['published_at', 'moment'],
    ['published_url', 'text', 40],
  ],
  results: [
    ['events', 'number'],
    ['participants', 'number'],
    ['children_and_youth', 'number'],
    ['online_participants', 'number'],
    ['posts', 'number'],
    ['reach', 'number'],
    ['media_mentions', 'number'],
    ['note', 'text', 50],
  ],
  occasions: [
    ['title', 'text', 40],
    ['note', 'text', 60],
  ],
  campaign_templates: [
    ['title', 'text', 40],
    ['state', 'state'],
  ],
  tasks: [['title', 'text', 50], ['due_on'], ['done_at', 'moment']],
  assignments: [
    ['title', 'text', 40],
    ['assignee_name', 'text', 28],
    ['given_by_name', 'text', 28],
    ['due_on'],
    ['report', 'text', 60],
  ],
  deputations: [
    ['absent_name', 'text', 28],
    ['deputy_name', 'text', 28],
    ['starts_at', 'moment'],
    ['ends_at', 'moment'],
    ['handover', 'text', 60],
  ],
  distribution_requests: [
    ['ordered_by', 'text', 30],
    ['title', 'text', 40],
    ['body', 'text', 60],
    ['due_on'],
    ['report', 'text', 50],
  ],
  comments: [
    ['author_name', 'text', 28],
    ['body', 'text', 80],
    ['created_at', 'moment'],
  ],
  outbox: [
    ['created_at', 'moment'],
    ['to_name', 'text', 28],
    ['to_email', 'text', 32],
    ['sent_at', 'moment'],
  ],
  history: [
    ['at', 'moment'],
    ['person_name', 'text', 28],
    ['acting_for_name', 'text', 28],
    ['to_state', 'state'],
    ['reason', 'text', 60],
  ],
};

export type HumanSheets = {
  /** A row passes by: names and titles are remembered, and the kinds people look for are written. */
  note(part: string, reference: boolean, row: Row): void;
  endOfPart(): void;
  close(): Promise<void>;
};

/** The workbook of a copy, for people; in Lithuanian, as the records themselves are. */
export async function openHumanSheets(file: string, at: Date): Promise<HumanSheets> {
  const t = translatorFor('lt', 'privacy');
  const word = translatorFor('lt', 'states');
  const formats = formatsFor('lt');
  const book = await openRecordsWorkbook(file, at);
  const names = new Map<string, string>();
  const titles = new Map<string, string>();
  let open: RecordSheet | null = null;
  const entity: Record<string, string> = {
    campaigns: 'campaign',
    adoptions: 'adoption',
    content_items: 'content',
    campaign_templates: 'template',
  };

  const cell = (part: string, row: Row, [key, kind]: Column): RecordCell => {
    const value = row[key];
    if (value === null || value === undefined) return null;
    if (kind === 'number') return Number(value);
    if (kind === 'moment') return formats.longMoment(String(value));
    if (kind === 'person') return names.get(String(value)) ?? null;
    if (kind === 'campaign') return titles.get(String(value)) ?? null;
    if (kind === 'state') {
      const name = `${entity[part] ?? 'adoption'}.${value}` as 'adoption.invited';
      return word.has(name) ? word(name) : String(value);
    }
    return String(value);
  };

  return {
    note(part, reference, row) {
      if (part === 'people') names.set(String(row.id), `${row.first_name} ${row.last_name}`);
      if (part === 'campaigns') titles.set(String(row.id), String(row.title));
      const columns = reference ? undefined : sheets[part];
      if (!columns) return;
      open ??= book.sheet(
        t(`copy.sheets.${part as 'people'}`),
        columns.map(([key, , width]) => ({
          header: t(`copy.columns.${key as 'title'}`),
          ...(width ? { width } : {}),
        })),
      );
      open.row(columns.map((column) => cell(part, row, column)));
    },
    endOfPart() {
      open?.close();
      open = null;
    },
    async close() {
      if (names.size === 0)
        book.sheet(t('copy.sheets.people'), [{ header: t('copy.columns.first_name') }]).close();
      await book.close();
    },
  };
}
