import type { MigrationInterface, QueryRunner } from 'typeorm';

const sideOf = (right: number | string) => (typeof right === 'number' ? { value: right } : { threshold: right });
const compare = (is: string) => (metric: string, right: number | string) => ({
  left: { metric },
  is,
  right: sideOf(right),
});
const atLeast = compare('>=');
const atMost = compare('<=');
const above = compare('>');
const below = compare('<');
const sooner = (one: string, other: string) => ({ left: { metric: one }, is: '<=', right: { metric: other } });
const signal = (weight: number, when: object) => ({ when, weight });

/**
 * Named as before, and what is new. DEBT_*, LIQ_*, NEC_*, STRESS_HIGH, HOUSING_P70, MEDICAL_P80, CREDIT_USAGE_P90 and
 * REVOLVING_P70 are read from an institution's own customers once there are enough; these stand until then. The fourteen
 * situations, their gates and signals, and these defaults follow an earlier system; the weights are new.
 *
 * CREDIT_LOW_POINTS: the Bank of Korea's Financial Stability Report counts scores of 664 and less as low. The former
 * grades of credit bureaus were some 30 to 50 points apart, so that a move of 20 is half a grade, and one of 50 a whole.
 */
const THRESHOLDS = {
  ...{ LIQ_P20: 30, LIQ_P80: 70, DEBT_P50: 50, DEBT_P80: 80 },
  ...{ NEC_P20: 20, NEC_P80: 80, STRESS_HIGH: 70, HOUSING_P70: 30 },
  ...{ MEDICAL_P80: 20, CREDIT_USAGE_P90: 90, REVOLVING_P70: 70, CASH_FOR_A_WEEK_DAYS: 7 },
  ...{ LIQUID_FALL_PERCENT: -30, LIQUID_RISE_PERCENT: 10, DEBT_GROWTH_PERCENT: 10, DEBT_REDUCTION_PERCENT: -5 },
  ...{ INCOME_DROP_PERCENT: -30, INCOME_GROWTH_PERCENT: 5, INCOME_JUMP_PERCENT: 20, DISCRETIONARY_JUMP_PERCENT: 50 },
  ...{ DISCRETIONARY_SURGE_PERCENT: 100, CREDIT_LOW_POINTS: 664, CREDIT_FALL_POINTS: -20, CREDIT_PLUNGE_POINTS: -50 },
  ...{ CREDIT_RISE_POINTS: 20, CREDIT_SURGE_POINTS: 50, INVESTMENT_LOSS_PERCENT: -10, INVESTMENT_PLUNGE_PERCENT: -30 },
  ...{ DECISION_FRESH_DAYS: 30, DECISION_RECENT_DAYS: 90, RECOVERY_MONTHS: 3 },
};

/**
 * What speaks against a label: work, or none wanted, against a lost job; an application that was decided the other way
 * since; a rise of income against spending on impulse; arrears of today against recovery.
 */
const DELINQUENCY = {
  label: 'DELINQUENCY',
  gate: above('overdueDays', 0),
  signals: [
    signal(3, atLeast('overdueDays', 'ARREARS_EARLY_DAYS')),
    signal(2, atLeast('overdueDays', 'ARREARS_SHORT_DAYS')),
    signal(2, atLeast('overdueDays', 'ARREARS_LONG_DAYS')),
    signal(2, { left: { metric: 'overdueWon' }, is: '>=', right: { metric: 'monthlyPaymentWon' } }),
    signal(1, atLeast('paymentToIncomePercent', 'DEBT_SERVICE_HIGH_PERCENT')),
  ],
  modifiers: [],
  threshold: 0.3,
  keyMetrics: ['overdueDays', 'overdueWon', 'monthlyPaymentWon'],
};

