import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from '../../../../src/modules/insights/summary/claims.js';
import type { SummaryFact } from '../../../../src/modules/insights/summary/summary-fact.js';
import { summaryFacts, type SummaryFigures } from '../../../../src/modules/insights/summary/summary-facts.js';
import { summaryTemplate } from '../../../../src/modules/insights/summary/summary-template.texts.js';
import { HONEST, HOSTILE } from './texts.js';

const QUARTER = '2025Q3';
const row = (quarter: string, majorWon: readonly number[]) => {
  const totalWon = majorWon.reduce((all, won) => all + won, 0);
  return { quarter, totalWon, creditWon: totalWon, checkWon: 0, majorWon };
};
/** Five categories; 요식업 (Food service) is the last. */
const figures = (more: Partial<SummaryFigures> = {}): SummaryFigures => ({
  dashboard: {
    quarter: QUARTER,
    now: row(QUARTER, [900_000, 0, 0, 0, 300_000]),
    earlier: {
      PREVIOUS_QUARTER: { quarter: '2025Q2', row: row('2025Q2', [550_000, 0, 0, 0, 450_000]) },
      YEAR_BEFORE: { quarter: '2024Q3', row: row('2024Q3', [1_000_000, 0, 0, 0, 500_000]) },
    },
    index: null,
  },
  peers: null,
  health: { score: '71.50', on: '2026-11-21' },
  unusual: 2,
  ...more,
});
const withPeers = (facts: readonly SummaryFact[], share = '60'): SummaryFact[] =>
  facts.map((fact) => {
    if (fact.id === 'peers.percentile')
      return { ...fact, value: share, missing: null, words: { ko: share, en: share } };
    if (fact.id !== 'peers.size') return fact;
    return { ...fact, value: '40', missing: null, words: { ko: '약 40명', en: 'about 40 people' } };
  });
/** 1,200,000 won; 200,000 (20 %) more than the quarter before, 300,000 (20 %) less than the year before. */
const facts = withPeers(summaryFacts(figures()));
/** What has to be said, so that nothing but the sentence under test can be at fault. */
const FRAME = {
  ko: '2025년 3분기까지 6개월의 월평균 카드 소비는 1,200,000원으로 직전 분기보다 200,000원 늘었습니다. 평소와 다른 소비가 2건 확인되었습니다.',
  en: 'Over the 6 months to the end of Q3 2025 card spending averaged KRW 1,200,000 a month, KRW 200,000 more than in the quarter before. Unusual spending was found (2).',
};

describe('a text of a model', () => {
  it.each(['ko', 'en'] as const)('passes when it says what has to be said and nothing else, in %s', (locale) => {
    expect(faultOf(FRAME[locale], QUARTER, facts, locale)).toBeNull();
  });

  it.each(HOSTILE)('in %s is refused for: %s', (locale, sentence) => {
    expect(faultOf(`${FRAME[locale]} ${sentence}`, QUARTER, facts, locale)).not.toBeNull();
    expect(faultOf(sentence, QUARTER, facts, locale)).not.toBeNull();
  });

  it.each(HONEST)('in %s passes with: %s', (locale, sentence) => {
    expect(faultOf(`${FRAME[locale]} ${sentence}`, QUARTER, facts, locale)).toBeNull();
  });

  it('is refused when it leaves out the total, the six months, the direction or what is unusual', () => {
    const without = (...[left, put]: readonly [string, string]) =>
      faultOf(FRAME.ko.replace(left, put), QUARTER, facts, 'ko');
    expect(without('1,200,000원으로 ', '')).toEqual({ kind: 'LEFT_OUT', about: ['total'] });
    expect(without('까지 6개월의', '의')).toEqual({ kind: 'LEFT_OUT', about: ['six months'] });
    expect(without('으로 직전 분기보다 200,000원 늘었습니다', '입니다')).toEqual({
      kind: 'LEFT_OUT',
      about: ['previous.change'],
    });
    expect(without(' 평소와 다른 소비가 2건 확인되었습니다.', '')).toEqual({
      kind: 'LEFT_OUT',
      about: ['unusual.count'],
    });
  });

  it('says “nearly all” and “hardly anybody” in the place of 100 and 0 in a hundred', () => {
    const [most, least] = [withPeers(facts, '100'), withPeers(facts, '0')];
    const ko = (from: readonly SummaryFact[]) => summaryTemplate(QUARTER, from, 'ko');
    expect(ko(most)).toContain('비슷한 고객 약 40명과 견주면 거의 모두가 더 적게 쓰는 수준입니다.');
    expect(ko(least)).toContain('더 적게 쓰는 사람이 거의 없는 수준입니다.');
    expect(ko(facts)).toContain('100명 중 약 60명이 더 적게 쓰는 수준입니다.');
    expect(faultOf(ko(most), QUARTER, least, 'ko')).not.toBeNull();
    expect(faultOf(ko(least), QUARTER, facts, 'ko')).not.toBeNull();
  });

  it('passes when it is the template, whatever the facts are', () => {
    const majors = fc.array(
      fc.nat({ max: 300 }).map((tens) => tens * 10_000),
      { minLength: 10, maxLength: 10 },
    );
    const random = fc.record({
      now: majors,
      previous: fc.option(majors),
      year: fc.option(majors),
      score: fc.option(fc.nat({ max: 10_000 }).map((points) => (points / 100).toFixed(2))),
      unusual: fc.nat({ max: 5 }),
      priced: fc.boolean(),
      alike: fc.option(fc.constantFrom('0', '40', '100')),
    });
    fc.assert(
      fc.property(random, fc.constantFrom('ko' as const, 'en' as const), (given, locale) => {
        const { now, previous, year, score, unusual, priced, alike } = given;
        const prices = ['2024Q2', '2024Q3', '2025Q1', '2025Q2', '2025Q3'];
        const index = {
          source: 'x',
          frequency: 'QUARTER' as const,
          values: new Map(prices.map((at, i) => [at, 100 + i])),
        };
        const plain = summaryFacts({
          dashboard: {
            quarter: QUARTER,
            now: row(QUARTER, now),
            index: priced ? index : null,
            earlier: {
              PREVIOUS_QUARTER: { quarter: '2025Q2', row: previous && row('2025Q2', previous) },
              YEAR_BEFORE: { quarter: '2024Q3', row: year && row('2024Q3', year) },
            },
          },
          peers: null,
          health: { score, on: '2026-11-21' },
          unusual,
        });
        const known = alike === null ? plain : withPeers(plain, alike);
        expect(faultOf(summaryTemplate(QUARTER, known, locale), QUARTER, known, locale)).toBeNull();
      }),
    );
  });
});
