import { registerEnumType } from 'type-graphql';
import type { MetricName, MetricUnit } from './metrics.js';
import type { Verdict } from './rule.js';
import { LABEL_TEXT, METRIC_TEXT } from './scenario.texts.js';

export const ScenarioLabelEnum = {
  DELINQUENCY: 'DELINQUENCY',
  DEBT_CRISIS: 'DEBT_CRISIS',
  JOB_LOSS: 'JOB_LOSS',
  CARD_PAYMENT_DIFFICULTY: 'CARD_PAYMENT_DIFFICULTY',
  INTEREST_BURDEN: 'INTEREST_BURDEN',
  LOW_CASH: 'LOW_CASH',
  LOAN_REJECTED: 'LOAN_REJECTED',
  CREDIT_DOWN: 'CREDIT_DOWN',
  INVESTMENT_LOSS: 'INVESTMENT_LOSS',
  EMOTIONAL_SPENDING: 'EMOTIONAL_SPENDING',
  RECOVERING_DEBTOR: 'RECOVERING_DEBTOR',
  LOAN_APPROVED: 'LOAN_APPROVED',
  CREDIT_UP: 'CREDIT_UP',
  FINANCIAL_HOPE: 'FINANCIAL_HOPE',
  NEUTRAL: 'NEUTRAL',
} as const satisfies { readonly [Name in Verdict]: Name };
const said = (label: Verdict): { description: string } => {
  const { name, sentence } = LABEL_TEXT[label];
  return { description: `${name.en} (${name.ko}). ${sentence.en}` };
};
registerEnumType(ScenarioLabelEnum, {
  name: 'ScenarioLabel',
  description: 'A situation a customer may be in.',
  valuesConfig: {
    DELINQUENCY: said('DELINQUENCY'),
    DEBT_CRISIS: said('DEBT_CRISIS'),
    JOB_LOSS: said('JOB_LOSS'),
    CARD_PAYMENT_DIFFICULTY: said('CARD_PAYMENT_DIFFICULTY'),
    INTEREST_BURDEN: said('INTEREST_BURDEN'),
    LOW_CASH: said('LOW_CASH'),
    LOAN_REJECTED: said('LOAN_REJECTED'),
    CREDIT_DOWN: said('CREDIT_DOWN'),
    INVESTMENT_LOSS: said('INVESTMENT_LOSS'),
    EMOTIONAL_SPENDING: said('EMOTIONAL_SPENDING'),
    RECOVERING_DEBTOR: said('RECOVERING_DEBTOR'),
    LOAN_APPROVED: said('LOAN_APPROVED'),
    CREDIT_UP: said('CREDIT_UP'),
    FINANCIAL_HOPE: said('FINANCIAL_HOPE'),
    NEUTRAL: said('NEUTRAL'),
  },
});

/** Names in the API; values are the names that rules use. */
export const ScenarioMetricEnum = {
  OVERDUE_DAYS: 'overdueDays',
  OVERDUE_WON: 'overdueWon',
  LOAN_BALANCE_WON: 'loanBalanceWon',
  MONTHLY_PAYMENT_WON: 'monthlyPaymentWon',
  WEIGHTED_RATE_PERCENT: 'weightedRatePercent',
  PAYMENT_TO_INCOME_PERCENT: 'paymentToIncomePercent',
  MONTHLY_SPENDING_WON: 'monthlySpendingWon',
  SPENDING_TO_INCOME_PERCENT: 'spendingToIncomePercent',
  CREDIT_CARD_SHARE_PERCENT: 'creditCardSharePercent',
  SPENDING_CHANGE_PERCENT: 'spendingChangePercent',
} as const satisfies Record<string, MetricName>;
const means = (name: MetricName, how: string): { description: string } => ({
  description: `${METRIC_TEXT[name].en} (${METRIC_TEXT[name].ko}): ${how}`,
});
registerEnumType(ScenarioMetricEnum, {
  name: 'ScenarioMetric',
  description: 'A figure that rules look at.',
  valuesConfig: {
    OVERDUE_DAYS: means('overdueDays', 'days since the oldest missed payment.'),
    OVERDUE_WON: means('overdueWon', 'what should have been paid by now and was not.'),
    LOAN_BALANCE_WON: means('loanBalanceWon', 'what is still owed on open loans.'),
    MONTHLY_PAYMENT_WON: means('monthlyPaymentWon', "a month's payments on open loans."),
    WEIGHTED_RATE_PERCENT: means('weightedRatePercent', 'percent a year, weighted by balance.'),
    PAYMENT_TO_INCOME_PERCENT: means('paymentToIncomePercent', 'monthly payments to a twelfth of the yearly income.'),
    MONTHLY_SPENDING_WON: means('monthlySpendingWon', 'a month in the latest quarter.'),
    SPENDING_TO_INCOME_PERCENT: means('spendingToIncomePercent', 'monthly spending to a twelfth of the yearly income.'),
    CREDIT_CARD_SHARE_PERCENT: means('creditCardSharePercent', 'of all card spending in the latest quarter.'),
    SPENDING_CHANGE_PERCENT: means('spendingChangePercent', 'of monthly card spending in the latest quarter.'),
  },
});

export const MetricUnitEnum = {
  DAYS: 'DAYS',
  WON: 'WON',
  PERCENT: 'PERCENT',
} as const satisfies { readonly [Name in MetricUnit]: Name };
registerEnumType(MetricUnitEnum, {
  name: 'ScenarioMetricUnit',
  description: 'What a figure counts.',
  valuesConfig: {
    DAYS: { description: 'Days.' },
    WON: { description: 'Won.' },
    PERCENT: { description: 'Percent.' },
  },
});
