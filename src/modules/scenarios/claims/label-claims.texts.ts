import type { Comparison, Condition, Verdict } from '../rules/index.js';
import type { MetricName } from '../metrics/index.js';
import type { Localized } from '../../../platform/text.js';

/** A sentence that may be shown, and the figures that make it true. */
export interface Claim extends Localized {
  readonly when: Condition;
}

const figure = (metric: MetricName, is: Comparison, value: number): Condition => ({
  left: { metric },
  is,
  right: { value },
});
const both = (...all: readonly Condition[]): Condition => ({ all });

/**
 * Sentences about a label, most specific first: the first one that the figures shown with the label support is used.
 * Words and numbers are held to each other by `claims.test.ts`; that one is true wherever the rule passes, by
 * `claim-check.ts`.
 */
export const LABEL_CLAIMS: Readonly<Record<Verdict, readonly Claim[]>> = {
  DELINQUENCY: [
    { when: figure('overdueDays', '>', 0), ko: '갚기로 한 날이 지난 금액이 있습니다.', en: 'Payments are overdue.' },
  ],
  DEBT_CRISIS: [
    {
      when: figure('monthsWithoutIncome', '>', 0),
      ko: '갚아야 할 부채가 있는데 들어오는 소득이 없습니다.',
      en: 'There are debts to repay and no income comes in.',
    },
    {
      when: figure('committedIncomePercent', '>', 100),
      ko: '들어오는 소득보다 꼭 나가야 할 돈이 많습니다.',
      en: 'More has to be paid than comes in.',
    },
    {
      when: both(figure('debtServicePercent', '>=', 30), figure('revolvingSharePercent', '>', 0)),
      ko: '소득에서 부채를 갚는 몫이 크고, 카드 대금의 일부를 다음 달로 넘기고 있습니다.',
      en: 'Repaying debts takes a large share of income, and part of the card bill is carried over.',
    },
    {
      when: figure('debtServicePercent', '>=', 30),
      ko: '소득에서 부채를 갚는 데 쓰는 몫이 큽니다.',
      en: 'Repaying debts takes a large share of income.',
    },
  ],
  JOB_LOSS: [
    {
      when: both(figure('monthsUnemployed', '>', 0), figure('incomeChangePercent', '<=', -15)),
      ko: '일자리가 없고 소득이 줄어든 것으로 확인됩니다.',
      en: 'There is no job, and income has fallen.',
    },
    { when: figure('monthsUnemployed', '>', 0), ko: '일자리가 없는 것으로 확인됩니다.', en: 'There is no job.' },
    {
      when: figure('monthsWithoutIncome', '>', 0),
      ko: '들어오는 소득이 없는 것으로 확인됩니다.',
      en: 'No income comes in.',
    },
  ],
  CARD_PAYMENT_DIFFICULTY: [
    {
      when: figure('cardOverdueWon', '>', 0),
      ko: '제때 내지 못한 카드 대금이 있습니다.',
      en: 'Card bills are overdue.',
    },
    {
      when: figure('revolvingSharePercent', '>=', 50),
      ko: '카드 대금의 상당 부분을 다음 달로 넘기고 있습니다.',
      en: 'Much of the card debt is carried over to the next month.',
    },
    {
      when: figure('cardUsagePercent', '>=', 50),
      ko: '카드 한도를 많이 쓰고 있습니다.',
      en: 'Much of the card limit is used.',
    },
  ],
  INTEREST_BURDEN: [
    {
      when: figure('paymentToIncomePercent', '>=', 30),
      ko: '소득에 비해 매달 갚는 대출금이 많습니다.',
      en: 'Loan payments weigh heavily on income.',
    },
    {
      when: figure('weightedRatePercent', '>=', 7),
      ko: '갚고 있는 대출의 금리가 높은 편입니다.',
      en: 'The rates of the loans are high.',
    },
    {
      when: figure('committedIncomePercent', '>=', 70),
      ko: '소득 가운데 꼭 나가야 할 돈의 몫이 큽니다.',
      en: 'A large share of income is committed.',
    },
    { when: figure('loanBalanceWon', '>', 0), ko: '갚아야 할 대출이 있습니다.', en: 'There are loans to repay.' },
  ],
  LOW_CASH: [
    {
      when: figure('liquidDays', '<=', 7),
      ko: '바로 쓸 수 있는 돈이 일주일 치 지출을 넘지 않습니다.',
      en: 'Money at hand covers a week of spending at most.',
    },
    {
      when: figure('liquidDays', '<=', 30),
      ko: '바로 쓸 수 있는 돈이 한 달 치 지출을 넘지 않습니다.',
      en: 'Money at hand covers a month of spending at most.',
    },
  ],
  LOAN_REJECTED: [
    {
      when: figure('rejectedApplications', '>', 0),
      ko: '최근 승인되지 않은 대출 신청이 있습니다.',
      en: 'A recent loan application was not approved.',
    },
  ],
  CREDIT_DOWN: [
    { when: figure('creditScoreChange', '<', 0), ko: '신용점수가 내려갔습니다.', en: 'The credit score has fallen.' },
  ],
  INVESTMENT_LOSS: [
    {
      when: figure('investmentReturnPercent', '<=', -20),
      ko: '투자 자산의 가치가 크게 줄었습니다.',
      en: 'Investments have lost much of their value.',
    },
    {
      when: figure('investmentReturnPercent', '<', 0),
      ko: '투자에서 손실이 났습니다.',
      en: 'Investments have made a loss.',
    },
  ],
  EMOTIONAL_SPENDING: [
    {
      when: figure('discretionaryChangePercent', '>=', 40),
      ko: '꼭 필요한 지출 외의 지출이 평소보다 크게 늘었습니다.',
      en: 'Spending beyond necessities has risen well above what it used to be.',
    },
    {
      when: figure('discretionaryChangePercent', '>', 0),
      ko: '꼭 필요한 지출 외의 지출이 평소보다 늘었습니다.',
      en: 'Spending beyond necessities has risen above what it used to be.',
    },
  ],
  RECOVERING_DEBTOR: [
    {
      when: both(figure('arrearsFreeMonths', '>', 0), figure('debtChangePercent', '<', 0)),
      ko: '연체를 겪은 뒤 부채를 줄여 가고 있습니다.',
      en: 'Debts are shrinking after a time of arrears.',
    },
    {
      when: figure('arrearsFreeMonths', '>', 0),
      ko: '연체를 겪은 뒤 다시 연체 없이 지내고 있습니다.',
      en: 'After a time of arrears there are none now.',
    },
  ],
  LOAN_APPROVED: [
    {
      when: figure('approvedApplications', '>', 0),
      ko: '최근 승인된 대출 신청이 있습니다.',
      en: 'A recent loan application was approved.',
    },
  ],
  CREDIT_UP: [
    { when: figure('creditScoreChange', '>', 0), ko: '신용점수가 올라갔습니다.', en: 'The credit score has risen.' },
  ],
  FINANCIAL_HOPE: [
    {
      when: both(
        figure('incomeChangePercent', '>', 0),
        figure('liquidChangePercent', '>', 0),
        figure('debtChangePercent', '<', 0),
      ),
      ko: '소득과 여유 자금이 늘고 부채는 줄었습니다.',
      en: 'Income and money at hand have grown while debts have shrunk.',
    },
    {
      when: both(figure('incomeChangePercent', '>', 0), figure('liquidChangePercent', '>', 0)),
      ko: '소득과 여유 자금이 늘었습니다.',
      en: 'Income and money at hand have grown.',
    },
    {
      when: both(figure('liquidChangePercent', '>', 0), figure('debtChangePercent', '<', 0)),
      ko: '여유 자금이 늘고 부채는 줄었습니다.',
      en: 'Money at hand has grown while debts have shrunk.',
    },
    { when: figure('liquidChangePercent', '>', 0), ko: '여유 자금이 늘었습니다.', en: 'Money at hand has grown.' },
    { when: figure('incomeChangePercent', '>', 0), ko: '소득이 늘었습니다.', en: 'Income has grown.' },
  ],
  NEUTRAL: [],
};
