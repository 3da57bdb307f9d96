import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  firstDayOf,
  FREQUENCIES,
  frequencyOf,
  periodNumber,
  periodOf,
  periodText,
  readPeriod,
  stepsOf,
} from '../../../src/modules/forecasting/series/period.js';
import { plain } from '../../../src/modules/forecasting/import/series-row.js';

describe('periods', () => {
  it('are found again by their number, and neighbours differ by one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FREQUENCIES), fc.integer({ min: 12_000, max: 30_000 }), (frequency, at) => {
        const number =
          frequency === 'MONTH' || frequency === 'DAY'
            ? at
            : frequency === 'QUARTER'
              ? Math.floor(at / 3)
              : Math.floor(at / 12);
        const text = periodText(frequency, number);
        expect(periodNumber(frequency, text)).toBe(number);
        expect(readPeriod(frequency, text)).toBe(text);
        expect(frequencyOf(text)).toBe(frequency);
        expect(firstDayOf(frequency, text) < firstDayOf(frequency, periodText(frequency, number + 1))).toBe(true);
      }),
    );
  });

  it('are read from what statistics offices write, and from nothing else', () => {
    for (const text of ['2024-07', '2024.07', '202407', '2024-07-01', '20240701'])
      expect(readPeriod('MONTH', text)).toBe('2024-07');
    for (const text of ['2024Q3', '2024q3', '2024-Q3']) expect(readPeriod('QUARTER', text)).toBe('2024Q3');
    expect(readPeriod('YEAR', '2024-01-01')).toBe('2024');
    for (const text of ['2024-13', '2024-07-15', '2024', '24-07', '', '2024Q3'])
      expect(readPeriod('MONTH', text)).toBeNull();
    expect(readPeriod('QUARTER', '2024Q5')).toBeNull();
    expect(firstDayOf('QUARTER', '2024Q4')).toBe('2024-10-01');
  });

  it('of days run from Monday to Friday, over weekends', () => {
    // 12 July 2024 was a Friday.
    const friday = periodNumber('DAY', '2024-07-12');
    expect(periodText('DAY', friday + 1)).toBe('2024-07-15');
    expect(['2024-07-12', '2024-07-13', '2024-07-14', '2024-07-15'].map((day) => periodOf('DAY', day))).toEqual([
      ...['2024-07-12', '2024-07-12', '2024-07-12', '2024-07-15'],
    ]);
    for (const text of ['2024-07-15', '2024.07.15', '20240715']) expect(readPeriod('DAY', text)).toBe('2024-07-15');
    for (const text of ['2024-07-13', '2024-07-14', '2024-02-30', '2023-02-29', '2024-07', '2024-13-01', ''])
      expect(readPeriod('DAY', text)).toBeNull();
    expect(readPeriod('MONTH', '2024-07-15')).toBeNull();
  });

  it('cover months wholly', () => {
    expect([stepsOf('MONTH', 24), stepsOf('QUARTER', 4), stepsOf('YEAR', 13)]).toEqual([24, 2, 2]);
    expect(stepsOf('DAY', 1)).toBe(21);
  });
});

describe('figures in text', () => {
  it.each([
    ['007.50', '7.5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['0.10', '0.1'],
    ['100', '100'],
    ['-12.0340', '-12.034'],
  ])('%s is kept as %s', (given, kept) => expect(plain(given)).toBe(kept));
});
