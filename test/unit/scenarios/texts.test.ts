import { describe, expect, it } from '@jest/globals';
import { METRICS } from '../../../src/modules/scenarios/metrics.js';
import { LABELS } from '../../../src/modules/scenarios/rule.js';
import { ScenarioLabelEnum, ScenarioMetricEnum } from '../../../src/modules/scenarios/scenario.enums.js';
import { LABEL_TEXT, METRIC_TEXT, summaryOf } from '../../../src/modules/scenarios/scenario.texts.js';

describe('texts of scenarios', () => {
  it('has every label and every metric in Korean and in English', () => {
    expect(Object.keys(LABEL_TEXT).sort()).toEqual([...LABELS, 'NEUTRAL'].sort());
    expect(Object.keys(METRIC_TEXT).sort()).toEqual(Object.keys(METRICS).sort());
    const texts = [...Object.values(LABEL_TEXT).flatMap(({ name, sentence }) => [name, sentence])];
    for (const { ko, en } of [...texts, ...Object.values(METRIC_TEXT)]) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/^[A-Z][^가-힣]+$/);
    }
  });

  it('offers every label and every metric in the API', () => {
    expect(Object.values(ScenarioLabelEnum).sort()).toEqual(Object.keys(LABEL_TEXT).sort());
    expect(Object.values(ScenarioMetricEnum).sort()).toEqual(Object.keys(METRICS).sort());
  });

  it('says what is the matter and the figures that are known', () => {
    const figures = [
      { name: 'overdueDays', value: '1' },
      { name: 'overdueWon', value: '1450000' },
      { name: 'monthlyPaymentWon', value: null },
      { name: 'paymentToIncomePercent', value: '45.20' },
    ] as const;
    expect(summaryOf('DELINQUENCY', figures, 'ko')).toBe(
      '대출 상환이 밀려 있습니다. 연체 일수 1일, 연체 금액 1,450,000원, 소득 대비 대출 상환액 45.2%.',
    );
    expect(summaryOf('DELINQUENCY', figures, 'en')).toBe(
      'Loan payments are overdue. Time overdue 1 day, Amount overdue KRW 1,450,000, Loan payments to income 45.2%.',
    );
    expect(summaryOf('NEUTRAL', [], 'ko')).toBe('지금 알려진 자료로는 눈에 띄는 어려움이 없습니다.');
  });
});
