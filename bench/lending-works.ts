import type { TimedWork } from './one-at-a-time.js';

const id = (type: string, key: number | undefined): string => Buffer.from(`${type}:${key ?? 0}`).toString('base64url');

/** Incomes differ, so that no answer is one that was given before. */
const profile = (index: number): object => ({
  yearlyIncomeWon: 60_000_000 + (index % 400) * 100_000,
  region: 'CAPITAL',
  debts: [
    { loanType: 'CREDIT', balanceWon: 30_000_000, annualRatePercent: '6.1', remainingMonths: 36 },
    { loanType: 'CARD', balanceWon: 8_000_000, annualRatePercent: '14.9', remainingMonths: 24 },
    { loanType: 'AUTO', balanceWon: 15_000_000, annualRatePercent: '5.4', remainingMonths: 40 },
  ],
  loan: { loanType: 'MORTGAGE', termMonths: 240, annualRatePercent: '4.2', rateType: 'VARIABLE' },
});

export const LENDING_WORKS: readonly TimedWork[] = [
  {
    what: 'schedule of 480 months over the API, three of its rows asked for',
    target: null,
    document: `query ($input: LoanScheduleInput!) { loanSchedule(input: $input) { totalInterestWon instalments(first: 3) { number paymentWon } } }`,
    variablesOf: (index) => ({
      input: {
        principalWon: 100_000_000 + index,
        annualRatePercent: '4.2',
        termMonths: 480,
        repaymentMethod: 'EQUAL_PAYMENT',
      },
    }),
  },
  {
    what: 'limit with five changes, their shares and the chart',
    target: { of: 'cpu', ms: 5 },
    document: `query ($input: LoanLimitSimulateInput!) { loanLimitSimulate(input: $input) {
      current { limitWon } changes { change shareWon limit { limitWon } } all { limit { limitWon } } chart { limitWon } } }`,
    variablesOf: (index) => ({
      input: {
        profile: profile(index),
        changes: {
          incomePercent: '10',
          repayments: [{ debt: 1 }],
          ratePoints: '-0.5',
          termMonths: 360,
          rateType: { rateType: 'PERIODIC', fixedMonths: 60 },
        },
      },
    }),
  },
  {
    what: 'the cheapest way to a wanted limit within twelve months',
    target: { of: 'cpu', ms: 5 },
    document: `query ($input: LoanLimitGoalInput!) { loanLimitGoal(input: $input) { cheapest { costWon } obstacles { code } } }`,
    variablesOf: (index) => ({
      input: { profile: profile(index), targetWon: 300_000_000, savingPerMonthWon: 1_000_000, cashWon: 5_000_000 },
    }),
  },
  {
    what: 'five ways for a loan, among 200 products',
    target: { of: 'cpu', ms: 20 },
    document: `query ($loanId: ID!) { refinanceCompare(loanId: $loanId, switches: 10) { productsOffered ways { kind netCashWon } } }`,
    variablesOf: (index, { openLoanKeys }) => ({ loanId: id('Loan', openLoanKeys[index % openLoanKeys.length]) }),
  },
  {
    what: 'who is likely to leave, among 300,000 loans: the first 50',
    target: { of: 'time', ms: 300 },
    document: `query ($page: Int) { retentionCandidates(first: 50, page: $page) { nodes { rank savingWon loan { loanNumber } } } }`,
    variablesOf: (index) => ({ page: 1 + (index % 20) }),
  },
];
