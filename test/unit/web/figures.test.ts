import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf } from '../../../src/web/landing/chat/figures.js';
import type { Fact } from '../../../src/web/landing/chat/thread.js';

const aFact = (id: string, ...places: readonly (readonly [number, number])[]): Fact => ({
  id,
  label: id,
  value: id,
  source: 'ledger',
  asOf: '2026-11-21',
  isTold: places.length > 0,
  places: places.flat(),
});
const shown = (text: string, ...facts: readonly Fact[]) =>
  piecesOf(text, facts).map(({ text: piece, fact }) => [piece, fact?.id ?? null]);

describe('pieces of a reply’s text', () => {
  it('are cut where figures begin and end, in the order of the text', () => {
    expect(shown('you owe 12 won at 4%', aFact('rate', [18, 20]), aFact('balance', [8, 14]))).toEqual([
      ['you owe ', null],
      ['12 won', 'balance'],
      [' at ', null],
      ['4%', 'rate'],
    ]);
  });

  it('pass over places that lie on one another or beyond the end, as of a text that was cut short', () => {
    expect(shown('12 won', aFact('whole', [0, 6]), aFact('part', [0, 2]), aFact('gone', [4, 60]))).toEqual([
      ['12 won', 'whole'],
    ]);
  });

  it('make up the text, whatever the places are', () => {
    const place = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(place, { maxLength: 8 }), (text, places) => {
        const pieces = piecesOf(text, [aFact('any', ...places)]);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
