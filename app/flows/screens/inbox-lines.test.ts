import { describe, expect, it } from 'vitest';
import { groupInbox, type InboxLine } from './inbox-lines';

const today = '2026-11-22';
const line = (id: string, dueOn: string | null): InboxLine => ({
  id,
  library: 'Utenos VB',
  title: id,
  what: '',
  dueOn,
  page: '/b/utena',
  to: '/b/utena',
  verb: 'Atsakyti',
});
const grouped = (...lines: InboxLine[]) =>
  groupInbox(lines, today).map(({ group, lines: held }) => [group, held.map(({ id }) => id)]);

describe('the inbox', () => {
  it('is empty when nothing waits', () => {
    expect(grouped()).toEqual([]);
  });

  it('puts the oldest debt first and what has no day last', () => {
    expect(
      grouped(
        line('be dienos', null),
        line('rytoj', '2026-11-23'),
        line('vakar', '2026-11-21'),
        line('šiandien', today),
        line('po savaitės', '2026-11-29'),
        line('po aštuonių', '2026-11-30'),
        line('seniai', '2026-10-01'),
      ),
    ).toEqual([
      ['late', ['seniai', 'vakar']],
      ['today', ['šiandien']],
      ['week', ['rytoj', 'po savaitės']],
      ['later', ['po aštuonių', 'be dienos']],
    ]);
  });
});
