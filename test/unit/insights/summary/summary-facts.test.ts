import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inventedFigures } from '../../../../src/modules/insights/summary/figures.js';
import { FACT_IDS } from '../../../../src/modules/insights/summary/summary-fact.js';
import { summaryFacts, type SummaryFigures } from '../../../../src/modules/insights/summary/summary-facts.js';
import { summaryTemplate } from '../../../../src/modules/insights/summary/summary-template.texts.js';
import { digestOf } from '../../../../src/modules/insights/summary/summary-writer.js';

const QUARTER = '2025Q3';
const quarterRow = (quarter: string, majorWon: readonly number[]) => {
  const totalWon = majorWon.reduce((all, won) => all + won, 0);
  return { quarter, totalWon, creditWon: totalWon, checkWon: 0, majorWon };
};
const majors = fc.array(
  fc.nat({ max: 300 }).map((tens) => tens * 10_000),
  { minLength: 10, maxLength: 10 },
);

/** Prices of both half-years, twelve months from April 2024 on. */
const index = (points: readonly number[]): NonNullable<SummaryFigures['dashboard']['index']> => ({
  source: 'prices',
  frequency: 'QUARTER',
  values: new Map(['2024Q2', '2024Q3', '2025Q1', '2025Q2', '2025Q3'].map((at, place) => [at, points[place] ?? 1])),
});

const figures: fc.Arbitrary<SummaryFigures> = fc.record({
  dashboard: fc.record({
    quarter: fc.constant(QUARTER),
    now: majors.map((won) => quarterRow(QUARTER, won)),
    earlier: fc.record({
      PREVIOUS_QUARTER: fc.record({
        quarter: fc.constant('2025Q2'),
        row: fc.option(majors.map((won) => quarterRow('2025Q2', won))),
      }),
      YEAR_BEFORE: fc.record({
        quarter: fc.constant('2024Q3'),
        row: fc.option(majors.map((won) => quarterRow('2024Q3', won))),
      }),
    }),
    index: fc.option(
      fc.array(fc.integer({ min: 90_000_000, max: 130_000_000 }), { minLength: 5, maxLength: 5 }).map(index),
    ),
  }),
  peers: fc.constant(null),
  health: fc.record({
    score: fc.option(fc.nat({ max: 10_000 }).map((points) => (points / 100).toFixed(2))),
    on: fc.constant('2026-11-21'),
  }),
  unusual: fc.nat({ max: 5 }),
});

describe('the facts of a quarter', () => {
  it('are always the same ones, each known or with a reason why not', () => {
    fc.assert(
      fc.property(figures, (from) => {
        const facts = summaryFacts(from);
        expect(facts.map(({ id }) => id)).toEqual(FACT_IDS);
        for (const { value, missing, words } of facts) {
          expect(value === null).toBe(missing !== null);
          expect(words.ko === '').toBe(value === null);
        }
      }),
    );
  });

  it('carry every figure of the template, in both languages', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('ko' as const, 'en' as const), (from, locale) => {
        const facts = summaryFacts(from);
        const text = summaryTemplate(QUARTER, facts, locale);
        // The scales of a score and of a share, a year, and the quarter itself are no facts of the customer.
        const scales =
          locale === 'ko' ? ['100점 100명 1년 6개월 3개월 2025년 3분기'] : ['100 Q3 2025 6 months 3 months'];
        expect(inventedFigures(text, [...scales, ...facts.map(({ words }) => words[locale])])).toEqual([]);
        expect(text).not.toMatch(/undefined|null|NaN|\s\s/);
      }),
    );
  });

  it('say what figures are: means of six months, three of them shared by neighbouring quarters', () => {
    fc.assert(
      fc.property(figures, (from) => {
        const facts = summaryFacts(from);
        const [ko, en] = (['ko', 'en'] as const).map((locale) => summaryTemplate(QUARTER, facts, locale));
        expect(ko).toMatch(/^2025년 3분기까지 6개월 중 카드를 쓴 달의 평균 소비는 한 달에 /);
        expect(en).toMatch(/ a month over the months with card use in the 6 months to the end of Q3 2025\./);
        const isCompared = from.dashboard.earlier.PREVIOUS_QUARTER.row !== null;
        expect([ko?.includes('3개월이 겹치므로'), en?.includes('share 3 months')]).toEqual([isCompared, isCompared]);
        expect(facts[0]?.label.en).toMatch(/months with card use in the 6 months/);
      }),
    );
  });

  it('say more and less by their sign, and the same facts the same text', () => {
    fc.assert(
      fc.property(figures, (from) => {
        const facts = summaryFacts(from);
        const change = facts.find(({ id }) => id === 'previous.change')?.value ?? null;
        const text = summaryTemplate(QUARTER, facts, 'ko');
        const [, way] = /직전 분기보다 [^ ]+ (늘|줄)었습니다/.exec(text) ?? [];
        expect(way).toBe(change === null || Number(change) === 0 ? undefined : Number(change) > 0 ? '늘' : '줄');
        expect(summaryTemplate(QUARTER, summaryFacts(from), 'ko')).toBe(text);
      }),
    );
  });

  it('make another digest when any of them differs, and none when a day passes', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        const digest = (from: SummaryFigures) => digestOf(QUARTER, summaryFacts(from), 'ko', 'model');
        const values = (from: SummaryFigures) => summaryFacts(from).map(({ value, category }) => [value, category]);
        const same = JSON.stringify(values(one)) === JSON.stringify(values(other));
        expect(digest(one) === digest(other)).toBe(same);
        expect(digest({ ...one, health: { ...one.health, on: '2026-11-22' } })).toBe(digest(one));
        expect(digestOf(QUARTER, summaryFacts(one), 'ko', 'another')).not.toBe(digest(one));
      }),
    );
  });
});
