import { describe, expect, it } from '@jest/globals';
import { reversedFigures } from '../../../../src/modules/insights/summary/directions.js';
import { summaryFacts } from '../../../../src/modules/insights/summary/summary-facts.js';
import { summaryTemplate } from '../../../../src/modules/insights/summary/summary-template.texts.js';

const row = (quarter: string, majorWon: readonly number[]) => {
  const totalWon = majorWon.reduce((all, won) => all + won, 0);
  return { quarter, totalWon, creditWon: totalWon, checkWon: 0, majorWon };
};
/** 200,000 won (20.00 %) more than the quarter before, 300,000 won (20.00 %) less than the year before. */
const facts = summaryFacts({
  dashboard: {
    quarter: '2025Q3',
    now: row('2025Q3', [900_000, 300_000]),
    earlier: {
      PREVIOUS_QUARTER: { quarter: '2025Q2', row: row('2025Q2', [550_000, 450_000]) },
      YEAR_BEFORE: { quarter: '2024Q3', row: row('2024Q3', [1_000_000, 500_000]) },
    },
    index: null,
  },
  peers: null,
  health: { score: '71.50', on: '2026-11-21' },
  unusual: 1,
});

describe('a change that is turned round', () => {
  it.each([
    ['ko', '직전 분기보다 200,000원 늘었고, 1년 전보다 300,000원 줄었습니다.', []],
    ['ko', '직전 분기보다 200,000원 줄었고, 1년 전보다 300,000원 늘었습니다.', ['200,000원', '300,000원']],
    ['ko', '요식업은 150,000원이 늘었습니다.', ['150,000원']],
    ['en', 'Spending fell by KRW 300,000 in a year.', []],
    ['en', 'Spending rose by KRW 300,000 in a year.', ['KRW 300,000']],
    ['en', 'It was KRW 200,000 less than in the quarter before.', ['KRW 200,000']],
    // Of 20.00 % there is one each way, and a score or an amount goes no way.
    ['en', 'It changed by 20.00%, which is less.', []],
    ['en', 'It came to KRW 1,200,000, and less is better.', []],
  ] as const)('in %s: %s', (locale, text, turned) => {
    expect(reversedFigures(text, facts, locale)).toEqual(turned);
  });

  it.each(['ko', 'en'] as const)('is not in the template, in %s', (locale) => {
    expect(reversedFigures(summaryTemplate('2025Q3', facts, locale), facts, locale)).toEqual([]);
  });
});
