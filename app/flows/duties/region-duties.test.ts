import type { Permission } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { describe, expect, it } from 'vitest';
import { regionDuties } from './region-duties';

const campaign = {
  id: 'c',
  title: '24 istorijos iki Kalėdų',
  state: 'open' as const,
  startsOn: '2026-12-01',
  endsOn: '2026-12-24',
  answerBy: '2026-11-17',
  reportBy: '2027-01-07',
  own: true,
  taking: { total: 42, waiting: 26, adopted: 16, reported: 0 },
};
const coordinator = permissionsOf(['regional_coordinator']);

function kindsOf(changes: object, today: string, permissions: ReadonlySet<Permission> = coordinator) {
  const campaigns = [{ ...campaign, ...changes }];
  return regionDuties({ campaigns, occasions: [], permissions, today }).map((one) => one.kind);
}

describe('what waits for the coordinator', () => {
  it('is to remind while some have not answered', () => {
    expect(kindsOf({}, '2026-11-21')).toEqual(['remind']);
    expect(kindsOf({ taking: { ...campaign.taking, waiting: 0 } }, '2026-11-21')).toEqual([]);
  });

  it('is to look after results once the campaign is over, and to close it when everything is in', () => {
    expect(kindsOf({}, '2026-12-28')).toEqual(['review']);
    expect(kindsOf({ taking: { ...campaign.taking, reported: 16 } }, '2026-12-28')).toEqual(['close']);
    expect(kindsOf({}, '2027-01-08')).toEqual(['close']);
  });

  it('is to invite when a draft comes near', () => {
    expect(kindsOf({ state: 'draft' }, '2026-11-21')).toEqual(['invite']);
    expect(kindsOf({ state: 'draft' }, '2026-09-01')).toEqual([]);
  });

  it('is never to close what belongs to the association, nor anything without the right', () => {
    expect(kindsOf({ own: false }, '2027-01-08')).toEqual([]);
    expect(kindsOf({}, '2026-11-21', permissionsOf(['observer']))).toEqual([]);
  });

  it('is to prepare an occasion by the day its preparation begins, after what is more urgent', () => {
    const occasions = [{ id: 'o', title: 'Knygnešio diena', startsOn: '2027-03-16', leadDays: 30 }];
    const duties = regionDuties({
      campaigns: [campaign],
      occasions,
      permissions: coordinator,
      today: '2026-11-21',
    });
    expect(duties.map((one) => one.kind)).toEqual(['remind', 'create']);
    expect(duties[1]).toMatchObject({
      path: '/campaigns/new?occasion=o',
      dueOn: '2027-02-14',
      startsOn: '2027-03-16',
    });
  });
});
