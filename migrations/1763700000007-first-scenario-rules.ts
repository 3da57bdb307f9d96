import type { MigrationInterface, QueryRunner } from 'typeorm';

const metric = (name: string) => ({ metric: name });
const threshold = (name: string) => ({ threshold: name });
const atLeast = (left: object, right: object) => ({ left, is: '>=', right });
const above = (left: object, right: object) => ({ left, is: '>', right });

/** Supervision speaks of early arrears from 5 days, of short-term arrears from 30, and of a lost benefit of term from 90. */
const THRESHOLDS = {
  ARREARS_EARLY_DAYS: 5,
  ARREARS_SHORT_DAYS: 30,
  ARREARS_LONG_DAYS: 90,
  DEBT_SERVICE_HIGH_PERCENT: 40,
  DEBT_SERVICE_SEVERE_PERCENT: 60,
  RATE_HIGH_PERCENT: 7,
  SPENDING_HIGH_PERCENT: 70,
  CREDIT_SHARE_HIGH_PERCENT: 90,
  SPENDING_JUMP_PERCENT: 30,
};

const RULES = [
  {
    label: 'DELINQUENCY',
    gate: above(metric('overdueDays'), { value: 0 }),
    signals: [
      { when: atLeast(metric('overdueDays'), threshold('ARREARS_EARLY_DAYS')), weight: 3 },
      { when: atLeast(metric('overdueDays'), threshold('ARREARS_SHORT_DAYS')), weight: 2 },
      { when: atLeast(metric('overdueDays'), threshold('ARREARS_LONG_DAYS')), weight: 2 },
      { when: atLeast(metric('overdueWon'), metric('monthlyPaymentWon')), weight: 2 },
      { when: atLeast(metric('paymentToIncomePercent'), threshold('DEBT_SERVICE_HIGH_PERCENT')), weight: 1 },
    ],
    modifiers: [],
    threshold: 0.3,
    keyMetrics: ['overdueDays', 'overdueWon', 'monthlyPaymentWon'],
  },
  {
    label: 'INTEREST_BURDEN',
    gate: above(metric('loanBalanceWon'), { value: 0 }),
    signals: [
      { when: atLeast(metric('paymentToIncomePercent'), threshold('DEBT_SERVICE_HIGH_PERCENT')), weight: 4 },
      { when: atLeast(metric('paymentToIncomePercent'), threshold('DEBT_SERVICE_SEVERE_PERCENT')), weight: 2 },
      { when: atLeast(metric('weightedRatePercent'), threshold('RATE_HIGH_PERCENT')), weight: 3 },
      { when: atLeast(metric('spendingToIncomePercent'), threshold('SPENDING_HIGH_PERCENT')), weight: 1 },
    ],
    modifiers: [],
    threshold: 0.4,
    keyMetrics: ['paymentToIncomePercent', 'weightedRatePercent', 'loanBalanceWon', 'monthlyPaymentWon'],
  },
  {
    label: 'CARD_PAYMENT_DIFFICULTY',
    gate: above(metric('creditCardSharePercent'), { value: 0 }),
    signals: [
      { when: atLeast(metric('spendingToIncomePercent'), threshold('SPENDING_HIGH_PERCENT')), weight: 5 },
      { when: atLeast(metric('creditCardSharePercent'), threshold('CREDIT_SHARE_HIGH_PERCENT')), weight: 2 },
      { when: atLeast(metric('spendingChangePercent'), threshold('SPENDING_JUMP_PERCENT')), weight: 3 },
    ],
    modifiers: [{ when: above(metric('overdueDays'), { value: 0 }), factor: 1.25 }],
    threshold: 0.4,
    keyMetrics: ['spendingToIncomePercent', 'creditCardSharePercent', 'spendingChangePercent', 'monthlySpendingWon'],
  },
];

/** The first rule set and its default thresholds, in force until others are computed from data. */
export class FirstScenarioRules1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO scenario_rule_set (version, rules, active) VALUES ('1', $1, true)`, [
      JSON.stringify(RULES),
    ]);
    await runner.query(
      `INSERT INTO threshold_set (version, thresholds, origin, active) VALUES ('default-1', $1, 'defaults', true)`,
      [JSON.stringify(THRESHOLDS)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM scenario_evaluation`);
    await runner.query(`DELETE FROM threshold_set WHERE version = 'default-1'`);
    await runner.query(`DELETE FROM scenario_rule_set WHERE version = '1'`);
  }
}
