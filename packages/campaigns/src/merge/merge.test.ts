import { describe, expect, it } from 'vitest';
import type { Block } from '../templates/document';
import { mergeTemplate } from './merge';
import { days, living } from './merge-copies.test-data';
import type { LivingDocument } from './merge-document';
import { mergeWords } from './merge-words';

const block = (id: string, body: string, change: Partial<Block> = {}): Block => ({
  id,
  channel: 'facebook',
  mode: 'free',
  title: null,
  body,
  ...change,
});
const texts = (...blocks: Block[]) => living({ blocks });
const bodies = (document: LivingDocument) => document.blocks.map((one) => `${one.id}: ${one.body}`);

describe('a correction that meets an edited copy', () => {
  it('keeps, free and listed, a text that the region took away and the library had edited', () => {
    const base = texts(block('a', 'Kviečiame.'), block('b', 'Ateikite.', { mode: 'optional' }));
    const { document, conflicts } = mergeTemplate({
      base,
      upstream: texts(block('a', 'Kviečiame.')),
      local: texts(block('a', 'Kviečiame.'), block('b', 'Ateikite į Šeduvą.', { mode: 'optional' })),
    });
    expect(document.blocks[1]).toMatchObject({ id: 'b', mode: 'free', body: 'Ateikite į Šeduvą.' });
    expect(conflicts).toMatchObject([
      { subjectId: 'b', kind: 'removed-upstream', upstream: null, ours: 'Ateikite į Šeduvą.' },
    ]);
  });

  it('makes one of a paragraph both added, under the region’s id', () => {
    const base = texts(block('a', 'Kviečiame.'));
    const { document, conflicts, applied } = mergeTemplate({
      base,
      upstream: texts(block('a', 'Kviečiame.'), block('region-2', 'Vakaras „Žąsys“.')),
      local: texts(block('own-1', 'Vakaras  „Žąsys“. '), block('a', 'Kviečiame.')),
    });
    expect(document.blocks.map((one) => one.id)).toEqual(['a', 'region-2']);
    expect(conflicts).toEqual([]);
    expect(applied).toContainEqual(
      expect.objectContaining({ subjectId: 'region-2', field: 'id', how: 'moved', before: 'own-1' }),
    );
  });

  it('lists two texts under one id', () => {
    const { document, conflicts } = mergeTemplate({
      base: texts(),
      upstream: texts(block('a', 'Regiono.')),
      local: texts(block('a', 'Mūsų.')),
    });
    expect(bodies(document)).toEqual(['a: Mūsų.']);
    expect(conflicts).toMatchObject([
      { kind: 'both-added', upstream: 'Regiono.', ours: 'Mūsų.', bothFit: false },
    ]);
  });

  it('brings a locked text back and lists what stood in its place', () => {
    const locked = block('a', 'Tekstas.', { mode: 'locked' });
    const upstream = texts({ ...locked, body: 'Naujas.' });
    const edited = mergeTemplate({
      base: texts(locked),
      upstream,
      local: texts({ ...locked, body: 'Savas.' }),
    });
    expect(bodies(edited.document)).toEqual(['a: Naujas.']);
    expect(edited.conflicts).toMatchObject([{ kind: 'locked', ours: 'Savas.' }]);
    expect(bodies(mergeTemplate({ base: texts(locked), upstream, local: texts() }).document)).toEqual([
      'a: Naujas.',
    ]);
  });

  it('takes letters typed on another machine for the same letters', () => {
    const [nfc, nfd] = ['Žąsys ir ėriukai', 'Žąsys ir ėriukai'.normalize('NFD')];
    const { document, conflicts } = mergeTemplate({
      base: texts(block('a', nfc)),
      upstream: texts(block('a', `${nfc} švenčia`)),
      local: texts(block('a', nfd)),
    });
    expect(conflicts).toEqual([]);
    expect(bodies(document)).toEqual([`a: ${nfc} švenčia`]);
  });

  it('follows the side that moved blocks; where both did, ours stands and it is said', () => {
    const [a, b, c] = [block('a', 'A'), block('b', 'B'), block('c', 'C')];
    const base = texts(a, b, c);
    const order = (upstream: LivingDocument, local: LivingDocument) => {
      const { document, conflicts } = mergeTemplate({ base, upstream, local });
      return [document.blocks.map((one) => one.id).join(''), conflicts.map((one) => one.field)];
    };
    expect(order(texts(c, a, b), base)).toEqual(['cab', []]);
    expect(order(base, texts(b, a, c))).toEqual(['bac', []]);
    expect(order(texts(c, a, b), texts(b, a, c))).toEqual(['bac', ['order']]);
    expect(order(texts(a, block('x', 'X'), b, c), texts(a, b, block('y', 'Y'), c))).toEqual(['axbyc', []]);
  });

  it('moves the chosen day with a campaign that moved, and asks where it is left outside', () => {
    const local = living({ days: { ...days, heldOn: '2026-11-11' } });
    const moved = living({
      days: {
        startsOn: '2026-11-16',
        endsOn: '2026-11-22',
        answerBy: '2026-11-02',
        reportBy: '2026-12-06',
        heldOn: null,
      },
    });
    expect(mergeTemplate({ base: living(), upstream: moved, local }).document.days.heldOn).toBe('2026-11-18');
    const shorter = living({ days: { ...days, startsOn: '2026-11-12' } });
    const { document, conflicts } = mergeTemplate({ base: living(), upstream: shorter, local });
    expect(document.days.heldOn).toBe('2026-11-11');
    expect(conflicts).toMatchObject([{ subject: 'day', subjectId: 'heldOn', ours: '2026-11-11' }]);
    const longer = living({ days: { ...days, startsOn: '2026-11-02' } });
    expect(mergeTemplate({ base: living(), upstream: longer, local }).document.days.heldOn).toBe(
      '2026-11-11',
    );
  });

  it('keeps a school version’s fields apart', () => {
    const school = { minutes: 10, post: 'Ateikite!', activity: 'Skaitykite.' };
    const { document, conflicts } = mergeTemplate({
      base: living({ school }),
      upstream: living({ school: { ...school, minutes: 15, activity: 'Skaitykite balsu.' } }),
      local: living({ school: { ...school, post: 'Ateikite į Velžį!' } }),
    });
    expect(document.school).toEqual({
      minutes: 15,
      post: 'Ateikite į Velžį!',
      activity: 'Skaitykite balsu.',
    });
    expect(conflicts).toEqual([]);
  });

  it('joins lists of words as sets', () => {
    const { document } = mergeTemplate({
      base: living({ audiences: ['šeimos', 'paaugliai'] }),
      upstream: living({ audiences: ['paaugliai', 'senjorai'] }),
      local: living({ audiences: ['šeimos', 'paaugliai', 'svečiai'] }),
    });
    expect(document.audiences).toEqual(['paaugliai', 'svečiai', 'senjorai']);
  });

  it('merges 200 blocks with 100 conflicts in less than 50 ms', () => {
    const long = (n: number) => Array.from({ length: 300 }, (_, i) => `žodis${(i * n) % 41}`).join(' ');
    const ids = Array.from({ length: 200 }, (_, index) => `b${index}`);
    const side = (change: (body: string) => string) =>
      texts(...ids.map((id, index) => block(id, index < 100 ? change(long(index + 1)) : long(index + 1))));
    const given = {
      base: side((body) => body),
      upstream: side((body) => `Regionas. ${body}`),
      local: side((body) => `${body} Mūsų.`),
    };
    mergeTemplate(given);
    const start = performance.now();
    const { conflicts } = mergeTemplate(given);
    expect(performance.now() - start).toBeLessThan(50);
    expect(conflicts).toHaveLength(100);
    expect(conflicts[7]?.bothFit).toBe(true);
  });
});

