import { schedule } from '../terms/index.js';
import type { StoredAccount } from './account.js';
import { instalmentsDueBy, instalmentDueOn, type LoanContract } from './contract.js';
import { agreedPlan, instalmentsToCome, respreadPlan, type InstalmentPlan } from './plan.js';

/** The state of a loan on the day on which these books begin. */
export interface TakeoverBalance {
  /** Principal owed. */
  readonly balanceWon: number;
  /** Interest has been paid up to this day, `YYYY-MM-DD`; the instalments that fell due up to it are settled. */
  readonly paidToOn: string;
  /** Interest charged before that day and not paid. */
  readonly unpaidInterestWon: number;
}

/**
 * The account of a loan taken over as of the day up to which its interest was paid. A balance equal to the agreed one
 * keeps the agreed instalments to the won; any other is spread again over the remaining ones. Interest runs from that
 * day.
 */
export function openingAccount(
  contract: LoanContract,
  { balanceWon, paidToOn, unpaidInterestWon }: TakeoverBalance,
): StoredAccount {
  const billed = Math.min(instalmentsDueBy(contract, paidToOn), contract.months - 1);
  const agreed = agreedPlan(contract);
  const plan: InstalmentPlan = {
    ...agreed,
    billed,
    balanceWon,
    rates: [{ from: paidToOn, annualRateMillionths: contract.annualRateMillionths }],
  };
  const isAgreed = balanceWon === agreedBalanceWon(contract, agreed, billed);
  const dueOn = instalmentDueOn(contract, billed);
  const due = {
    instalment: billed,
    dueOn,
    payableOn: dueOn,
    principalWon: 0,
    defaultInterestWon: 0,
    chargedTo: paidToOn,
  };
  return {
    plan: isAgreed ? plan : respreadPlan(contract, plan),
    dues: unpaidInterestWon > 0 ? [{ ...due, interestWon: unpaidInterestWon }] : [],
    heldWon: 0,
    on: paidToOn,
  };
}

/** Principal left after the first `count` agreed instalments. */
function agreedBalanceWon(contract: LoanContract, agreed: InstalmentPlan, count: number): number {
  if (count === 0) return contract.principalWon;
  if (contract.method !== 'EQUAL_PAYMENT')
    return schedule(contract.method, contract, count).at(-1)?.balanceAfterWon ?? 0;
  return instalmentsToCome(contract, agreed, count).at(-1)?.balanceAfterWon ?? 0;
}
