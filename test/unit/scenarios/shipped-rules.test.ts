import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRules } from '../../../src/modules/scenarios/rules/evaluate.js';
import type { MetricName, Metrics } from '../../../src/modules/scenarios/metrics/metrics.js';
import { SCENARIO_LABELS, type ScenarioLabel } from '../../../src/modules/scenarios/rules/rule.js';
import type { RuleSet } from '../../../src/modules/scenarios/rules/rule-parser.js';
import { anyMetrics, anyValue, metrics, shippedRules } from './support.js';

let shipped: RuleSet;
beforeAll(async () => {
  shipped = await shippedRules();
});
const labelsOf = (figures: Metrics): string[] =>
  evaluateRules(shipped.rules, figures, shipped.thresholds).verdicts.map(({ label }) => label);

/** Somebody of whom everything is known and nothing is remarkable. */
const CALM: Partial<Metrics> = {
  overdueDays: 0,
  overdueWon: 0,
  loanBalanceWon: 50_000_000,
  monthlyPaymentWon: 600_000,
  weightedRatePercent: 4.2,
  paymentToIncomePercent: 15,
  monthlySpendingWon: 1_800_000,
  spendingToIncomePercent: 45,
  creditCardSharePercent: 70,
  spendingChangePercent: 3,
  liquidWon: 3_000_000,
  liquidDays: 50,
  liquidChangePercent: 1,
  totalDebtWon: 50_000_000,
  debtServicePercent: 15,
  debtChangePercent: -2,
  committedIncomePercent: 50,
  incomeWon: 4_000_000,
  incomeChangePercent: 1,
  monthsWithoutIncome: 0,
  monthsUnemployed: 0,
  necessarySharePercent: 60,
  discretionaryChangePercent: 5,
  housingToIncomePercent: 15,
  medicalSharePercent: 4,
  cardUsagePercent: 30,
  revolvingSharePercent: 0,
  cardOverdueWon: 0,
  arrearsMonths: 0,
  arrearsFreeMonths: 12,
  creditScore: 850,
  creditScoreChange: 2,
  investmentWon: 1_000_000,
  investmentReturnPercent: 1,
  rejectedApplications: 0,
  approvedApplications: 0,
};

/** What earns each label and no other, and what of it to change for it to be just not earned. */
const PROFILES: Readonly<Record<ScenarioLabel, readonly [Partial<Metrics>, Partial<Metrics>]>> = {
  DELINQUENCY: [{ overdueDays: 5, overdueWon: 100_000 }, { overdueDays: 4 }],
  DEBT_CRISIS: [
    { debtServicePercent: 40, committedIncomePercent: 135, liquidDays: 30 },
    { committedIncomePercent: 134.99 },
  ],
  JOB_LOSS: [{ monthsUnemployed: 1 }, { monthsUnemployed: 0 }],
  CARD_PAYMENT_DIFFICULTY: [{ cardUsagePercent: 65, revolvingSharePercent: 20 }, { cardUsagePercent: 64.99 }],
  INTEREST_BURDEN: [{ paymentToIncomePercent: 40 }, { paymentToIncomePercent: 39.99 }],
  LOW_CASH: [{ liquidDays: 20 }, { liquidDays: 21 }],
  LOAN_REJECTED: [{ rejectedApplications: 1, daysSinceRejection: 90 }, { daysSinceRejection: 91 }],
  CREDIT_DOWN: [{ creditScoreChange: -13 }, { creditScoreChange: -12 }],
  INVESTMENT_LOSS: [{ investmentReturnPercent: -8 }, { investmentReturnPercent: -7.99 }],
  EMOTIONAL_SPENDING: [{ discretionaryChangePercent: 50 }, { discretionaryChangePercent: 49.99 }],
  RECOVERING_DEBTOR: [
    { arrearsMonths: 2, arrearsFreeMonths: 3, debtChangePercent: -4, creditScoreChange: 5 },
    { arrearsFreeMonths: 2 },
  ],
  LOAN_APPROVED: [{ approvedApplications: 1, daysSinceApproval: 90 }, { daysSinceApproval: 91 }],
  CREDIT_UP: [{ creditScoreChange: 12 }, { creditScoreChange: 11 }],
  FINANCIAL_HOPE: [
    { incomeChangePercent: 3, liquidChangePercent: 20, debtChangePercent: -5 },
    { incomeChangePercent: 2.99 },
  ],
};

