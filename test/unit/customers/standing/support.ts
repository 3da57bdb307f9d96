import type { FinancialSnapshot } from '../../../../src/modules/customers/index.js';

/** A month of which nothing is known but what is given. */
export const aMonth = (month: string, known: Partial<FinancialSnapshot> = {}): FinancialSnapshot => ({
  month,
  liquidWon: null,
  totalDebtWon: null,
  debtPaymentWon: null,
  overdueWon: null,
  overdueDays: null,
  incomeWon: null,
  spendingWon: null,
  necessaryWon: null,
  housingWon: null,
  medicalWon: null,
  cardLimitWon: null,
  cardUsedWon: null,
  revolvingWon: null,
  cardMinimumWon: null,
  cardOverdueWon: null,
  investmentWon: null,
  investmentGainWon: null,
  employment: null,
  creditScore: null,
  ...known,
});
