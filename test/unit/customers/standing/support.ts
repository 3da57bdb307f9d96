import type { FinancialSnapshot } from '../../../../src/modules/customers/index.js';

/** A month with only the given figures known. */
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