/** Figures that only ever speak for a label, and the way in which more of them says so more. */
const SPEAKS: Readonly<Record<ScenarioLabel, readonly (readonly [MetricName, 'MORE' | 'LESS'])[]>> = {
  DELINQUENCY: [
    ['overdueDays', 'MORE'],
    ['overdueWon', 'MORE'],
    ['paymentToIncomePercent', 'MORE'],
  ],
  DEBT_CRISIS: [
    ['debtServicePercent', 'MORE'],
    ['liquidDays', 'LESS'],
    ['creditScore', 'LESS'],
    ['totalDebtWon', 'MORE'],
  ],
  JOB_LOSS: [
    ['monthsUnemployed', 'MORE'],
    ['monthsWithoutIncome', 'MORE'],
    ['incomeChangePercent', 'LESS'],
  ],
  CARD_PAYMENT_DIFFICULTY: [
    ['cardUsagePercent', 'MORE'],
    ['cardOverdueWon', 'MORE'],
    ['overdueDays', 'MORE'],
  ],
  INTEREST_BURDEN: [
    ['paymentToIncomePercent', 'MORE'],
    ['weightedRatePercent', 'MORE'],
    ['loanBalanceWon', 'MORE'],
  ],
  LOW_CASH: [
    ['liquidDays', 'LESS'],
    ['liquidChangePercent', 'LESS'],
    ['medicalSharePercent', 'MORE'],
  ],
  LOAN_REJECTED: [
    ['rejectedApplications', 'MORE'],
    ['creditScoreChange', 'LESS'],
  ],
  CREDIT_DOWN: [
    ['creditScoreChange', 'LESS'],
    ['creditScore', 'LESS'],
    ['cardUsagePercent', 'MORE'],
  ],
  INVESTMENT_LOSS: [
    ['investmentReturnPercent', 'LESS'],
    ['liquidDays', 'LESS'],
    ['debtServicePercent', 'MORE'],
  ],
  EMOTIONAL_SPENDING: [
    ['discretionaryChangePercent', 'MORE'],
    ['incomeChangePercent', 'LESS'],
  ],
  RECOVERING_DEBTOR: [
    ['arrearsFreeMonths', 'MORE'],
    ['debtChangePercent', 'LESS'],
    ['overdueDays', 'LESS'],
  ],
  LOAN_APPROVED: [['approvedApplications', 'MORE']],
  CREDIT_UP: [
    ['creditScoreChange', 'MORE'],
    ['creditScore', 'MORE'],
    ['debtChangePercent', 'LESS'],
  ],
  FINANCIAL_HOPE: [
    ['incomeChangePercent', 'MORE'],
    ['liquidDays', 'MORE'],
    ['overdueDays', 'LESS'],
  ],
};

describe('the fourteen rules', () => {
  it('say nothing of somebody who is known well and stands as most do', () => {
    expect(labelsOf(metrics(CALM))).toEqual(['NEUTRAL']);
  });

  it.each(SCENARIO_LABELS)('give %s for what it means, alone, and not for a little less', (label) => {
    const [enough, less] = PROFILES[label];
    expect(labelsOf(metrics({ ...CALM, ...enough }))).toEqual([label]);
    expect(labelsOf(metrics({ ...CALM, ...enough, ...less }))).toEqual(['NEUTRAL']);
  });

  it.each(SCENARIO_LABELS)('never take %s back for more of what speaks for it', (label) => {
    const strength = (figures: Metrics): number => {
      const rules = shipped.rules.filter((rule) => rule.label === label);
      const [verdict] = evaluateRules(rules, figures, shipped.thresholds).verdicts;
      return verdict?.label === label ? verdict.probability : 0;
    };
    for (const [name, way] of SPEAKS[label]) {
      fc.assert(
        fc.property(anyMetrics, anyValue(name), anyValue(name), (figures, one, other) => {
          if (one === null || other === null) return;
          const [low, high] = one < other ? [one, other] : [other, one];
          const [weak, strong] = way === 'MORE' ? [low, high] : [high, low];
          expect(strength({ ...figures, [name]: strong })).toBeGreaterThanOrEqual(
            strength({ ...figures, [name]: weak }),
          );
        }),
      );
    }
  });

  it('show both a refusal and an approval, the later one first', () => {
    const both = { rejectedApplications: 1, approvedApplications: 1 };
    const decided = (daysSinceRejection: number, daysSinceApproval: number) =>
      labelsOf(metrics({ ...CALM, ...both, daysSinceRejection, daysSinceApproval }));
    expect(decided(20, 10)).toEqual(['LOAN_APPROVED', 'LOAN_REJECTED']);
    expect(decided(10, 20)).toEqual(['LOAN_REJECTED', 'LOAN_APPROVED']);
  });

  it('give the label to people out of work, whatever else there is, and first with little at hand', () => {
    fc.assert(
      fc.property(anyMetrics, fc.integer({ min: 1, max: 12 }), (figures, monthsUnemployed) => {
        expect(labelsOf({ ...figures, monthsUnemployed })).toContain('JOB_LOSS');
      }),
    );
    const outgoings = { monthsUnemployed: 2, incomeChangePercent: -45, committedIncomePercent: 164.7 };
    expect(labelsOf(metrics({ ...CALM, ...outgoings }))).toEqual(['JOB_LOSS']);
    expect(labelsOf(metrics({ ...CALM, ...outgoings, debtServicePercent: 60, liquidDays: 25 }))).toEqual(
      expect.arrayContaining(['JOB_LOSS', 'DEBT_CRISIS']),
    );
  });

  it('take no month without pay for a lost job while there is work, and no bonus for an impulse', () => {
    expect(labelsOf(metrics({ ...CALM, monthsWithoutIncome: 1, incomeChangePercent: -100 }))).toEqual(['NEUTRAL']);
    const spree = { discretionaryChangePercent: 60 };
    expect(labelsOf(metrics({ ...CALM, ...spree, incomeChangePercent: 25 }))).toEqual(['NEUTRAL']);
    expect(labelsOf(metrics({ ...CALM, ...spree }))).toEqual(['EMOTIONAL_SPENDING']);
  });
});
