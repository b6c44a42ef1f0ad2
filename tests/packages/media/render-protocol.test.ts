import { inflateSync } from 'node:zlib';
import type { ProtocolInput } from '@sklaida/media';
import { renderProtocol } from '@sklaida/media/server';
import { describe, expect, it } from 'vitest';

const protocol: ProtocolInput = {
  host: 'Panevėžio apskrities biblioteka',
  group: 'Regiono komunikacijos darbo grupė',
  title: 'Susitikimo protokolas: lapkričio susitikimas',
  lines: ['2026 m. lapkričio 20 d. Nr. 6', 'Respublikos g. 14'],
  author: 'Panevėžio apskrities biblioteka',
  draft: 'Projektas: protokolas dar nepatvirtintas',
  facts: [{ label: 'Dalyvavo', value: 'Ona Žąsytė (Kupiškis), Rasa Šilė (Biržai)' }],
  agendaTitle: 'Darbotvarkė',
  agenda: ['Rezultatai', 'Plakatai'],
  discussedTitle: 'Svarstyta',
  items: [
    {
      title: 'Rezultatai',
      presenter: 'Pranešėja – Ona',
      notes: ['Aptarti skaičiai. #set page(fill: red) 😀', 'a'.repeat(3000)],
      decidedLabel: 'NUTARTA',
      decisions: [{ number: '(12)', body: 'Parengti formą.', who: 'Terminas – gruodžio 1 d.' }],
    },
    { title: 'Plakatai', presenter: '', notes: [], decidedLabel: 'NUTARTA', decisions: [] },
  ],
  objectionsTitle: 'Narių pastabos',
  objections: [{ who: 'Rasa', body: 'Skaičius kitas.' }],
  signatures: [
    { role: 'Pirmininkė', name: 'Ieva' },
    { role: 'Sekretorė', name: '' },
  ],
  made: 'Parengta Sklaidoje',
  pages: ['', ' psl. iš ', ''],
};

function inflated(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const parts = [source];
  for (const found of source.matchAll(/stream\r?\n/g)) {
    const from = found.index + found[0].length;
    try {
      const body = Buffer.from(source.slice(from, source.indexOf('endstream', from)), 'latin1');
      parts.push(inflateSync(body).toString('latin1'));
    } catch {
      // not a deflated stream
    }
  }
  return parts.join('\n');
}

describe('minutes on paper', () => {
  it('are a tagged PDF in Lithuanian with a heading for each item, whatever was written', async () => {
    const all = inflated(await renderProtocol(protocol));
    expect(all).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(all).toMatch(/\/Lang \(lt\)/);
    expect(all).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect([...all.matchAll(/\/S \/H1\b/g)]).toHaveLength(1);
    expect([...all.matchAll(/\/S \/H2\b/g)]).toHaveLength(3);
    expect([...all.matchAll(/\/S \/H3\b/g)]).toHaveLength(2);
  });

  it('are the same bytes for the same words, and stand without agenda, words or signatures', async () => {
    expect(await renderProtocol(protocol)).toEqual(await renderProtocol(protocol));
    const bare = { ...protocol, agenda: [], items: [], objections: [], facts: [], lines: [], draft: '' };
    expect((await renderProtocol(bare)).byteLength).toBeGreaterThan(1000);
  });
});