const DEBT_CRISIS = {
  label: 'DEBT_CRISIS',
  gate: {
    all: [
      above('totalDebtWon', 0),
      { any: [atLeast('debtServicePercent', 'DEBT_P80'), atLeast('monthsWithoutIncome', 1)] },
    ],
  },
  signals: [
    signal(3, atLeast('debtServicePercent', 'DEBT_P80')),
    signal(2, atLeast('committedIncomePercent', 100)),
    signal(2, atMost('liquidDays', 'LIQ_P20')),
    signal(2, atLeast('overdueDays', 'ARREARS_EARLY_DAYS')),
    signal(1, atLeast('revolvingSharePercent', 'REVOLVING_P70')),
    signal(1, atLeast('debtChangePercent', 'DEBT_GROWTH_PERCENT')),
    signal(1, atMost('creditScore', 'CREDIT_LOW_POINTS')),
  ],
  modifiers: [{ when: atLeast('monthsWithoutIncome', 1), factor: 1.25 }],
  threshold: 0.45,
  keyMetrics: ['debtServicePercent', 'totalDebtWon', 'committedIncomePercent', 'liquidDays'],
};

const JOB_LOSS = {
  label: 'JOB_LOSS',
  gate: { any: [atLeast('monthsUnemployed', 1), atLeast('monthsWithoutIncome', 1)] },
  signals: [
    signal(4, atLeast('monthsUnemployed', 1)),
    signal(3, atLeast('monthsWithoutIncome', 1)),
    signal(1, atLeast('monthsWithoutIncome', 2)),
    signal(2, atMost('incomeChangePercent', 'INCOME_DROP_PERCENT')),
    signal(-2, atMost('monthsUnemployed', 0)),
  ],
  modifiers: [{ when: atMost('liquidDays', 'LIQ_P20'), factor: 1.2 }],
  threshold: 0.4,
  keyMetrics: ['monthsUnemployed', 'monthsWithoutIncome', 'incomeChangePercent', 'liquidDays'],
};

const CARD_PAYMENT_DIFFICULTY = {
  label: 'CARD_PAYMENT_DIFFICULTY',
  gate: { any: [above('creditCardSharePercent', 0), above('cardUsagePercent', 0)] },
  signals: [
    signal(5, atLeast('spendingToIncomePercent', 'SPENDING_HIGH_PERCENT')),
    signal(2, atLeast('creditCardSharePercent', 'CREDIT_SHARE_HIGH_PERCENT')),
    signal(3, atLeast('spendingChangePercent', 'SPENDING_JUMP_PERCENT')),
    signal(3, atLeast('cardUsagePercent', 'CREDIT_USAGE_P90')),
    signal(3, atLeast('revolvingSharePercent', 'REVOLVING_P70')),
    signal(4, above('cardOverdueWon', 0)),
  ],
  modifiers: [{ when: above('overdueDays', 0), factor: 1.25 }],
  threshold: 0.2,
  keyMetrics: [
    ...['spendingToIncomePercent', 'creditCardSharePercent', 'spendingChangePercent', 'cardUsagePercent'],
    'revolvingSharePercent',
  ],
};

const INTEREST_BURDEN = {
  label: 'INTEREST_BURDEN',
  gate: above('loanBalanceWon', 0),
  signals: [
    signal(4, atLeast('paymentToIncomePercent', 'DEBT_SERVICE_HIGH_PERCENT')),
    signal(2, atLeast('paymentToIncomePercent', 'DEBT_SERVICE_SEVERE_PERCENT')),
    signal(3, atLeast('weightedRatePercent', 'RATE_HIGH_PERCENT')),
    signal(1, atLeast('spendingToIncomePercent', 'SPENDING_HIGH_PERCENT')),
    signal(2, atLeast('committedIncomePercent', 'STRESS_HIGH')),
  ],
  modifiers: [],
  threshold: 0.33,
  keyMetrics: [
    ...['paymentToIncomePercent', 'weightedRatePercent', 'loanBalanceWon', 'monthlyPaymentWon'],
    'committedIncomePercent',
  ],
};

