import {
  balanceAfterWon,
  dueWonOf,
  sumOf,
  type UnpaidInstalment,
  type LoanAccount,
  type Servicing,
} from './account.js';
import { accrueDefaultInterest } from './arrears.js';
import type { LoanContract, PrepaymentEffect } from './contract.js';
import { brokenInterestWon, isOver, nextInstalment, prepaidPlan, type InstalmentPlan } from './plan.js';

/** Money that came in on a day. */
export interface Payment {
  readonly amountWon: number;
  /** `YYYY-MM-DD`; the account has been advanced to it. */
  readonly on: string;
  /**
   * How money beyond what is due is used. Null: up to one instalment is held for the next one, and the rest is paid
   * early with the contract's own effect.
   */
  readonly effect: PrepaymentEffect | null;
}

/** How a payment is split; the parts sum to it. */
export interface PaymentBreakdown {
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
  /** Held for an instalment that has not fallen due; negative when money held before is used now. */
  readonly heldWon: number;
  /** Principal among the above that had not fallen due. */
  readonly prepaidWon: number;
}

/** The account after a payment, and how the payment was split. */
export interface PaymentResult {
  readonly account: LoanAccount;
  readonly division: PaymentBreakdown;
  /** Whether nothing is owed any more. */
  readonly closed: boolean;
}

/** What pays a loan off on a day, without a fee. */
interface Payoff {
  readonly dueWon: number;
  readonly defaultInterestWon: number;
  readonly balanceNotDueWon: number;
  /** Interest on that balance since the last instalment fell due. */
  readonly accruedInterestWon: number;
  readonly heldWon: number;
  /** The total less what is held; 0 when more is held because the last instalment was paid before its day. */
  readonly totalWon: number;
}

/** What pays a loan off on the day that its account has been advanced to. */
export function payoffOf(servicing: Servicing, contract: LoanContract, account: LoanAccount, on: string): Payoff {
  const { plan, heldWon } = account;
  const dues = account.dues.map((due) => accrueDefaultInterest(servicing, contract, account, due, on));
  const dueWon = dueWonOf(dues);
  const defaultInterestWon = sumOf(dues, (due) => due.defaultInterestWon);
  const accruedInterestWon = isOver(plan) ? 0 : brokenInterestWon(contract, plan, plan.balanceWon, on);
  const owedWon = dueWon + defaultInterestWon + plan.balanceWon + accruedInterestWon;
  const totalWon = Math.max(0, owedWon - heldWon);
  return { dueWon, defaultInterestWon, balanceNotDueWon: plan.balanceWon, accruedInterestWon, heldWon, totalWon };
}

/**
 * Divides a payment. What is due comes first, the oldest instalment before the next (Civil Code, article 477), and
 * within each default interest, then interest, then principal (article 479). The rest is held for the next instalment,
 * or is principal paid early together with its own interest of the broken period. Exactly the payoff closes the loan.
 * Null when it is more than the loan can take: more than the payoff, and more than the one instalment left.
 */
export function pay(
  servicing: Servicing,
  contract: LoanContract,
  account: LoanAccount,
  payment: Payment,
): PaymentResult | null {
  const { amountWon, on, effect } = payment;
  const payoff = payoffOf(servicing, contract, account, on);
  if (amountWon === payoff.totalWon) return closing(account, payoff);
  const settled = settleDues(servicing, contract, account, payment);
  const { plan } = account;
  const next = nextInstalment(contract, plan);
  const roomWon = next && effect === null ? Math.max(0, next.instalment.paymentWon - account.heldWon) : 0;
  const keptWon = Math.min(settled.leftWon, roomWon);
  const earlyWon = settled.leftWon - keptWon;
  if (earlyWon > 0 && amountWon > payoff.totalWon) return null;
  const early = prepay(contract, plan, earlyWon, on, effect ?? contract.prepaymentEffect);
  const heldWon = keptWon + early.heldWon;
  return {
    account: { plan: early.plan, dues: settled.dues, heldWon: account.heldWon + heldWon },
    division: {
      principalWon: settled.principalWon + early.principalWon,
      interestWon: settled.interestWon + early.interestWon,
      defaultInterestWon: settled.defaultInterestWon,
      heldWon,
      prepaidWon: early.principalWon,
    },
    closed: false,
  };
}

function closing({ plan, dues }: LoanAccount, payoff: Payoff): PaymentResult {
  const { accruedInterestWon, defaultInterestWon, heldWon } = payoff;
  return {
    account: { plan: { ...plan, balanceWon: 0 }, dues: [], heldWon: 0 },
    division: {
      principalWon: balanceAfterWon({ plan, dues }),
      interestWon: sumOf(dues, (due) => due.interestWon) + accruedInterestWon,
      defaultInterestWon,
      heldWon: 0 - heldWon,
      prepaidWon: plan.balanceWon,
    },
    closed: true,
  };
}

interface Settled {
  readonly dues: readonly UnpaidInstalment[];
  readonly leftWon: number;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly defaultInterestWon: number;
}

function settleDues(
  servicing: Servicing,
  contract: LoanContract,
  account: LoanAccount,
  { amountWon, on }: Payment,
): Settled {
  const dues: UnpaidInstalment[] = [];
  const sums = { principalWon: 0, interestWon: 0, defaultInterestWon: 0 };
  let leftWon = amountWon;
  const take = (owedWon: number): number => {
    const takenWon = Math.min(leftWon, owedWon);
    leftWon -= takenWon;
    return takenWon;
  };
  for (const due of account.dues) {
    if (leftWon === 0) {
      dues.push(due);
      continue;
    }
    const charged = accrueDefaultInterest(servicing, contract, account, due, on);
    const paid = {
      defaultInterestWon: take(charged.defaultInterestWon),
      interestWon: take(charged.interestWon),
      principalWon: take(charged.principalWon),
    };
    const open = {
      ...charged,
      defaultInterestWon: charged.defaultInterestWon - paid.defaultInterestWon,
      interestWon: charged.interestWon - paid.interestWon,
      principalWon: charged.principalWon - paid.principalWon,
    };
    if (open.defaultInterestWon + open.interestWon + open.principalWon > 0) dues.push(open);
    sums.defaultInterestWon += paid.defaultInterestWon;
    sums.interestWon += paid.interestWon;
    sums.principalWon += paid.principalWon;
  }
  return { dues, leftWon, ...sums };
}

/** The principal in an early payment: the most that leaves its own interest of the broken period payable too. */
export function prepay(
  contract: LoanContract,
  plan: InstalmentPlan,
  amountWon: number,
  on: string,
  effect: PrepaymentEffect,
): {
  readonly plan: InstalmentPlan;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly heldWon: number;
} {
  if (amountWon === 0) return { plan, principalWon: 0, interestWon: 0, heldWon: 0 };
  const interestOf = (principalWon: number): number => brokenInterestWon(contract, plan, principalWon, on);
  // Interest on the whole amount is at least that on the principal within it, so this bounds the search.
  let [least, most] = [Math.max(0, amountWon - interestOf(amountWon)), Math.min(amountWon, plan.balanceWon)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (middle + interestOf(middle) <= amountWon) least = middle;
    else most = middle - 1;
  }
  const principalWon = least;
  const interestWon = interestOf(principalWon);
  // Rounding can leave one won that is neither principal nor interest.
  const heldWon = amountWon - principalWon - interestWon;
  return { plan: prepaidPlan(contract, plan, principalWon, effect), principalWon, interestWon, heldWon };
}
