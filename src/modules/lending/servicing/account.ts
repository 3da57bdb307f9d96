import { instalmentDueOn, type LoanContract } from './contract.js';
import { agreedPlan, isOver, nextInstalment, type InstalmentPlan } from './plan.js';

/** The unpaid part of an instalment that fell due. Accounts are stored with these names (`loan.account`). */
export interface UnpaidInstalment {
  readonly instalment: number;
  /** The day by the contract. */
  readonly dueOn: string;
  /** The last day to pay on time: `dueOn`, or the next business day (Civil Code, article 161). */
  readonly payableOn: string;
  readonly interestWon: number;
  readonly principalWon: number;
  /** Default interest charged up to `chargedTo` and not paid. */
  readonly defaultInterestWon: number;
  /** Default interest has been charged up to this day. */
  readonly chargedTo: string;
}

/** The state of a loan at the end of a day, as far as its books depend on it. */
export interface LoanAccount {
  readonly plan: InstalmentPlan;
  /** What is due and not paid, oldest first. */
  readonly dues: readonly UnpaidInstalment[];
  /** Money that came in for an instalment before it fell due. It is applied on the due day. */
  readonly heldWon: number;
}

/** An account as stored in the books: its state after the last change. */
export interface StoredAccount extends LoanAccount {
  /** The day of that change. Nothing can be booked on an earlier one. */
  readonly on: string;
}

/** What the books need in addition to the contract: the calendar, and the legal default rate. Pure. */
export interface Servicing {
  /** The day itself, or the first business day after it. */
  readonly payableOn: (dueOn: string) => string;
  /** Yearly rate on what is overdue, in millionths, by the contract's rate now and the day of the contract. */
  readonly defaultRate: (contractRateMillionths: number, agreedOn: string) => number;
}

/** Principal owed, including what is due. */
export const balanceAfterWon = ({ plan, dues }: Pick<LoanAccount, 'plan' | 'dues'>): number =>
  plan.balanceWon + sumOf(dues, ({ principalWon }) => principalWon);

/** Interest and principal of dues, without default interest. */
export const dueWonOf = (dues: readonly UnpaidInstalment[]): number =>
  sumOf(dues, ({ interestWon, principalWon }) => interestWon + principalWon);

export function sumOf<T>(items: readonly T[], wonOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + wonOf(item), 0);
}

/** The account of a loan on the day of the payout. */
export const openAccount = (contract: LoanContract): LoanAccount => ({
  plan: agreedPlan(contract),
  dues: [],
  heldWon: 0,
});

/** Held money that paid an instalment on the day it fell due. */
export interface Applied {
  readonly instalment: number;
  readonly on: string;
  readonly interestWon: number;
  readonly principalWon: number;
}

/**
 * Makes every instalment up to and including a day fall due, and pays it from held money. Doing it day by day or at
 * once gives the same result.
 */
export function advance(
  { payableOn }: Pick<Servicing, 'payableOn'>,
  contract: LoanContract,
  account: LoanAccount,
  on: string,
): { readonly account: LoanAccount; readonly applied: readonly Applied[] } {
  if (isOver(account.plan) || instalmentDueOn(contract, account.plan.billed + 1) > on) return { account, applied: [] };
  const applied: Applied[] = [];
  const dues = [...account.dues];
  let { plan, heldWon } = account;
  for (;;) {
    const next = nextInstalment(contract, plan);
    if (!next || next.instalment.dueOn > on) break;
    const { number, dueOn, interestWon, principalWon } = next.instalment;
    const fromHeld = { interestWon: Math.min(heldWon, interestWon), principalWon: 0 };
    fromHeld.principalWon = Math.min(heldWon - fromHeld.interestWon, principalWon);
    if (heldWon > 0) applied.push({ instalment: number, on: dueOn, ...fromHeld });
    heldWon -= fromHeld.interestWon + fromHeld.principalWon;
    const day = payableOn(dueOn);
    const due = {
      instalment: number,
      dueOn,
      payableOn: day,
      interestWon: interestWon - fromHeld.interestWon,
      principalWon: principalWon - fromHeld.principalWon,
      defaultInterestWon: 0,
      chargedTo: day,
    };
    if (due.interestWon + due.principalWon > 0) dues.push(due);
    plan = next.after;
  }
  return { account: { plan, dues, heldWon }, applied };
}
