import type { FinancialPosition } from '../../customers/index.js';
import type { LoanFacts, MetricName } from './metrics.js';

/**
 * Loans as rules look at them: payments and arrears over loans here and debts elsewhere, by the customer's financial position; cards
 * stay apart, since what is overdue on them is paid apart. Balance and rate are those of loans here.
 */
export function joinedLoans(loans: LoanFacts | null, { arrears, debtService }: FinancialPosition): LoanFacts | null {
  if (!loans) return null;
  const { overdueDays, overdueWon } = arrears.debts ?? loans;
  return { ...loans, monthlyPaymentWon: debtService.monthlyWon ?? loans.monthlyPaymentWon, overdueDays, overdueWon };
}

/** The first day of the month a financial position's figures are for; null when they come from today's ledger. */
export function positionMonths({
  arrears,
  debtService,
}: FinancialPosition): Partial<Record<MetricName, string | null>> {
  return {
    overdueDays: arrears.month,
    overdueWon: arrears.month,
    monthlyPaymentWon: debtService.month,
    paymentToIncomePercent: debtService.month,
  };
}
