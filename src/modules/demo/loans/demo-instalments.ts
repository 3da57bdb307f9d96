import {
  instalmentDueOn,
  periodInterestWon,
  schedule,
  usualConvention,
  type Instalment,
  type LoanContract,
} from '../../lending/index.js';
import type { DemoLoan } from './demo-loan.js';

/** The first instalments of a loan as its contract counts them. One whose money is not out is counted by the month. */
export function demoInstalments(loan: DemoLoan, count: number): Instalment[] {
  const { disbursedOn, method } = loan;
  const rows = schedule(method, loan, count);
  if (disbursedOn === null || usualConvention(method) === 'MONTHLY_ACTUAL_365') return rows;
  const contract = demoContract(loan, disbursedOn);
  return rows.map((row) => {
    const from = instalmentDueOn(contract, row.number - 1);
    const rates = [{ from, annualRateMillionths: loan.annualRateMillionths }] as const;
    const interestWon = periodInterestWon(contract, row.number, row.balanceAfterWon + row.principalWon, rates);
    return { ...row, interestWon, paymentWon: row.principalWon + interestWon };
  });
}

/** The contract of a loan whose money went out on a day. */
export const demoContract = (loan: DemoLoan, disbursedOn: string): LoanContract => ({
  method: loan.method,
  principalWon: loan.principalWon,
  months: loan.months,
  annualRateMillionths: loan.annualRateMillionths,
  graceMonths: loan.graceMonths,
  disbursedOn,
  dueDay: Number(disbursedOn.slice(8, 10)),
  convention: usualConvention(loan.method),
  prepaymentEffect: loan.prepaymentEffect,
});
