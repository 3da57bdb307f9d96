import { describe, expect, it } from '@jest/globals';
import { METRICS } from '../../../src/modules/scenarios/metrics/metrics.js';
import { SCENARIO_LABELS } from '../../../src/modules/scenarios/rules/rule.js';
import { ScenarioLabelEnum, ScenarioMetricEnum } from '../../../src/modules/scenarios/evaluation/scenario.enums.js';
import { LABEL_TEXT, METRIC_TEXT, summaryOf } from '../../../src/modules/scenarios/evaluation/scenario.texts.js';
import { METRIC_NAMES } from './support.js';

describe('texts of scenarios', () => {
  it('has every label and every metric in Korean and in English', () => {
    expect(Object.keys(LABEL_TEXT).sort()).toEqual([...SCENARIO_LABELS, 'NEUTRAL'].sort());
    expect(Object.keys(METRIC_TEXT).sort()).toEqual(Object.keys(METRICS).sort());
    const texts = [...Object.values(LABEL_TEXT).flatMap(({ name, meaning }) => [name, meaning])];
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
      '갚기로 한 날이 지난 금액이 있습니다. 연체 일수는 1일, 연체 금액은 1,450,000원, 등록 소득 대비 대출 상환액은 45.2%입니다.',
    );
    expect(summaryOf('DELINQUENCY', figures, 'en')).toBe(
      'Payments are overdue. Time overdue: 1 day; amount overdue: KRW 1,450,000; loan payments as a share of registered income: 45.2%.',
    );
    expect(summaryOf('NEUTRAL', [], 'ko')).toBe('지금 알려진 자료로는 눈에 띄는 어려움이 없습니다.');
  });

  it('says which month a figure is of where that is not the last one', () => {
    const figures = [
      { name: 'creditScoreChange', value: '-1', asOf: '2026-10-01', isPast: false },
      { name: 'liquidDays', value: '10', asOf: '2026-08-01', isPast: true },
    ] as const;
    expect(summaryOf('LOW_CASH', figures, 'ko')).toContain(
      '최근 3개월 신용점수 변화는 -1점, 여유 자금으로 버틸 수 있는 기간은 10일(2026년 8월)입니다.',
    );
    expect(summaryOf('LOW_CASH', figures, 'en')).toContain(
      'Change of the credit score in three months: -1 point; how long money at hand lasts: 10 days (August 2026).',
    );
  });

  it('says which of two incomes a share refers to, and for which month', () => {
    const figures = [
      { name: 'paymentToIncomePercent', value: '44.04', asOf: null },
      { name: 'committedIncomePercent', value: '120.77', asOf: '2026-10-01', isPast: false },
    ] as const;
    expect(summaryOf('INTEREST_BURDEN', figures, 'ko')).toContain(
      '등록 소득 대비 대출 상환액은 44.04%, 그달 소득 중 꼭 나가는 돈은 120.77%(2026년 10월)입니다.',
    );
    expect(summaryOf('INTEREST_BURDEN', figures, 'en')).toContain(
      'Loan payments as a share of registered income: 44.04%; committed share of the month’s income: 120.77% (October 2026).',
    );
  });

  it('reads every metric as one and as many in both languages', () => {
    for (const name of METRIC_NAMES) {
      const said = ['1', '2'].map((value) => summaryOf('NEUTRAL', [{ name, value }], 'en'));
      expect(said.join(' ')).not.toMatch(/\b1 \w+s\b|\b2 (day|month|point)\b/);
      expect(summaryOf('NEUTRAL', [{ name, value: '2' }], 'ko')).toMatch(
        /[가-힣][은는] 2(일|원|%|개월|점|건)입니다\.$/,
      );
    }
  });
});
