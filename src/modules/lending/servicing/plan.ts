import { levelWon, principalDueWon, type Instalment } from '../terms/index.js';
import { dailyInterestWon, periodInterestWon, type RateFrom } from './accrual.js';
import { instalmentDueOn, type LoanContract, type PrepaymentEffect } from './contract.js';

/** What is agreed of the instalments still to come. It changes when principal is paid early, or the rate does. */
export interface Plan {
  /** Instalments that have fallen due. */
  readonly billed: number;
  /** Principal that has not fallen due. */
  readonly balanceWon: number;
  /** Of EQUAL_PAYMENT the payment of an ordinary month, of EQUAL_PRINCIPAL its principal, of BULLET 0. */
  readonly levelWon: number;
  /** The instalment that takes whatever is left. */
  readonly lastInstalment: number;
  /** The rates of the period under way: the first from its first day on, others from the day of a change. */
  readonly rates: readonly [RateFrom, ...RateFrom[]];
}

/** An instalment and the day it falls due by the contract. */
export interface DatedInstalment extends Instalment {
  readonly dueOn: string;
}

/** The plan of a contract on the day the money goes out. */
export function agreedPlan(contract: LoanContract): Plan {
  return {
    billed: 0,
    balanceWon: contract.principalWon,
    levelWon: levelWon(contract.method, contract),
    lastInstalment: contract.months,
    rates: [{ from: contract.disbursedOn, annualRateMillionths: contract.annualRateMillionths }],
  };
}

/** Whether no instalment is to come. */
export const isOver = ({ balanceWon }: Plan): boolean => balanceWon === 0;

/** The rate in force at the end of the period under way. */
export const rateOf = ({ rates }: Plan): number => (rates.at(-1) ?? rates[0]).annualRateMillionths;

/** The next instalment, and the plan once it has fallen due; null when none is to come. */
export function nextInstalment(
  contract: LoanContract,
  plan: Plan,
): { readonly instalment: DatedInstalment; readonly after: Plan } | null {
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

/** The instalments still to come, or the first so many of them. */
export function instalmentsToCome(contract: LoanContract, plan: Plan, count = Infinity): DatedInstalment[] {
  const instalments: DatedInstalment[] = [];
  for (let at = plan; instalments.length < count;) {
    const next = nextInstalment(contract, at);
    if (!next) break;
    instalments.push(next.instalment);
    at = next.after;
  }
  return instalments;
}

/** Interest of a principal from the first day of the period under way to a day within it. */
export const brokenInterestWon = (contract: LoanContract, plan: Plan, principalWon: number, on: string): number =>
  dailyInterestWon(contract.convention, principalWon, plan.rates, on);

/**
 * The plan once principal was paid early. SHORTEN_TERM goes on with the payments of before until nothing is left, and that
 * instalment is the last from then on; LOWER_PAYMENT keeps the last day and lowers payments as far as what is left allows. It
 * never raises a payment: what rounding left for the last instalment stays there. Nor does it add interest: a payment rounded
 * down to the won repays more slowly, by which so little may be paid early that it would cost more than it saves, and then
 * payments are lowered by less, or not at all.
 */
export function prepaidPlan(contract: LoanContract, plan: Plan, principalWon: number, effect: PrepaymentEffect): Plan {
  const left = { ...plan, balanceWon: plan.balanceWon - principalWon };
  if (effect === 'SHORTEN_TERM')
    return { ...left, lastInstalment: instalmentsToCome(contract, left).at(-1)?.number ?? plan.lastInstalment };
  return { ...left, levelWon: lowestLevelWon(contract, plan, left) };
}

/**
 * The lowest level payment, from that which spreads what is left evenly to that of before, at which the instalments after the
 * next bear no more interest than before. The next one does not in any case, together with that of the principal paid early:
 * no part of a period by days exceeds a twelfth before it ends, and no cut makes its period dearer. At the level of before
 * less is owed on every day, by less principal as by a lower rate.
 */
function lowestLevelWon(contract: LoanContract, before: Plan, left: Plan): number {
  let [least, most] = [Math.min(before.levelWon, spreadAnew(contract, left).levelWon), before.levelWon];
  if (least === most) return least;
  const boundWon = laterInterestWon(contract, before);
  const isCheap = (levelWon: number): boolean => laterInterestWon(contract, { ...left, levelWon }) <= boundWon;
  if (isCheap(least)) return least;
  // A higher payment never leaves more to pay on any day, so that the lowest that does is found by halving.
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (isCheap(middle)) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** Interest of the instalments after the next. */
const laterInterestWon = (contract: LoanContract, plan: Plan): number =>
  instalmentsToCome(contract, plan)
    .slice(1)
    .reduce((sum, { interestWon }) => sum + interestWon, 0);

/**
 * The plan at another rate from a day of the period under way on: the balance is spread anew over what remains. A cut never
 * raises a payment, and never adds interest: of a loan that would be repaid before its last day, since its first period was
 * short, or by a cut so small that rounding outweighs it, payments are lowered by less than spreading would.
 */
export function repricedPlan(contract: LoanContract, plan: Plan, annualRateMillionths: number, from: string): Plan {
  const before = plan.rates.filter((rate) => rate.from < from);
  const isNew = before.at(-1)?.annualRateMillionths !== annualRateMillionths;
  const [first, ...others] = isNew ? [...before, { from, annualRateMillionths }] : before;
  const left: Plan = first ? { ...plan, rates: [first, ...others] } : plan;
  if (annualRateMillionths > rateOf(plan)) return spreadAnew(contract, left);
  return { ...left, levelWon: lowestLevelWon(contract, plan, left) };
}

/** The balance spread anew over the instalments that remain, at the rate of now. */
export function spreadAnew(contract: LoanContract, plan: Plan): Plan {
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
