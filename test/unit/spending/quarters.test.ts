import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastMonthOf, lastQuarterOver, quarterBefore } from '../../../src/modules/spending/source/quarter.js';
import { quarterRange } from '../../../src/modules/spending/source/quarter-range.js';
import { Refusal } from '../../../src/platform/errors/index.js';

const fieldAtFault = (work: () => unknown): readonly string[] | null => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal && error.message === 'BAD_USER_INPUT') return error.problems[0].field;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('the last quarter that is over', () => {
  it.each([
    ['2026-09-30', '2026Q2'],
    ['2026-10-01', '2026Q3'],
    ['2026-12-31', '2026Q3'],
    ['2027-01-01', '2026Q4'],
    ['2027-03-31', '2026Q4'],
  ])('on %s is %s', (day, quarter) => {
    expect(lastQuarterOver(day)).toBe(quarter);
  });

  it('ends with its third month', () => {
    expect([lastMonthOf('2026Q1'), lastMonthOf('2026Q4')]).toEqual(['202603', '202612']);
  });
});

describe('the quarter before', () => {
  it('crosses the year', () => {
    expect(quarterBefore('2024Q3')).toBe('2024Q2');
    expect(quarterBefore('2024Q1')).toBe('2023Q4');
  });

  it('is always earlier, and four steps make a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2999 }), fc.integer({ min: 1, max: 4 }), (year, number) => {
        const quarter = `${year}Q${number}`;
        expect(quarterBefore(quarter) < quarter).toBe(true);
        const yearAgo = quarterBefore(quarterBefore(quarterBefore(quarterBefore(quarter))));
        expect(yearAgo).toBe(`${year - 1}Q${number}`);
      }),
    );
  });
});

describe('the range of quarters', () => {
  it('is open where nothing is said, and takes a single quarter', () => {
    const open = quarterRange({ last: 8 });
    expect(open.from < '1900Q1' && open.to > '2999Q4').toBe(true);
    expect(quarterRange({ last: 40, from: '2024Q1', to: '2024Q1' })).toEqual({
      last: 40,
      from: '2024Q1',
      to: '2024Q1',
    });
  });

  it.each([0, -1, 41, 2 ** 31, 1.5, NaN])('refuses %d quarters', (last) => {
    expect(fieldAtFault(() => quarterRange({ last }))).toEqual(['last']);
  });

  it('refuses a start after the end', () => {
    expect(fieldAtFault(() => quarterRange({ last: 8, from: '2024Q1', to: '2023Q4' }))).toEqual(['from']);
  });
});
