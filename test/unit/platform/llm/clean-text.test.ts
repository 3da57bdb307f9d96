import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CleanText } from '../../../../src/platform/llm/clean-text.js';

const units = fc
  .array(fc.oneof(fc.constantFrom(0, 0xd83d, 0xde42, 0xac00, 0x41), fc.integer({ min: 0, max: 0xffff })))
  .map((codes) => String.fromCharCode(...codes));

describe('CleanText', () => {
  it('gives the same text however it was cut, in pieces that are each well formed', () => {
    fc.assert(
      fc.property(fc.array(units), (pieces) => {
        const text = new CleanText();
        const out = [...pieces.map((piece) => text.push(piece)), text.end()];
        expect(out.every((piece) => piece.isWellFormed() && !piece.includes('\0'))).toBe(true);
        expect(out.join('')).toBe(pieces.join('').replaceAll('\0', '').toWellFormed());
      }),
    );
  });
});
