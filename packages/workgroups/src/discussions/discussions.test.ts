import { describe, expect, it } from 'vitest';
import { namedIn, postParts } from './post-text';
import { mayChangePost, mayCloseThread, pageOfPost, pagesOf, searchStems } from './threads';

const people = [
  { id: '1', name: 'Rasa Ilgūnė' },
  { id: '2', name: 'Rasa Ilgūnė-Petraitė' },
  { id: '3', name: 'Jonas Šilas' },
];

describe('a post', () => {
  it('names people by „@“ and their whole name, whatever the letters’ size, each once', () => {
    const ids = (body: string) => namedIn(body, people).map(({ id }) => id);
    expect(ids('@Rasa Ilgūnė-Petraitė, ir @jonas šilas, ir @Jonas Šilas.')).toEqual(['2', '3']);
    expect(ids('@Rasa Ilgūnė, gal žinote?')).toEqual(['1']);
    expect(ids('@Jonas Šilasis ir jonas@biblioteka.lt')).toEqual([]);
    expect(namedIn('@Kas nors', [])).toEqual([]);
  });

  it('is told apart into words, names and addresses, and nothing of it is lost', () => {
    const body = 'Žr. https://pavyzdys.lt/planas?m=2. @Jonas Šilas,\nką manote?';
    const parts = postParts(body, ['Jonas Šilas']);
    expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Žr. '],
      ['link', 'https://pavyzdys.lt/planas?m=2'],
      ['text', '. '],
      ['name', '@Jonas Šilas'],
      ['text', ',\nką manote?'],
    ]);
    expect(parts.map(({ text }) => text).join('')).toBe(body);
    expect(postParts('javascript:alert(1)', [])).toEqual([{ kind: 'text', text: 'javascript:alert(1)' }]);
  });
});

describe('a thread', () => {
  it('has pages of fifty posts, the last opened first', () => {
    expect([0, 1, 50, 51, 400, 401].map(pagesOf)).toEqual([1, 1, 1, 2, 8, 9]);
    expect([1, 50, 51, 401].map(pageOfPost)).toEqual([1, 1, 2, 9]);
  });

  it('is closed by its starter or the lead; a post is changed by its author while the thread is open', () => {
    const who = { personId: 'a', lead: false, writes: true };
    expect(mayCloseThread({ authorId: 'a' }, who)).toBe(true);
    expect(mayCloseThread({ authorId: 'b' }, who)).toBe(false);
    expect(mayCloseThread({ authorId: 'b' }, { ...who, lead: true })).toBe(true);
    expect(mayCloseThread({ authorId: 'a' }, { ...who, writes: false })).toBe(false);
    expect(mayChangePost({ authorId: 'a' }, { closedAt: null }, who)).toBe(true);
    expect(mayChangePost({ authorId: 'b' }, { closedAt: null }, who)).toBe(false);
    expect(mayChangePost({ authorId: 'a' }, { closedAt: new Date() }, who)).toBe(false);
  });

  it('is looked for by beginnings of words without marks', () => {
    expect(searchStems('Plakatų plakatai „Žvakė“ ir 2027')).toEqual(['plakat', 'zvak', 'ir', '2027']);
    expect(searchStems('  % _ ')).toEqual([]);
  });
});
