import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNeighbours, mergeNeighbours, unitVectors } from '../../../src/learning/index.js';

const tables = fc
  .record({ dimensions: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 60 }) })
  .chain(({ dimensions, rows }) =>
    fc
      // Few different numbers, so that many rows are alike.
      .array(fc.integer({ min: -2, max: 2 }), { minLength: rows * dimensions, maxLength: rows * dimensions })
      .map((values) => ({ dimensions, rows, vectors: unitVectors(Float32Array.from(values), dimensions) })),
  );

function byHand(vectors: Float32Array, dimensions: number, query: Float32Array, except: number): [number, number][] {
  return Array.from({ length: vectors.length / dimensions }, (_, row): [number, number] => {
    const sum = query.reduce((total, value, place) => total + value * (vectors[row * dimensions + place] ?? 0), 0);
    return [row, Math.fround(sum)];
  })
    .filter(([row]) => row !== except)
    .sort(([one, first], [other, second]) => second - first || one - other);
}

describe('the most alike vectors', () => {
  it('are those that comparing every row finds, the first of equals first', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 0, max: 70 }), fc.boolean(), (table, any, count, itself) => {
        const { vectors, dimensions, rows } = table;
        const row = any % rows;
        const query = vectors.slice(row * dimensions, (row + 1) * dimensions);
        const except = itself ? row : -1;
        const found = findNeighbours({ vectors, dimensions, query, count, from: 0, to: rows, except });
        const expected = byHand(vectors, dimensions, query, except).slice(0, count);
        expect([...found.places]).toEqual(expected.map(([place]) => place));
        found.similarities.forEach((value, place) => expect(value).toBeCloseTo(expected[place]?.[1] ?? NaN, 6));
      }),
    );
  });

  it('are the same when the table is searched in parts', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.integer({ min: 1, max: 20 }), ({ vectors, dimensions, rows }, any, count) => {
        const search = { vectors, dimensions, query: vectors.slice(0, dimensions), count, except: -1 };
        const cut = any % (rows + 1);
        const parts = [
          findNeighbours({ ...search, from: 0, to: cut }),
          findNeighbours({ ...search, from: cut, to: rows }),
        ];
        expect(mergeNeighbours(parts, count)).toEqual(findNeighbours({ ...search, from: 0, to: rows }));
      }),
    );
  });
});

describe('unit vectors', () => {
  it('have length one, and nothing stays nothing', () => {
    const units = unitVectors(Float32Array.of(3, 4, 0, 0, -5, 0), 2);
    [0.6, 0.8, 0, 0, -1, 0].forEach((value, place) => expect(units[place]).toBeCloseTo(value, 6));
  });
});
