import type { LoanAccount, Servicing } from './account.js';
import { accrueDefaultInterest } from './arrears.js';
import type { LoanContract } from './contract.js';
import { repricedPlan } from './plan.js';

/**
 * Changes the rate of a loan from a day on, to which its account has been advanced. The current period bears each rate
 * for its days, and the balance is spread again over the remaining instalments. Default interest up to the day is
 * charged at the previous rate.
 */
export function reprice(
  servicing: Servicing,
  contract: LoanContract,
  account: LoanAccount,
  { annualRateMillionths, from }: { readonly annualRateMillionths: number; readonly from: string },
): LoanAccount {
  const dues = account.dues.map((due) => accrueDefaultInterest(servicing, contract, account, due, from));
  return { ...account, dues, plan: repricedPlan(contract, account.plan, annualRateMillionths, from) };
}
