import { expect, it } from 'vitest';
import { methodOf } from './region-methods.server';

const region = {
  region: 'Panevėžio regionas',
  adopted: 20,
  reported: 18,
  dates: '2026 m. lapkričio 9–15 d.',
  startsOn: '2026-11-09',
  endsOn: '2026-11-15',
  state: 'closed' as const,
  metrics: null,
};

it('says what was not asked, who was still silent and that the days differ', () => {
  const other = { ...region, startsOn: '2026-11-10' };
  const { notes, notAsked } = methodOf(
    {
      ...region,
      reported: 6,
      metrics: ['events', 'participants', 'childrenAndYouth', 'posts', 'reach', 'mediaMentions'],
    },
    [region, other],
    'lt',
  );
  expect(notAsked).toEqual(['onlineParticipants']);
  expect(notes).toEqual([
    'Panevėžio regionas: rezultatus pateikė 6 iš 20 (30\u00a0%), todėl tikrasis skaičius gali būti didesnis.',
    'Panevėžio regionas: kampanija vyko 2026 m. lapkričio 9–15 d. (7 dienas).',
    'Panevėžio regionas: neklausta – nuotoliniai dalyviai.',
  ]);
});

it('has only the share to tell where nothing differs', () => {
  expect(methodOf(region, [region], 'lt').notes).toHaveLength(1);
});
