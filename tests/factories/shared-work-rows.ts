import { uuidv7 } from '@sklaida/kernel';

type ParentName =
  | 'workgroups'
  | 'meetings'
  | 'threads'
  | 'ballots'
  | 'bulletins'
  | 'job_descriptions'
  | 'duty_clauses'
  | 'reports'
  | 'side_reports';
type Parent = (name: ParentName) => string;

/** One valid row of every table of discussions, ballots, notices and reports, beside those of rows.ts. */
export function rowsOfSharedWork(
  { tenantId, personId }: { tenantId: string; personId: string },
  parent: Parent,
) {
  const group = { scope_id: parent('workgroups') };
  const author = { author_id: personId, author_name: 'Ona' };
  const reader = { person_id: personId, person_name: 'Ona' };
  const ballot = { ...group, ballot_id: parent('ballots') };
  const library = { library: 'Biblioteka' };
  const period = { period_from: '2026-01-01', period_to: '2026-12-31' };
  const filed = { title: 'Metų ataskaita', ...library };
  return {
    threads: { ...group, title: 'Plakatai', ...author },
    posts: { ...group, thread_id: parent('threads'), number: 1, body: 'Pritariu', ...author, ...library },
    thread_reads: { ...group, thread_id: parent('threads'), ...reader },
    group_files: {
      ...group,
      name: 'nuostatai.pdf',
      media_type: 'application/pdf',
      bytes: 9,
      sha256: 'a'.repeat(64),
      uploaded_by_id: personId,
      uploaded_by_name: 'Ona',
    },
    meeting_guests: {
      ...group,
      meeting_id: parent('meetings'),
      name: 'Rūta Žemaitė',
      email: 'ruta@example.lt',
    },
    ballots: { ...group, kind: 'poll', question: 'Kokia tema?', ...author },
    ballot_options: { ...ballot, position: 1, label: 'Knygos' },
    ballot_turnout: { ...ballot, ...reader, ...library, person_id: uuidv7() },
    ballot_votes: { ...ballot, option_id: uuidv7() },
    bulletins: { title: 'Atostogos', body: 'Skaitykla nedirba.', ...author },
    bulletin_reads: {
      bulletin_id: parent('bulletins'),
      ...reader,
      person_id: uuidv7(),
      read_version: 1,
    },
    job_descriptions: { person_id: personId, title: 'Koordinatorė', source: '1.1. Koordinuoja.' },
    duty_clauses: {
      description_id: parent('job_descriptions'),
      position: 1,
      number: '1.1',
      body: 'Koordinuoja.',
    },
    duty_evidence: {
      clause_id: parent('duty_clauses'),
      subject_kind: 'own',
      subject_id: uuidv7(),
      title: 'Mokymai',
      happened_on: '2026-10-01',
    },
    reports: { title: 'Metų ataskaita', ...period, ...author, document: { schema: 1, blocks: [] } },
    report_sources: {
      report_id: parent('reports'),
      block_id: 'b1',
      figure: 'value',
      subject_kind: 'result',
      subject_id: uuidv7(),
      label: 'Bibliotekų savaitė',
      value: 7,
    },
    report_shares: {
      report_id: parent('reports'),
      audience: 'person',
      person_id: personId,
      audience_name: 'Ona',
      shared_by_name: 'Rasa',
    },
    shared_reports: {
      ...group,
      ...filed,
      ...period,
      shared_by_name: 'Rasa',
      document: { schema: 1, blocks: [] },
      filed_at: '2026-11-02T08:00:00Z',
    },
    report_comments: { ...group, ...author, ...library, body: 'Kaip skaičiavote?' },
    report_views: { share_id: uuidv7(), ...reader, ...library, way: 'page' },
    received_reports: { source_tenant_id: tenantId, person_id: personId, ...filed },
    group_reports: { ...group, ...filed },
    side_reports: { ...group, title: 'Regionai greta', ...period, columns: [], author_name: 'Ona' },
    side_rows: {
      ...group,
      side_id: parent('side_reports'),
      home_id: uuidv7(),
      label: 'Panevėžio regionas',
      cells: {},
      filled_by_name: 'Ona',
    },
  };
}
