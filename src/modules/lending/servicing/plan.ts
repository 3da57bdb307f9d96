import { levelWon, principalDueWon, type Instalment } from '../terms/index.js';
import { dailyInterestWon, periodInterestWon, type RateFrom } from './accrual.js';
import { instalmentDueOn, type LoanContract, type PrepaymentEffect } from './contract.js';

/** The agreed instalments still to come. The plan changes when principal is paid early, or when the rate changes. */
export interface InstalmentPlan {
  /** Instalments that have fallen due. Stored under this name, as all of the plan is (`loan.account`). */
  readonly billed: number;
  /** Principal that has not fallen due. */
  readonly balanceWon: number;
  /** The regular instalment: for EQUAL_PAYMENT the payment of an ordinary month, for EQUAL_PRINCIPAL its principal, for BULLET 0. */
  readonly levelWon: number;
  /** The instalment that takes whatever is left. */
  readonly lastInstalment: number;
  /** The rates of the current period: the first from its first day on, others from the day of a change. */
  readonly rates: readonly [RateFrom, ...RateFrom[]];
}

/** An instalment and the day it falls due by the contract. */
export interface DatedInstalment extends Instalment {
  readonly dueOn: string;
}

/** The plan of a contract on the day of the payout. */
export function agreedPlan(contract: LoanContract): InstalmentPlan {
  return {
    billed: 0,
    balanceWon: contract.principalWon,
    levelWon: levelWon(contract.method, contract),
    lastInstalment: contract.months,
    rates: [{ from: contract.disbursedOn, annualRateMillionths: contract.annualRateMillionths }],
  };
}

/** Whether no instalment is to come. */
export const isOver = ({ balanceWon }: InstalmentPlan): boolean => balanceWon === 0;

/** The rate in force at the end of the current period. */
export const rateOf = ({ rates }: InstalmentPlan): number => (rates.at(-1) ?? rates[0]).annualRateMillionths;

/** The next instalment, and the plan once it has fallen due; null when none is to come. */
export function nextInstalment(
  contract: LoanContract,
  plan: InstalmentPlan,
): { readonly instalment: DatedInstalment; readonly after: InstalmentPlan } | null {
  if (isOver(plan)) return null;
  const { method, graceMonths } = contract;
  const { balanceWon, levelWon: level, lastInstalment, rates } = plan;
  const number = plan.billed + 1;
  const dueOn = instalmentDueOn(contract, number);
  const interestWon = periodInterestWon(contract, number, balanceWon, rates);
  const repayment = { method, graceMonths, lastInstalment, levelWon: level };
  const principalWon = principalDueWon(repayment, number, balanceWon, interestWon);
  const balanceAfterWon = balanceWon - principalWon;
  return {
    instalment: { number, dueOn, paymentWon: principalWon + interestWon, principalWon, interestWon, balanceAfterWon },
    after: {
      billed: number,
      balanceWon: balanceAfterWon,
      levelWon: level,
      lastInstalment,
      rates: [{ from: dueOn, annualRateMillionths: rateOf(plan) }],
    },
  };
}

/** The instalments still to come, or the first `count` of them. */
export function instalmentsToCome(contract: LoanContract, plan: InstalmentPlan, count = Infinity): DatedInstalment[] {
  const instalments: DatedInstalment[] = [];
  for (let at = plan; instalments.length < count;) {
    const next = nextInstalment(contract, at);
    if (!next) break;
    instalments.push(next.instalment);
    at = next.after;
  }
  return instalments;
}

/** Interest on a principal from the first day of the current period to a day within it. */
export const brokenInterestWon = (
  contract: LoanContract,
  plan: InstalmentPlan,
  principalWon: number,
  on: string,
): number => dailyInterestWon(contract.convention, principalWon, plan.rates, on);

/**
 * The plan after principal is paid early. SHORTEN_TERM keeps the payments as they were until nothing is left; that
 * instalment becomes the last. LOWER_PAYMENT keeps the last due day and lowers payments as far as the remaining balance
 * allows. It never raises a payment: the rounding remainder stays in the last instalment. It never adds interest: a
 * payment rounded down to the won repays more slowly, so a very small early payment could cost more than it saves. Then
 * payments are lowered by less, or not at all.
 */
export function prepaidPlan(
  contract: LoanContract,
  plan: InstalmentPlan,
  principalWon: number,
  effect: PrepaymentEffect,
): InstalmentPlan {
  const left = { ...plan, balanceWon: plan.balanceWon - principalWon };
  if (effect === 'SHORTEN_TERM')
    return { ...left, lastInstalment: instalmentsToCome(contract, left).at(-1)?.number ?? plan.lastInstalment };
  return { ...left, levelWon: lowestLevelWon(contract, plan, left) };
}

/**
 * The lowest level payment at which the instalments after the next bear no more interest than before, between an even
 * spread of the balance and the level payment of before. The next instalment, together with the interest of the
 * principal paid early, never bears more: part of a period counted by days never exceeds a twelfth before it ends, and
 * no rate cut makes its period more expensive. At the level payment of before, less is owed on every day, with less
 * principal or a lower rate.
 */
function lowestLevelWon(contract: LoanContract, before: InstalmentPlan, left: InstalmentPlan): number {
  let [least, most] = [Math.min(before.levelWon, respreadPlan(contract, left).levelWon), before.levelWon];
  if (least === most) return least;
  const boundWon = laterInterestWon(contract, before);
  const isCheap = (levelWon: number): boolean => laterInterestWon(contract, { ...left, levelWon }) <= boundWon;
  if (isCheap(least)) return least;
  // A higher payment never leaves more to pay on any day: bisection finds the lowest cheap one.
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isCheap(middle)) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** Interest of the instalments after the next. */
const laterInterestWon = (contract: LoanContract, plan: InstalmentPlan): number =>
  instalmentsToCome(contract, plan)
    .slice(1)
    .reduce((sum, { interestWon }) => sum + interestWon, 0);

/**
 * The plan at another rate from a day of the current period on: the balance is spread again over the remaining
 * instalments. A rate cut never raises a payment and never adds interest: payments are lowered by less than spreading
 * would when the loan would be repaid before its last day because its first period was short, or when rounding
 * outweighs a very small cut.
 */
export function repricedPlan(
  contract: LoanContract,
  plan: InstalmentPlan,
  annualRateMillionths: number,
  from: string,
): InstalmentPlan {
  const before = plan.rates.filter((rate) => rate.from < from);
  const isNew = before.at(-1)?.annualRateMillionths !== annualRateMillionths;
  const [first, ...others] = isNew ? [...before, { from, annualRateMillionths }] : before;
  const left: InstalmentPlan = first ? { ...plan, rates: [first, ...others] } : plan;
  if (annualRateMillionths > rateOf(plan)) return respreadPlan(contract, left);
  return { ...left, levelWon: lowestLevelWon(contract, plan, left) };
}

/** Spreads the balance again over the remaining instalments at the current rate. */
export function respreadPlan(contract: LoanContract, plan: InstalmentPlan): InstalmentPlan {
  if (isOver(plan)) return plan;
  const { method, graceMonths } = contract;
  const { billed, balanceWon, lastInstalment } = plan;
  const terms = {
    principalWon: balanceWon,
    annualRateMillionths: rateOf(plan),
    months: lastInstalment - billed,
    graceMonths: Math.max(0, graceMonths - billed),
  };
  return { ...plan, levelWon: levelWon(method, terms) };
}
