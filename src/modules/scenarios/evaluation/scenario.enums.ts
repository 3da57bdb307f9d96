import { enumOf, enumType } from '../../../platform/graphql/index.js';
import type { LabelCalibration, Verdict } from '../rules/index.js';
import type { MetricName, MetricUnit } from '../metrics/index.js';
import { LABEL_TEXT, METRIC_TEXT } from './scenario.texts.js';

const said = (label: Verdict): { description: string } => {
  const { name, meaning } = LABEL_TEXT[label];
  return { description: `${name.en} (${name.ko}). ${meaning.en}` };
};

export const ScenarioLabelEnum = enumType<Verdict>('ScenarioLabel', 'A situation a customer may be in.', {
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
});

const means = <Name extends MetricName>(name: Name, how: string): readonly [Name, string] => [
  name,
  `${METRIC_TEXT[name].en} (${METRIC_TEXT[name].ko}): ${how}`,
];

/** Names in the API; values are the names that rules use. */
export const ScenarioMetricEnum = enumOf('ScenarioMetric', 'A figure that rules look at.', {
  OVERDUE_DAYS: means(
    'overdueDays',
    'days since the oldest missed payment, on loans here, debts elsewhere and cards; of a month, on its last day.',
  ),
  OVERDUE_WON: means(
    'overdueWon',
    'what should have been paid by now and was not, on loans here, debts elsewhere and cards.',
  ),
  LOAN_BALANCE_WON: means('loanBalanceWon', 'what is still owed on open loans.'),
  MONTHLY_PAYMENT_WON: means(
    'monthlyPaymentWon',
    "a month's payments on debts of all institutions, as far as they are on record.",
  ),
  WEIGHTED_RATE_PERCENT: means('weightedRatePercent', 'percent a year, weighted by balance.'),
  PAYMENT_TO_INCOME_PERCENT: means(
    'paymentToIncomePercent',
    'monthly payments on debts of all institutions to a twelfth of the yearly income.',
  ),
  MONTHLY_SPENDING_WON: means('monthlySpendingWon', 'a month in the latest quarter.'),
  SPENDING_TO_INCOME_PERCENT: means('spendingToIncomePercent', 'monthly spending to a twelfth of the yearly income.'),
  CREDIT_CARD_SHARE_PERCENT: means('creditCardSharePercent', 'of all card spending in the latest quarter.'),
  SPENDING_CHANGE_PERCENT: means('spendingChangePercent', 'of monthly card spending in the latest quarter.'),
  LIQUID_WON: means('liquidWon', 'cash and what can be drawn within days.'),
  LIQUID_DAYS: means('liquidDays', 'at the spending of the month, by months of thirty days.'),
  LIQUID_CHANGE_PERCENT: means('liquidChangePercent', 'against three months before.'),
  TOTAL_DEBT_WON: means('totalDebtWon', 'over all institutions.'),
  DEBT_SERVICE_PERCENT: means('debtServicePercent', 'over all institutions, of the month.'),
  DEBT_CHANGE_PERCENT: means('debtChangePercent', 'against six months before.'),
  COMMITTED_INCOME_PERCENT: means(
    'committedIncomePercent',
    'necessary spending, debt payments and least card payments to the income of the month.',
  ),
  INCOME_WON: means('incomeWon', 'after tax.'),
  INCOME_CHANGE_PERCENT: means('incomeChangePercent', 'against the mean of the three months before.'),
  MONTHS_WITHOUT_INCOME: means('monthsWithoutIncome', 'months in a row up to the latest.'),
  MONTHS_UNEMPLOYED: means('monthsUnemployed', 'months in a row up to the latest, looking for work.'),
  NECESSARY_SHARE_PERCENT: means('necessarySharePercent', 'of all spending of the month.'),
  DISCRETIONARY_CHANGE_PERCENT: means(
    'discretionaryChangePercent',
    'beyond necessities, against the mean of the three months before.',
  ),
  HOUSING_TO_INCOME_PERCENT: means('housingToIncomePercent', 'of the month.'),
  MEDICAL_SHARE_PERCENT: means('medicalSharePercent', 'of all spending of the month.'),
  CARD_USAGE_PERCENT: means('cardUsagePercent', 'owed on credit cards to their limits; above 100 when over them.'),
  REVOLVING_SHARE_PERCENT: means(
    'revolvingSharePercent',
    'carried over from earlier months, of what is owed on cards.',
  ),
  CARD_OVERDUE_WON: means('cardOverdueWon', 'at the end of the month.'),
  ARREARS_MONTHS: means('arrearsMonths', 'of the last twelve months, in how many anything was overdue.'),
  ARREARS_FREE_MONTHS: means(
    'arrearsFreeMonths',
    'months in a row up to the latest, as far as they are known; 0 while anything is overdue.',
  ),
  CREDIT_SCORE: means('creditScore', '1 to 1,000, higher is better.'),
  CREDIT_SCORE_CHANGE: means('creditScoreChange', 'against three months before.'),
  INVESTMENT_WON: means('investmentWon', 'at market value.'),
  INVESTMENT_RETURN_PERCENT: means(
    'investmentReturnPercent',
    'gains and losses to what was invested before; paying in or out is neither.',
  ),
  REJECTED_APPLICATIONS: means('rejectedApplications', 'within 180 days.'),
  APPROVED_APPLICATIONS: means('approvedApplications', 'within 180 days.'),
  DAYS_SINCE_REJECTION: means('daysSinceRejection', 'of a loan application; null without one within 180 days.'),
  DAYS_SINCE_APPROVAL: means('daysSinceApproval', 'of a loan application; null without one within 180 days.'),
});

export const MetricUnitEnum = enumType<MetricUnit>('ScenarioMetricUnit', 'What a figure counts.', {
  DAYS: 'Days.',
  WON: 'Won.',
  PERCENT: 'Percent.',
  MONTHS: 'Months.',
  POINTS: 'Points of a credit score.',
  COUNT: 'How many.',
});

export const CalibrationMethodEnum = enumType<LabelCalibration['method']>(
  'ScenarioCalibrationMethod',
  'How scores of a label become probabilities.',
  { ISOTONIC: 'By the rising curve nearest to what people said.', NONE: 'Not at all: too few cases are known.' },
);
