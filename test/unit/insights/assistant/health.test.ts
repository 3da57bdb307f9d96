import { describe, expect, it } from '@jest/globals';
import { healthFinding } from '../../../../src/modules/insights/assistant/health-tool.js';
import type { HealthAssessment } from '../../../../src/modules/insights/health/index.js';
import { healthScore, type HealthFigures } from '../../../../src/modules/insights/health/health-score.js';
import type { HealthScale } from '../../../../src/modules/insights/health/health-scale.js';
import { expectSound } from '../../../support/finding.js';

const TODAY = '2026-11-20';
const saying = (...said: string[]) => ({ said });

const part = (weight: number, worst: number, best: number, step: number) => ({
  weight,
  worst,
  best,
  step,
  source: 'test',
});
const SCALE: HealthScale = {
  leastKnownWeight: 50,
  source: 'test',
  parts: {
    SAVING_RATE: part(20, 0, 20, 1),
    DEBT_SERVICE: part(25, 60, 20, 1),
    CARD_UTILISATION: part(15, 100, 30, 5),
    LIQUIDITY: part(20, 0, 6, 1),
    ARREARS: part(20, 90, 0, 1),
  },
};
function assessment(figures: HealthFigures): HealthAssessment {
  const known = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, { value, basis: null, missing: [] }]),
  );
  return {
    result: healthScore(figures, SCALE),
    scale: SCALE,
    figures: known as unknown as HealthAssessment['figures'],
    version: '1',
    spendingQuarter: null,
    asOf: new Date(`${TODAY}T03:00:00Z`),
  };
}
const SOUND: HealthFigures = { SAVING_RATE: 20, DEBT_SERVICE: 50, CARD_UTILISATION: 20, LIQUIDITY: 3, ARREARS: 0 };

describe('the health score', () => {
  it('comes first, then what costs most, its parts and what would raise it', () => {
    const finding = healthFinding(assessment(SOUND), saying('건강점수 몇 점이에요?'));
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '재무 건강 점수는 100점 만점에 71.25점입니다. 점수가 가장 많이 깎인 항목은 소득 대비 대출 상환액으로, 25점 가운데 6.25점입니다(18.75점 감점).',
    );
    expect(finding.table?.rows).toHaveLength(5);
    expect(finding.advice?.map(({ ko }) => ko)).toContain('비상 자금을 1개월분 늘리면 점수가 3.33점 오릅니다.');
  });

  it('gives way to the part that is asked for', () => {
    expect(healthFinding(assessment(SOUND), saying('왜 깎였어요?')).lead?.ko).toMatch(/^점수가 가장 많이 깎인 항목은/);
    expect(healthFinding(assessment(SOUND), saying('잘하고 있는 건 뭐죠?')).lead?.ko).toMatch(
      /^가장 잘하고 계신 항목은/,
    );
  });

  it.each([
    ['뭐가 문제래요', 'WEAK'],
    ['어디서 깎인 거야', 'WEAK'],
    ['안 좋은 데가 어디예요', 'WEAK'],
    ['왜 안 올라요?', 'WEAK'],
    ['what is bad', 'WEAK'],
    ['where is the problem?', 'WEAK'],
    ['올리려면?', 'MOVE'],
    ['어떻게 올려요', 'MOVE'],
    ['뭐부터 손대야 돼요', 'MOVE'],
    ['무엇부터 고치면 됩니까', 'MOVE'],
    ['And what would lift it?', 'MOVE'],
    ['what should I work on first', 'MOVE'],
    ['제일 강한 건 뭔데', 'STRONG'],
    ['장점은 뭐예요?', 'STRONG'],
    ['what is my strength', 'STRONG'],
    ['점수가 얼마예요', 'SCORE'],
    ['what is my score?', 'SCORE'],
  ] as const)('begins %s with the %s', (question, first) => {
    const begins = {
      WEAK: /^점수가 가장 많이 깎인 항목은 .+ 재무 건강 점수는/,
      MOVE: /^비상 자금을 1개월분 늘리면 점수가 3\.33점 오릅니다\. 재무 건강 점수는/,
      STRONG: /^가장 잘하고 계신 항목은 .+ 재무 건강 점수는/,
      SCORE: /^재무 건강 점수는/,
    };
    expect(healthFinding(assessment(SOUND), saying(question)).lead?.ko).toMatch(begins[first]);
  });

  it('is not made up where too little is known, and names no loss where there is none', () => {
    const little = { SAVING_RATE: null, DEBT_SERVICE: null, CARD_UTILISATION: null, LIQUIDITY: null, ARREARS: 0 };
    const unknown = healthFinding(assessment(little), {});
    expectSound(unknown);
    expect(unknown.facts.map(({ id }) => id)).not.toContain('health.score');
    const full = { SAVING_RATE: 30, DEBT_SERVICE: 0, CARD_UTILISATION: 0, LIQUIDITY: 9, ARREARS: 0 };
    const best = healthFinding(assessment(full), saying('왜 깎였어요?'));
    expectSound(best);
    expect(best.lead?.ko).toBe('재무 건강 점수는 100점 만점에 100점입니다.');
  });
});
