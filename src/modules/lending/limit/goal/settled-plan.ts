import { stepsOf, profileAfter, type GoalStep } from './goal-plan.js';
import type { Candidate, GoalSearch } from './goal-search.js';
import { interestOfDebt } from '../engine/loan-interest.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { WantedLoan } from '../engine/limit-profile.js';
import { limitOf } from '../engine/limit.js';
import { debtsAfter } from '../engine/path-debts.js';

/** A way to borrow what is wanted, and what it takes. Amounts are in whole won. */
export interface GoalPlan {
  /** How long to wait, and the day after that. */
  readonly months: number;
  readonly on: string;
  /** The loan to take. */
  readonly loan: WantedLoan;
  readonly steps: readonly GoalStep[];
  /** Principal repaid before its time. */
  readonly repaidWon: number;
  /** Fees, as far as they are known. */
  readonly feesWon: number;
  /** The borrower's part of the stamp duty on the contract; null when it is not known. */
  readonly stampDutyWon: number | null;
  /** Extra interest on the loan wanted over the horizon, compared with the loan as asked for. */
  readonly extraInterestWon: number;
  /** Interest that the debts would have borne over the horizon on what is repaid. */
  readonly sparedInterestWon: number;
  /** Fees, stamp duty and extra interest less saved interest, as far as known; repaid principal is no cost. */
  readonly costWon: number;
  /** Over how many months interest was counted. */
  readonly horizonMonths: number;
  /** Money available by then; null when saving is not known. */
  readonly availableWon: number | null;
  /** The limit after all steps: at least what is wanted. */
  readonly answer: LimitAnswer;
}

/**
 * Makes a candidate exact to the won: repayments found with doubles, or affected by rounded payments, are raised by the
 * least that lets `limitOf` grant what is wanted. Null when nothing does, or when it then takes more money than there
 * is.
 */
export function settled(candidate: Candidate, search: GoalSearch, current: LimitAnswer): GoalPlan | null {
  const { targetWon, repayable, horizonMonths } = search.request;
  const reaches = (doing: Candidate): boolean =>
    (limitOf(profileAfter(doing), search.rules, doing.on).limitWon ?? 0) >= targetWon;
  const grants = (amountsWon: ReadonlyMap<number, number>): boolean => reaches({ ...candidate, amountsWon });
  const amountsWon = leastRaised(
    candidate,
    repayable.map(({ debt }) => debt),
    grants,
  );
  if (!amountsWon) return null;
  const feeOf = (debt: number, amountWon: number): number | null =>
    feeWon(amountWon, repayable.find((each) => each.debt === debt)?.feeMillionths ?? null);
  const repaidWon = sum(amountsWon.values());
  const feesWon = sum([...amountsWon].map(([debt, amountWon]) => feeOf(debt, amountWon) ?? 0));
  if (!search.isAffordable(candidate.months, repaidWon + feesWon)) return null;
  const doing = withoutNeedlessCuts({ ...candidate, amountsWon }, reaches);
  const { months, on, option, extraInterestWon } = candidate;
  const availableWon = search.availableWon(months);
  const stampDutyWon = search.request.stampDutyOn(on);
  const sparedWon = sparedInterestWon(doing, horizonMonths);
  return {
    months,
    on,
    loan: option.loan,
    repaidWon,
    feesWon,
    stampDutyWon,
    extraInterestWon,
    availableWon,
    steps: stepsOf(doing, current, search.rules, feeOf),
    sparedInterestWon: sparedWon,
    horizonMonths,
    costWon: feesWon + (stampDutyWon ?? 0) + extraInterestWon - sparedWon,
    answer: limitOf(profileAfter(doing), search.rules, on),
  };
}

/** Drops cuts of overdraft limits that the goal does not need. */
const withoutNeedlessCuts = (doing: Candidate, reaches: (doing: Candidate) => boolean): Candidate =>
  doing.cuts.reduce<Candidate>((kept, cut) => {
    const fewer = { ...kept, cuts: kept.cuts.filter((other) => other !== cut) };
    return reaches(fewer) ? fewer : kept;
  }, doing);

/** Fees round down to the won. */
const feeWon = (amountWon: number, feeMillionths: number | null): number | null =>
  feeMillionths === null ? null : Number((BigInt(amountWon) * BigInt(feeMillionths)) / 1_000_000n);

const sum = (amounts: Iterable<number>): number => Iterator.from(amounts).reduce((total, each) => total + each, 0);

/** The repayments, each raised by the least that suffices; null when not even whole debts suffice. */
function leastRaised(
  { debts, amountsWon }: Candidate,
  repayable: readonly number[],
  grants: (amountsWon: ReadonlyMap<number, number>) => boolean,
): ReadonlyMap<number, number> | null {
  if (grants(amountsWon)) return amountsWon;
  const owed = (debt: number): number => debts[debt]?.balanceWon ?? 0;
  const open = repayable.filter((debt) => (amountsWon.get(debt) ?? 0) < owed(debt));
  const begun = open.filter((debt) => amountsWon.has(debt));
  const raisable = begun.length > 0 ? begun : open;
  const raised = (by: number): Map<number, number> => {
    const grown = raisable.map((debt) => [debt, Math.min(owed(debt), (amountsWon.get(debt) ?? 0) + by)] as const);
    return new Map([...amountsWon, ...grown]);
  };
  let enough = 1;
  const whole = Math.max(0, ...raisable.map(owed));
  while (!grants(raised(enough))) {
    if (enough >= whole) return null;
    enough *= 2;
  }
  let tooLittle = Math.floor(enough / 2);
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (grants(raised(middle))) enough = middle;
    else tooLittle = middle;
  }
  return raised(enough);
}

/** The difference of all debts' interest with and without the repayments. */
function sparedInterestWon({ debts, amountsWon }: Candidate, horizonMonths: number): number {
  const interest = (amounts: ReadonlyMap<number, number>): number =>
    sum(
      [...amountsWon.keys()].flatMap((debt) =>
        debtsAfter([debts[debt] ?? null], new Map([[0, amounts.get(debt) ?? 0]])).map((owed) =>
          interestOfDebt(owed, horizonMonths),
        ),
      ),
    );
  return interest(new Map()) - interest(amountsWon);
}
