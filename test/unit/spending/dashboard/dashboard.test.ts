import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuarterRow } from '../../../../src/modules/spending/quarters/customer-quarter.columns.js';
import {
  categoryFigures,
  creditSharePercent,
  dashboardOf,
  figureOf,
  moversOf,
  yearBefore,
  type Dashboard,
} from '../../../../src/modules/spending/dashboard/dashboard.js';
import { sumCheck } from '../../../../src/modules/spending/dashboard/sum-check.js';

const major = (first: number, second = 0): number[] => [first, second, ...new Array<number>(8).fill(0)];
const aRow = (quarter: string, columns: Partial<QuarterRow> = {}): QuarterRow => ({
  quarter,
  totalWon: 1_000_000,
  creditWon: 700_000,
  checkWon: 300_000,
  majorWon: major(0),
  ...columns,
});

function dashboard(rows: readonly QuarterRow[], asked: string | null = null): Dashboard {
  const found = dashboardOf(rows, asked, null);
  if (!found) throw new Error('there is no dashboard');
  return found;
}

describe('a dashboard', () => {
  it('is of the newest quarter, or the one asked for, beside the one before and that of a year before', () => {
    const rows = ['2024Q1', '2023Q4', '2023Q2', '2023Q1'].map((quarter) => aRow(quarter));
    const newest = dashboard(rows);
    expect([newest.quarter, newest.earlier.PREVIOUS_QUARTER, newest.earlier.YEAR_BEFORE]).toEqual([
      '2024Q1',
      { quarter: '2023Q4', row: rows[1] },
      { quarter: '2023Q1', row: rows[3] },
    ]);
    const asked = dashboard(rows, '2023Q4');
    expect([asked.earlier.PREVIOUS_QUARTER.row, asked.earlier.YEAR_BEFORE.row]).toEqual([null, null]);
    expect(asked.earlier.PREVIOUS_QUARTER.quarter).toBe('2023Q3');
    expect(dashboardOf(rows, '2023Q3', null)).toBeNull();
    expect(dashboardOf([], null, null)).toBeNull();
    expect(yearBefore('2000Q2')).toBe('1999Q2');
  });

  it('shows changes of totals and categories since both quarters', () => {
    const found = dashboard([
      aRow('2024Q1', { totalWon: 1_200_000, majorWon: major(50_000, 90_000) }),
      aRow('2023Q4', { majorWon: major(100_000, 0) }),
    ]);
    const total = figureOf(found, ({ totalWon }) => totalWon);
    expect(total.sincePreviousQuarter).toMatchObject({ since: '2023Q4', changeWon: 200_000, changePercent: '20.00' });
    expect(total.sinceYearBefore).toMatchObject({ since: '2023Q1', changeWon: null, unavailable: 'NO_FIGURES' });
    const [first, second, third] = categoryFigures(found, 'MAJOR');
    expect(first).toMatchObject({ category: 'INSURANCE_AND_MEDICAL', amountWon: 90_000, sharePercent: '64.29' });
    expect(first?.sincePreviousQuarter).toMatchObject({ changeWon: 90_000, unavailable: 'NOTHING_BEFORE' });
    expect(second).toMatchObject({ category: 'HOUSEHOLD', sincePreviousQuarter: { changePercent: '-50.00' } });
    expect(third?.sincePreviousQuarter).toMatchObject({ beforeWon: 0, changeWon: 0, changePercent: null });
  });

  it('splits what was spent by card', () => {
    expect(creditSharePercent(dashboard([aRow('2024Q1')]))).toBe('70.00');
    expect(creditSharePercent(dashboard([aRow('2024Q1', { creditWon: 0, checkWon: 0 })]))).toBeNull();
  });

  it('names what rose and what fell, most first', () => {
    const found = dashboard([
      aRow('2024Q1', { majorWon: [30, 0, 70, 10, 5, 0, 0, 0, 0, 0] }),
      aRow('2023Q4', { majorWon: [10, 40, 20, 10, 9, 0, 0, 0, 0, 0] }),
    ]);
    const names = (first: number) => {
      const { risen, fallen, unavailable, since } = moversOf(found, 'MAJOR', 'PREVIOUS_QUARTER', first);
      expect([since, unavailable]).toEqual(['2023Q4', null]);
      return [risen, fallen].map((figures) => figures.map(({ category }) => category));
    };
    expect(names(5)).toEqual([
      ['OFFICE_AND_EDUCATION', 'HOUSEHOLD'],
      ['INSURANCE_AND_MEDICAL', 'FOOD_SERVICE'],
    ]);
    expect(names(1)).toEqual([['OFFICE_AND_EDUCATION'], ['INSURANCE_AND_MEDICAL']]);
    expect(moversOf(found, 'MAJOR', 'YEAR_BEFORE', 3)).toEqual({
      since: '2023Q1',
      unavailable: 'NO_FIGURES',
      risen: [],
      fallen: [],
    });
  });
});

describe('a check of a sum', () => {
  it('holds for any amounts that are cut to ten thousand won, and says by how much they differ', () => {
    const cut = (won: number): number => 10_000 * Math.floor(won / 10_000);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 32 }), (parts) => {
        const total = parts.reduce((all, part) => all + part, 0);
        expect(sumCheck('MAJOR_CATEGORIES', cut(total), parts.map(cut))).toMatchObject({ holds: true });
      }),
    );
    expect(sumCheck('CARDS', 1_010_000, [700_000, 300_000])).toMatchObject({ holds: true, differenceWon: 10_000 });
    expect(sumCheck('CARDS', 1_020_000, [700_000, 300_000])).toEqual({
      kind: 'CARDS',
      holds: false,
      differenceWon: 20_000,
      toleranceWon: 10_000,
    });
    expect(sumCheck('CARDS', 990_000, [700_000, 300_000])).toMatchObject({ holds: false, differenceWon: -10_000 });
  });
});
