import type { IsoDate } from '@sklaida/kernel';
import { expect, it } from 'vitest';
import { reschedule, type SeriesMeeting } from './reschedule';

const meeting = (id: string, on: string, fixed: SeriesMeeting['fixed'] = null): SeriesMeeting => ({
  ...{ id, fixed },
  on: on as IsoDate,
});
const lay = (meetings: SeriesMeeting[], ...days: string[]) => reschedule(meetings, days as IsoDate[], 14);

it('lays planned meetings on the new days in their order', () => {
  const planned = [meeting('b', '2027-01-12'), meeting('a', '2026-12-08')];
  expect(lay(planned, '2026-12-09', '2027-01-13', '2027-02-10')).toEqual({
    moved: [
      { id: 'a', on: '2026-12-09' },
      { id: 'b', on: '2027-01-13' },
    ],
    standsFor: [],
    dropped: [],
  });
});

it('leaves a meeting that was moved by hand where it is while its day stands', () => {
  const planned = [meeting('a', '2026-12-08', 'hand'), meeting('b', '2027-01-12')];
  expect(lay(planned, '2026-12-08', '2027-01-12').moved).toEqual([{ id: 'b', on: '2027-01-12' }]);
  expect(lay(planned, '2026-12-15', '2027-01-19').moved).toHaveLength(2);
});

it('lets a meeting that members were told of stand in for the day nearest to it, if there is one near', () => {
  const ahead = [meeting('a', '2026-12-08', 'told'), meeting('b', '2027-01-12')];
  expect(lay(ahead, '2026-12-09', '2027-01-13', '2027-02-10')).toMatchObject({
    moved: [{ id: 'b', on: '2027-01-13' }],
    standsFor: [{ id: 'a', on: '2026-12-09' }],
  });
  expect(lay(ahead, '2027-01-12', '2027-02-09')).toMatchObject({
    moved: [{ id: 'b', on: '2027-01-12' }],
    standsFor: [],
  });
});

it('drops the last ones where the series ends sooner', () => {
  const planned = [meeting('a', '2026-12-08'), meeting('b', '2027-01-12')];
  expect(lay(planned, '2026-12-08')).toMatchObject({
    moved: [{ id: 'a', on: '2026-12-08' }],
    dropped: ['b'],
  });
});