const LOW_CASH = {
  label: 'LOW_CASH',
  gate: below('liquidDays', 'LIQ_P80'),
  signals: [
    signal(4, atMost('liquidDays', 'LIQ_P20')),
    signal(2, below('liquidDays', 'CASH_FOR_A_WEEK_DAYS')),
    signal(2, atMost('liquidChangePercent', 'LIQUID_FALL_PERCENT')),
    signal(2, atLeast('committedIncomePercent', 'STRESS_HIGH')),
    signal(1, atLeast('necessarySharePercent', 'NEC_P80')),
    signal(1, atLeast('housingToIncomePercent', 'HOUSING_P70')),
    signal(1, atLeast('medicalSharePercent', 'MEDICAL_P80')),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['liquidDays', 'liquidWon', 'liquidChangePercent', 'committedIncomePercent'],
};

const LOAN_REJECTED = {
  label: 'LOAN_REJECTED',
  gate: atLeast('rejectedApplications', 1),
  signals: [
    signal(4, atMost('daysSinceRejection', 'DECISION_RECENT_DAYS')),
    signal(2, atMost('daysSinceRejection', 'DECISION_FRESH_DAYS')),
    signal(2, atLeast('rejectedApplications', 2)),
    signal(1, atMost('creditScoreChange', 'CREDIT_FALL_POINTS')),
    signal(-6, sooner('daysSinceApproval', 'daysSinceRejection')),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['daysSinceRejection', 'rejectedApplications', 'creditScore'],
};

const CREDIT_DOWN = {
  label: 'CREDIT_DOWN',
  gate: below('creditScoreChange', 0),
  signals: [
    signal(4, atMost('creditScoreChange', 'CREDIT_FALL_POINTS')),
    signal(3, atMost('creditScoreChange', 'CREDIT_PLUNGE_POINTS')),
    signal(1, atMost('creditScore', 'CREDIT_LOW_POINTS')),
    signal(1, atLeast('cardUsagePercent', 'CREDIT_USAGE_P90')),
    signal(1, above('overdueDays', 0)),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['creditScoreChange', 'creditScore', 'cardUsagePercent'],
};

const INVESTMENT_LOSS = {
  label: 'INVESTMENT_LOSS',
  gate: below('investmentReturnPercent', 0),
  signals: [
    signal(4, atMost('investmentReturnPercent', 'INVESTMENT_LOSS_PERCENT')),
    signal(3, atMost('investmentReturnPercent', 'INVESTMENT_PLUNGE_PERCENT')),
    signal(1, { left: { metric: 'investmentWon' }, is: '>', right: { metric: 'liquidWon' } }),
    signal(1, atMost('liquidDays', 'LIQ_P20')),
    signal(1, atLeast('debtServicePercent', 'DEBT_P50')),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['investmentReturnPercent', 'investmentWon', 'liquidWon'],
};

const EMOTIONAL_SPENDING = {
  label: 'EMOTIONAL_SPENDING',
  gate: above('discretionaryChangePercent', 0),
  signals: [
    signal(4, atLeast('discretionaryChangePercent', 'DISCRETIONARY_JUMP_PERCENT')),
    signal(2, atLeast('discretionaryChangePercent', 'DISCRETIONARY_SURGE_PERCENT')),
    signal(2, atMost('necessarySharePercent', 'NEC_P20')),
    signal(1, atLeast('cardUsagePercent', 'CREDIT_USAGE_P90')),
    signal(1, atLeast('spendingChangePercent', 'SPENDING_JUMP_PERCENT')),
    signal(-3, atLeast('incomeChangePercent', 'INCOME_JUMP_PERCENT')),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['discretionaryChangePercent', 'necessarySharePercent', 'incomeChangePercent'],
};

const RECOVERING_DEBTOR = {
  label: 'RECOVERING_DEBTOR',
  gate: { all: [atLeast('arrearsMonths', 1), atLeast('arrearsFreeMonths', 1)] },
  signals: [
    signal(4, atLeast('arrearsFreeMonths', 'RECOVERY_MONTHS')),
    signal(3, atMost('debtChangePercent', 'DEBT_REDUCTION_PERCENT')),
    signal(2, above('creditScoreChange', 0)),
    signal(1, above('liquidChangePercent', 0)),
    signal(-6, above('overdueDays', 0)),
  ],
  modifiers: [],
  threshold: 0.5,
  keyMetrics: ['arrearsFreeMonths', 'arrearsMonths', 'debtChangePercent', 'creditScoreChange'],
};

const LOAN_APPROVED = {
  label: 'LOAN_APPROVED',
  gate: atLeast('approvedApplications', 1),
  signals: [
    signal(4, atMost('daysSinceApproval', 'DECISION_RECENT_DAYS')),
    signal(2, atMost('daysSinceApproval', 'DECISION_FRESH_DAYS')),
    signal(1, atLeast('approvedApplications', 2)),
    signal(-6, { left: { metric: 'daysSinceRejection' }, is: '<', right: { metric: 'daysSinceApproval' } }),
  ],
  modifiers: [],
  threshold: 0.4,
  keyMetrics: ['daysSinceApproval', 'approvedApplications'],
};

const CREDIT_UP = {
  label: 'CREDIT_UP',
  gate: above('creditScoreChange', 0),
  signals: [
    signal(5, atLeast('creditScoreChange', 'CREDIT_RISE_POINTS')),
    signal(3, atLeast('creditScoreChange', 'CREDIT_SURGE_POINTS')),
    signal(1, atMost('debtChangePercent', 'DEBT_REDUCTION_PERCENT')),
    signal(1, above('creditScore', 'CREDIT_LOW_POINTS')),
  ],
  modifiers: [],
  threshold: 0.5,
  keyMetrics: ['creditScoreChange', 'creditScore'],
};

const FINANCIAL_HOPE = {
  label: 'FINANCIAL_HOPE',
  gate: { all: [atMost('debtChangePercent', 0), atMost('overdueDays', 0)] },
  signals: [
    signal(3, atLeast('incomeChangePercent', 'INCOME_GROWTH_PERCENT')),
    signal(2, atLeast('liquidChangePercent', 'LIQUID_RISE_PERCENT')),
    signal(2, atMost('debtChangePercent', 'DEBT_REDUCTION_PERCENT')),
    signal(2, atLeast('liquidDays', 'LIQ_P80')),
    signal(1, above('creditScoreChange', 0)),
    signal(-4, atLeast('monthsUnemployed', 1)),
  ],
  modifiers: [],
  threshold: 0.6,
  keyMetrics: ['incomeChangePercent', 'liquidChangePercent', 'debtChangePercent', 'liquidDays'],
};

const RULES = [
  ...[DELINQUENCY, DEBT_CRISIS, JOB_LOSS, CARD_PAYMENT_DIFFICULTY, INTEREST_BURDEN, LOW_CASH, LOAN_REJECTED],
  ...[CREDIT_DOWN, INVESTMENT_LOSS, EMOTIONAL_SPENDING, RECOVERING_DEBTOR, LOAN_APPROVED, CREDIT_UP, FINANCIAL_HOPE],
];

/** Rules for fourteen situations, in the place of those for three, and the thresholds that they ask for. */
export class FourteenScenarioRules1764100000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE scenario_rule_set SET active = false WHERE active`);
    await runner.query(`UPDATE threshold_set SET active = false WHERE active`);
    await runner.query(`INSERT INTO scenario_rule_set (version, rules, active) VALUES ('2', $1, true)`, [
      JSON.stringify(RULES),
    ]);
    await runner.query(
      `INSERT INTO threshold_set (version, thresholds, origin, active)
       SELECT 'default-2', thresholds || $1::jsonb, 'defaults', true FROM threshold_set WHERE version = 'default-1'`,
      [JSON.stringify(THRESHOLDS)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column, version] of [
      ['scenario_rule_set', 'rule_set_id', '2'],
      ['threshold_set', 'threshold_set_id', 'default-2'],
    ] as const) {
      await runner.query(
        `DELETE FROM scenario_evaluation WHERE ${column} = (SELECT id FROM ${table} WHERE version = $1)`,
        [version],
      );
      await runner.query(`DELETE FROM ${table} WHERE version = $1`, [version]);
    }
    await runner.query(`UPDATE scenario_rule_set SET active = true WHERE version = '1'`);
    await runner.query(`UPDATE threshold_set SET active = true WHERE version = 'default-1'`);
  }
}
