import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campaignDocumentSchema,
  channelKeys,
  channelLimits,
  dueTasks,
  isLate,
  lengthVerdict,
  replaceTheme,
} from '../index';
import { sampleDocument } from '../merge/sample-document.test-data';

describe('another theme', () => {
  const changed = replaceTheme(sampleDocument, 'Skaitome prie žvakės', 'Istorijos ant šieno');
  const bodies = changed.blocks.map((one) => one.body);

  it('appears in every text, in the size of letters it stood in', () => {
    expect(changed.theme).toBe('Istorijos ant šieno');
    expect(changed.keyMessage).toBe('Istorijos ant šieno – ir klausomės vieni kitų.');
    expect(changed.blocks[1]?.title).toBe('Šiaurės šalių savaitė: istorijos ant šieno');
    expect(bodies[1]).toBe('{biblioteka} kviečia į vakarą „Istorijos ant šieno“.');
    expect(bodies[2]).toBe('ISTORIJOS ANT ŠIENO\n{data} d. {laikas} val.\n{vieta}');
    expect(changed.school?.post).toBe('Istorijos ant šieno. Ateikite!');
  });

  it('leaves everything else alone', () => {
    expect(bodies[0]).toBe(sampleDocument.blocks[0]?.body);
    const { audiences, hashtags, tasks, metrics, goal, imageBrief } = sampleDocument;
    expect(changed).toMatchObject({ audiences, hashtags, tasks, metrics, goal, imageBrief });
    expect(changed.blocks.map(({ id, mode, channel }) => [id, mode, channel])).toEqual(
      sampleDocument.blocks.map(({ id, mode, channel }) => [id, mode, channel]),
    );
    expect(campaignDocumentSchema.safeParse(changed).success).toBe(true);
  });

  it('does not change the document it was given', () => {
    expect(sampleDocument.theme).toBe('Skaitome prie žvakės');
    expect(sampleDocument.keyMessage).toContain('Skaitome prie žvakės');
  });

  it('comes back as it was', () => {
    expect(replaceTheme(changed, 'Istorijos ant šieno', 'Skaitome prie žvakės')).toEqual(sampleDocument);
  });

  it.each([
    ['a longer word that only begins so', 'Kova', 'Taika', 'Kovas – kovos mėnuo', 'Kovas – kovos mėnuo'],
    ['a placeholder', 'vieta', 'erdvė', 'Mūsų vieta: {vieta}', 'Mūsų erdvė: {vieta}'],
    [
      'signs of a pattern',
      'Kas? (kur)',
      'Čia $& ir $1',
      'Kas? (kur) – klausiame',
      'Čia $& ir $1 – klausiame',
    ],
    ['an abbreviation', 'Knyga', 'LNB šventė', 'Tema: knyga. KNYGA', 'Tema: LNB šventė. LNB ŠVENTĖ'],
    ['no old theme', '', 'Naujas', 'Tekstas', 'Tekstas'],
  ])('minds %s', (_, from, to, text, expected) => {
    expect(replaceTheme({ ...sampleDocument, keyMessage: text }, from, to).keyMessage).toBe(expected);
  });
});

describe('tasks', () => {
  it('get their days from the first day of the campaign, earliest first', () => {
    expect(dueTasks(sampleDocument.tasks, '2027-03-16').map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['task-1', '2027-02-14'],
      ['task-2', '2027-03-21'],
    ]);
    expect(dueTasks([], '2027-03-16')).toEqual([]);
  });

  it('keep their distance wherever the campaign begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: -365, max: 365 }), (offsetDays) => {
        const task = { id: 't', title: 'x', role: 'editor' as const, offsetDays };
        const [due] = dueTasks([task], '2028-02-29');
        expect(dueTasks([{ ...task, offsetDays: -offsetDays }], due?.dueOn ?? '')[0]?.dueOn).toBe(
          '2028-02-29',
        );
      }),
    );
  });

  it('are late from the day after, unless done', () => {
    expect(isLate({ dueOn: '2026-11-21', done: false }, '2026-11-21')).toBe(false);
    expect(isLate({ dueOn: '2026-11-20', done: false }, '2026-11-21')).toBe(true);
    expect(isLate({ dueOn: '2026-11-20', done: true }, '2026-11-21')).toBe(false);
  });
});

describe('lengths for channels', () => {
  it.each(channelKeys)('%s warns first and refuses later', (channel) => {
    const { soft, hard } = channelLimits[channel];
    expect(lengthVerdict(channel, 'ą'.repeat(soft)).over).toBe('none');
    expect(lengthVerdict(channel, 'ą'.repeat(soft + 1)).over).toBe('soft');
    expect(lengthVerdict(channel, 'ą'.repeat(hard + 1)).over).toBe('hard');
  });

  it('count an emoji as one', () => {
    expect(lengthVerdict('facebook', '📚ė')).toMatchObject({ length: 2, soft: 480 });
  });
});