describe('the words of both', () => {
  const base = 'Kviečiame {data} d. į {biblioteka:kilm} vakarą „Žąsys“. Ateikite.';

  it('stand in one text where they do not touch, names and placeholders whole', () => {
    const upstream = base.replace('{data} d.', '{data} d. {laikas} val.');
    const ours = base.replace('Ateikite.', 'Ateikite, Joniškio-Žagarės skaitytojai.');
    const merged = mergeWords(base, upstream, ours);
    expect(merged.both?.text).toBe(
      'Kviečiame {data} d. {laikas} val. į {biblioteka:kilm} vakarą „Žąsys“. Ateikite, Joniškio-Žagarės skaitytojai.',
    );
    expect(merged.both?.parts.find((part) => part.from === 'ours')?.text).toContain('Joniškio-Žagarės ');
    expect(merged.upstream.filter((one) => one.kind === 'added').map((one) => one.text)).toEqual([
      '{laikas} val. ',
    ]);
  });

  it('clash where both changed the same words, and where one is not there', () => {
    expect(mergeWords('Ateikite šiandien.', 'Ateikite rytoj.', 'Ateikite poryt.').both).toBeNull();
    expect(mergeWords(null, 'Ateikite.', 'Ateikite visi.').both).toBeNull();
  });

  it('never say one paragraph twice', () => {
    const [first, added] = ['Pirma pastraipa.\nAntra.\nTrečia.', 'Nemokamai.'];
    const both = mergeWords(first, `${added}\n${first}`, `${first}\n${added}`).both;
    expect(both).toBeNull();
    expect(mergeWords(first, `${first}\n${added}`, `${first}\n${added}`).both?.text).toBe(
      `${first}\n${added}`,
    );
  });

  it('put together again are the texts they came from', () => {
    const after = ' \n{biblioteka}  ir\u00a0„Žąsys“ – 10–12 val.\n\n';
    const pieces = mergeWords(base, after, after).ours.filter((one) => one.kind !== 'removed');
    expect(pieces.map((one) => one.text).join('')).toBe(after);
  });
});
