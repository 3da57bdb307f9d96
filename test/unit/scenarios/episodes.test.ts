import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { episodesOf, type MonthJudgement } from '../../../src/modules/scenarios/history/episodes.js';
import type { ScenarioLabel } from '../../../src/modules/scenarios/rules/rule.js';

/** Months of 2026 in which a label was seen ('y'), known not to be there ('n'), or unknown ('?'). */
const months = (said: string, label: ScenarioLabel = 'LOW_CASH'): MonthJudgement[] =>
  Array.from(said, (one, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}-01`,
    verdicts: [one === 'y' ? { label, score: (index + 1) / 100 } : { label: 'NEUTRAL', score: 1 }],
    undecided: one === '?' ? [label] : [],
  }));
const told = (said: string) =>
  episodesOf(months(said)).map(({ firstMonth, lastMonth, months: count, ongoing }) => [
    `${Number(firstMonth.slice(5, 7))}-${Number(lastMonth.slice(5, 7))} x${count}${ongoing ? ' ongoing' : ''}`,
  ]);

describe('how a label came and went', () => {
  it('is given by first and last month, the latest first', () => {
    expect(told('nyynny')).toEqual([['6-6 x1 ongoing'], ['2-3 x2']]);
    expect(told('nnn')).toEqual([]);
    expect(told('')).toEqual([]);
  });

  it('is not ended by an unknown month', () => {
    expect(told('y?y?')).toEqual([['1-3 x2 ongoing']]);
    expect(told('y?n')).toEqual([['1-1 x1']]);
    expect(told('?n?')).toEqual([]);
  });

  it('keeps the highest score, and keeps labels apart', () => {
    const both = [...months('yy'), ...months('ny', 'CREDIT_UP').map((each) => ({ ...each, month: '2026-05-01' }))];
    expect(episodesOf(both.slice(0, 2))).toMatchObject([{ label: 'LOW_CASH', highestScore: 0.02 }]);
    expect(episodesOf(both).map(({ label }) => label)).toEqual(['CREDIT_UP', 'LOW_CASH']);
  });

  it('counts every month with the label exactly once, whatever the order they come in', () => {
    const line = fc.array(fc.constantFrom('y', 'n', '?'), { maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(line, (said) => {
        const episodes = episodesOf(months(said));
        expect(episodes.reduce((sum, { months: count }) => sum + count, 0)).toBe(said.replaceAll(/[^y]/g, '').length);
        expect(episodesOf(months(said).toReversed())).toEqual(episodes);
      }),
    );
  });
});
