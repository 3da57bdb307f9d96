import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatNumber, wonText } from '../../../src/platform/amount.texts.js';

describe('numbers for people', () => {
  it('reads alike in both languages, however many decimals it has', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.nat(10), (value, decimals) => {
        const options = { maximumFractionDigits: decimals };
        expect(formatNumber(value, decimals)).toBe(new Intl.NumberFormat('ko-KR', options).format(value));
        expect(formatNumber(value, decimals)).toBe(new Intl.NumberFormat('en-US', options).format(value));
      }),
    );
  });

  it('rounds to three decimals unless told otherwise', () => {
    expect([formatNumber(1_234_567), formatNumber(0.12345), formatNumber(1.98765, 2)]).toEqual([
      '1,234,567',
      '0.123',
      '1.99',
    ]);
  });

  it('names the currency of an amount', () => {
    expect(wonText(-1_234_567)).toEqual({ ko: '-1,234,567원', en: 'KRW -1,234,567' });
  });
});
