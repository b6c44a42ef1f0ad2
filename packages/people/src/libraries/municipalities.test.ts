import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { municipalities, municipalityById } from '../index';

describe('municipalities', () => {
  it('are sixty, each on a tile of its own', () => {
    expect(municipalities).toHaveLength(60);
    expect(new Set(municipalities.map((one) => one.id)).size).toBe(60);
    expect(new Set(municipalities.map((one) => one.abbr)).size).toBe(60);
    expect(new Set(municipalities.map(({ tile }) => `${tile.row}:${tile.col}`)).size).toBe(60);
    for (const { tile } of municipalities) {
      expect(tile.row >= 0 && tile.row < 9 && tile.col >= 0 && tile.col < 11).toBe(true);
    }
  });

  it('agree with the list the demonstration is loaded from', () => {
    const path = new URL('../../../../db/seed/data/municipalities.json', import.meta.url);
    const source = JSON.parse(readFileSync(path, 'utf8')) as {
      municipalities: Array<{ id: string; name: string; region: string; tile: { row: number; col: number } }>;
    };
    expect(municipalities.map(({ id, name, region, tile }) => ({ id, name, region, tile }))).toEqual(
      source.municipalities.map(({ id, name, region, tile }) => ({ id, name, region, tile })),
    );
  });

  it('are found by id', () => {
    expect(municipalityById('birzai-r')?.nameLocative).toBe('Biržų rajone');
    expect(municipalityById('nera')).toBeNull();
  });
});
