import { municipalities } from '@sklaida/people';
import { expect, it } from 'vitest';
import { drawPicture } from './campaign-picture';

const places = municipalities.filter((one) => one.abbr === 'UTE' || one.abbr === 'MOL');
const [first, second] = places.map((one) => one.id);
const opened = new Date('2026-11-10T08:00:00Z');
const library = (
  municipality: string | undefined,
  state: 'invited' | 'published',
  openedAt: Date | null,
) => ({
  kind: 'municipal_library' as const,
  municipality: municipality ?? null,
  state,
  openedAt,
});
const school = (state: 'invited' | 'declined' | 'localising' | 'published') => ({
  kind: 'school_library' as const,
  municipality: first ?? null,
  state,
  openedAt: null,
});
const draw = (today: string) =>
  drawPicture({
    mirrors: [
      library(first, 'published', opened),
      library(second, 'invited', null),
      school('invited'),
      school('localising'),
      school('published'),
      school('declined'),
    ],
    municipalities: places,
    endsOn: '2026-11-15',
    today,
    now: new Date('2026-11-21T12:00:00Z'),
  });

it('draws each municipality with its library and the schools around it', () => {
  const { tiles, dots, municipal, schools } = draw('2026-11-21');
  expect(tiles.find((one) => one.id === first)).toMatchObject({
    state: 'published',
    schools: { total: 4, taking: 2, dots: ['ring', 'half', 'full'] },
  });
  expect(dots).toEqual({ ring: 1, half: 1, full: 1 });
  expect(municipal).toMatchObject({ invited: 2, adopted: 1, unanswered: 1, owing: 1 });
  expect(schools).toMatchObject({ invited: 4, adopted: 2, unanswered: 1, declined: 1 });
});

it('says that results did not come once two weeks have passed', () => {
  const { states } = draw('2026-12-01');
  expect(states).toMatchObject({ lapsed: 1, published: 0, invited: 1 });
});
