import { describe, expect, it } from '@jest/globals';
import {
  PriceIndexFileError,
  readPriceIndex,
  spanOf,
} from '../../../src/modules/forecasting/prices/price-index-file.js';

const TODAY = '2026-11-24';
const read = (text: string, source: string | null = '통계청') => readPriceIndex(text, source, TODAY);
const wrong = (text: string, source: string | null = '통계청'): string => {
  try {
    read(text, source);
  } catch (error) {
    if (error instanceof PriceIndexFileError) return error.message;
    throw error;
  }
  throw new Error('the file was taken');
};

describe('a file of a price index', () => {
  it('is read by the names of its columns, whichever stand beside them', () => {
    const index = read('\uFEFFDate,Index,Inflation\n2024-07-01,114.13,2.6\n2024-08-01,114.54,\n');
    expect(index).toEqual({
      source: '통계청',
      frequency: 'MONTH',
      values: new Map([
        ['2024-07', 114_130_000],
        ['2024-08', 114_540_000],
      ]),
    });
  });

  it.each([
    ['2024.07', '2024-07'],
    ['202407', '2024-07'],
    ['2024/07', '2024-07'],
    ['2024-07', '2024-07'],
    ['2024q3', '2024Q3'],
  ])('takes %s for %s', (written, period) => {
    expect([...read(`period,value\n${written},100.000001`).values]).toEqual([[period, 100_000_001]]);
  });

  it('takes the source from a column when nobody says it, and asks for one', () => {
    expect(read('month,cpi,source\n2024-07,1,한국은행\n', null).source).toBe('한국은행');
    expect(wrong('month,cpi\n2024-07,1\n', null)).toContain('--source');
    expect(wrong('month,cpi,source\n2024-07,1, \n', ' ')).toContain('--source');
  });

  it('is of periods that have begun', () => {
    expect([...read('month,cpi\n2026-11,119\n2026-10,118\n').values.keys()]).toEqual(['2026-11', '2026-10']);
    expect(wrong('month,cpi\n2026-10,118\n2026-12,120\n')).toBe('2026-12 has not begun');
    expect(wrong('quarter,cpi\n2026Q4,118\n2027Q1,120\n')).toBe('2027Q1 has not begun');
  });

  it('reports its span, and what is missing in it', () => {
    expect(spanOf(read('month,cpi\n2024-11,1\n2025-02,1\n2024-12,1'))).toEqual({
      from: '2024-11',
      to: '2025-02',
      missing: 1,
    });
    expect(spanOf(read('quarter,cpi\n2023Q4,1\n2024Q2,1'))).toEqual({ from: '2023Q4', to: '2024Q2', missing: 1 });
  });

  it.each([
    ['nothing', '', 'the file'],
    ['no rows', 'month,cpi\n', 'no rows'],
    [
      'no column of numbers',
      'month,price\n2024-07,1',
      'no column of numbers: call one index, cpi, value. It has "month", "price"',
    ],
    [
      'no column of periods',
      'when,cpi\n2024-07,1',
      'no column of periods: call one period, date, month, quarter. It has "when", "cpi"',
    ],
    ['a year', 'month,cpi\n2024,1', 'row 1 period'],
    ['a thirteenth month', 'month,cpi\n2024-07,1\n2024-13,1', 'row 2 period'],
    ['a day in a month', 'month,cpi\n2024-07-15,1', 'row 1 period'],
    ['zero', 'month,cpi\n2024-07,0.0', 'row 1 index: must be above 0'],
    ['a negative number', 'month,cpi\n2024-07,-1', 'row 1 index'],
    ['a number with a comma', 'month,cpi\n2024-07,"1,000"', 'row 1 index'],
    ['an empty number', 'month,cpi\n2024-07,', 'row 1 index'],
    ['a month twice', 'month,cpi\n2024-07,1\n202407,2', '2024-07 is there twice'],
    ['a jump of prices', 'month,cpi\n2024-07,0.1\n2024-08,100.1', 'a thousand times'],
    ['months and quarters', 'month,cpi\n2024-07,1\n2024Q4,2', 'months and quarters'],
    ['lines of other lengths', 'month,cpi\n2024-07,1,2,3', 'not CSV'],
    ['an open quote', 'month,cpi\n"2024-07,1', 'not CSV'],
  ])('is refused for %s', (_what, text, said) => {
    expect(wrong(text)).toContain(said);
  });

  it('is refused when it has more rows than months in four centuries', () => {
    const rows = Array.from(
      { length: 5_001 },
      (_, index) => `${1_000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')},1`,
    );
    expect(wrong(['month,cpi', ...rows].join('\n'))).toContain('the file');
  });
});
