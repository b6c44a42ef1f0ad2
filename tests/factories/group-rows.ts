import { uuidv7 } from '@sklaida/kernel';

type Parent = (name: 'workgroups' | 'meetings' | 'agenda_items') => string;

const some = () => Math.ceil(Math.random() * 1e9);

/** One valid row of every table of groups and their meetings, beside those of rows.ts. */
export function rowsOfGroups({ tenantId, personId }: { tenantId: string; personId: string }, parent: Parent) {
  const group = { scope_id: parent('workgroups') };
  const meeting = { ...group, meeting_id: parent('meetings') };
  return {
    meeting_series: { ...group, title: 'Kas mėnesį', rule: {}, starts_at: '10:00', minutes: 90 },
    meetings: {
      ...group,
      title: 'Susitikimas',
      starts_at: '2027-01-12T08:00:00Z',
      ends_at: '2027-01-12T09:30:00Z',
    },
    agenda_items: { ...meeting, position: 1, title: 'Rezultatai' },
    minute_updates: {
      ...group,
      item_id: parent('agenda_items'),
      seq: some(),
      key: uuidv7(),
      author_id: personId,
      author_name: 'Ona',
      body: Buffer.from([0, 0]),
    },
    attendances: { ...meeting, person_id: personId, person_name: 'Ona', library: 'Biblioteka' },
    group_topics: { ...group, body: 'Plakatai', person_id: personId, person_name: 'Ona' },
    decisions: { ...group, number: some(), body: 'Parengti formą' },
    commitments: {
      source_tenant_id: tenantId,
      group_id: parent('workgroups'),
      group_name: 'Grupė',
      host_slug: 'pabv',
      body: 'Parengti formą',
      assignee_id: personId,
      assignee_name: 'Ona',
    },
  };
}
