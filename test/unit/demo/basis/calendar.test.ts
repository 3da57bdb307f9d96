import { describe, expect, it } from '@jest/globals';
import { quartersBefore, workday, yearsBetween } from '../../../../src/modules/demo/basis/calendar.js';
import { addDays } from '../../../../src/platform/calendar.js';

describe('calendar', () => {
  it('ends with the last quarter that is over', () => {
    expect(quartersBefore('2026-11-21', 3)).toEqual(['2026Q1', '2026Q2', '2026Q3']);
    expect(quartersBefore('2026-01-01', 2)).toEqual(['2025Q3', '2025Q4']);
    expect(quartersBefore('2026-03-31', 1)).toEqual(['2025Q4']);
  });

  it('takes money out on working days', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((day) => workday(day))).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-20',
      '2026-11-23',
    ]);
  });

  it('counts full years and crosses leap days', () => {
    expect(yearsBetween('2000-02-29', '2023-02-28')).toBe(22);
    expect(yearsBetween('2000-02-29', '2023-03-01')).toBe(23);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});
