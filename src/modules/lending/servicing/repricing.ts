import type { LoanAccount, Servicing } from './account.js';
import { charge } from './arrears.js';
import type { LoanContract } from './contract.js';
import { repricedPlan } from './plan.js';

/**
 * Gives a loan another rate from a day on, to which its account has been advanced. The period under way then bears each
 * rate for its days, and the balance is spread anew over the instalments that remain. Default interest up to the day is
 * charged at the rate of before.
 */
export function reprice(
  servicing: Servicing,
  contract: LoanContract,
  account: LoanAccount,
  { annualRateMillionths, from }: { readonly annualRateMillionths: number; readonly from: string },
): LoanAccount {
  const dues = account.dues.map((due) => charge(servicing, contract, account, due, from));
  return { ...account, dues, plan: repricedPlan(contract, account.plan, annualRateMillionths, from) };
}
