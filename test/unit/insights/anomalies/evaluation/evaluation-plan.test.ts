import { describe, expect, it } from '@jest/globals';
import {
  evaluationPlans,
  type MarkedQuarter,
} from '../../../../../src/modules/insights/anomalies/evaluation/evaluation-plan.js';

const HISTORY = { quarters: 4, within: 6 };
const QUARTERS = ['2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1', '2024Q2', '2024Q3', '2024Q4'];
const loaded = (mark: string, quarters = QUARTERS, institutionId = 1): MarkedQuarter[] =>
  quarters.map((quarter) => ({ institutionId, quarter, mark }));

/** What is remembered once everything of a plan was looked through. */
const after = (before: readonly MarkedQuarter[], rules = '1'): MarkedQuarter[] =>
  evaluationPlans(before, [], HISTORY, rules).flatMap(({ quarters }) => quarters);

const dueOf = (...args: Parameters<typeof evaluationPlans>): string[] =>
  evaluationPlans(...args).flatMap(({ quarters }) => quarters.map(({ quarter }) => quarter));

describe('what is to be looked through', () => {
  it('is everything at first, oldest first, and nothing again', () => {
    expect(dueOf(loaded('7'), [], HISTORY, '1')).toEqual(QUARTERS);
    expect(dueOf(loaded('7').toReversed(), [], HISTORY, '1')).toEqual(QUARTERS);
    expect(evaluationPlans(loaded('7'), after(loaded('7')), HISTORY, '1')).toEqual([]);
  });

  it('is a quarter whose figures changed, and those whose past it is in', () => {
    const changed = loaded('7').map((each) => (each.quarter === '2023Q3' ? { ...each, mark: '7 8' } : each));
    expect(dueOf(changed, after(loaded('7')), HISTORY, '1')).toEqual(QUARTERS.slice(2));
    const earliest = loaded('7').map((each) => (each.quarter === '2023Q1' ? { ...each, mark: '8' } : each));
    expect(dueOf(earliest, after(loaded('7')), HISTORY, '1')).toEqual(QUARTERS.slice(0, 7));
  });

  it('is what was taken back, which is forgotten afterwards', () => {
    const [plan] = evaluationPlans(loaded('7', QUARTERS.slice(0, 7)), after(loaded('7')), HISTORY, '1');
    expect(plan).toEqual({
      institutionId: 1,
      quarters: [{ institutionId: 1, quarter: '2024Q4', mark: '' }],
      latest: '2024Q3',
    });
    expect(evaluationPlans([], after(loaded('7')), HISTORY, '1')).toMatchObject([{ latest: null }]);
  });

  it('is everything once other rules are in force, or when all is asked for', () => {
    expect(dueOf(loaded('7'), after(loaded('7')), HISTORY, '2')).toEqual(QUARTERS);
    expect(dueOf(loaded('7'), after(loaded('7')), HISTORY, '1', true)).toEqual(QUARTERS);
  });

  it('keeps institutions apart', () => {
    const both = [...loaded('7'), ...loaded('9', ['2024Q4', '2025Q1'], 2)];
    expect(evaluationPlans(both, after(loaded('7')), HISTORY, '1')).toMatchObject([
      { institutionId: 2, latest: '2025Q1', quarters: [{ quarter: '2024Q4' }, { quarter: '2025Q1' }] },
    ]);
  });
});
