import type { RateMove } from '../../../forecasting/index.js';
import { dueDate } from '../../terms/index.js';
import { countedWon } from '../engine/debt-service.js';
import { loanNeeds } from '../goal/goal-need.js';
import { cheapestRepayment, debtLoad, type Repayable, type Repayment } from '../goal/goal-repayment.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { Debt, LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { cutUndrawn, debtsAfter, debtsOverMonths, isBullet, undrawnWon } from '../engine/path-debts.js';
import { pointOf, type ReplayPoint } from '../replay/replay.js';
import { ruleDates, spanOf } from '../rules/replay-dates.js';

/** How far to look ahead, and with what. */
export interface PathRequest {
  readonly months: number;
  /** Money available at once, in won. */
  readonly cashWon: number;
  /** Monthly saving, in won; null when it is not known. */
  readonly savingPerMonthWon: number | null;
  /** Debts that may be repaid early. */
  readonly repayable: readonly Repayable[];
  /** How far the rate offered may have moved by a day; null when that is not known. */
  readonly bandOn: ((day: string) => RateMove | null) | null;
}

/** A month of the path. */
export interface PathPoint extends ReplayPoint {
  /** 0 for today. */
  readonly month: number;
  /** The sum of all debts, with the agreed limits of overdrafts in full, in won. */
  readonly debtsWon: number;
  /** Cash and savings by then, in won; null when saving is not known. */
  readonly savedWon: number | null;
  /** The limit when that repays debts where it helps most; null when saving or the limit is not known. */
  readonly withSavingWon: number | null;
  /** The limit at the higher end of the rates, at the lower, and at their median; null without a band. */
  readonly lowWon: number | null;
  readonly highWon: number | null;
  readonly medianWon: number | null;
}

export interface LimitPath {
  readonly points: readonly PathPoint[];
  /**
   * Bullets and overdrafts that end within the path, by their indexes in the profile: they are assumed to be extended.
   */
  readonly prolonged: readonly number[];
}

const STEP_WON = 10_000;

/**
 * The limit month by month, when debts are paid as agreed and nothing is borrowed, by the rules of each day as far as
 * they are known. Also the limit that savings could raise it to: all savings by a month repay debts then,
 * and overdraft limits are lowered to what is drawn.
 * @throws MissingRule when the rules do not reach back to that day.
 */
export function limitPath(profile: LimitProfile, request: PathRequest, rules: LimitRules, on: string): LimitPath {
  const debtsByMonth = debtsOverMonths(profile.debts, request.months);
  const highest = highestPerSpan(profile, rules);
  const points: PathPoint[] = [];
  for (const [month, debts] of debtsByMonth.entries()) {
    const day = dueDate(on, month);
    const then = { ...profile, debts: debts.filter((debt) => debt !== null) };
    const answer = limitOf(then, rules, day);
    const savedWon = request.savingPerMonthWon === null ? null : request.cashWon + month * request.savingPerMonthWon;
    const spending = { debts, budgetWon: savedWon ?? 0, repayable: request.repayable };
    points.push({
      ...pointOf(answer, points.at(-1)?.answer ?? null),
      month,
      savedWon,
      ...bandOf(then, answer, request.bandOn?.(day) ?? null, rules),
      debtsWon: then.debts.reduce((sum, debt) => sum + countedWon(debt), 0),
      withSavingWon: savedWon === null ? null : limitWithSaving(profile, answer, spending, rules, highest(day)),
    });
  }
  const prolonged = profile.debts.flatMap((debt, index) => (endsWithin(debt, request.months) ? [index] : []));
  return { points, prolonged };
}

const endsWithin = (debt: Debt, months: number): boolean => isBullet(debt) && debt.remainingMonths <= months;

/** What the loan requires of debts, computed once for days with the same rules. */
function highestPerSpan(profile: LimitProfile, rules: LimitRules) {
  const known = new Map<string, ReturnType<typeof loanNeeds>>();
  return (on: string) => {
    const span = spanOf(ruleDates(rules), on);
    const needs = known.get(span) ?? loanNeeds(profile, rules, on);
    known.set(span, needs);
    return needs;
  };
}

function bandOf(
  profile: LimitProfile,
  { annualRateMillionths, on }: LimitAnswer,
  band: RateMove | null,
  rules: LimitRules,
) {
  if (band === null || annualRateMillionths === null) return { lowWon: null, highWon: null, medianWon: null };
  const at = (rate: number): number | null =>
    limitOf({ ...profile, loan: { ...profile.loan, annualRateMillionths: Math.max(0, rate) } }, rules, on).limitWon;
  return {
    lowWon: at(annualRateMillionths + band.higherMillionths),
    highWon: at(annualRateMillionths - band.lowerMillionths),
    medianWon: at(annualRateMillionths + band.medianMillionths),
  };
}

interface Spending {
  readonly debts: readonly (Debt | null)[];
  readonly budgetWon: number;
  readonly repayable: readonly Repayable[];
}

/** The highest limit that an amount of money can buy by repaying debts: by bisection over the cost of a limit. */
function limitWithSaving(
  profile: LimitProfile,
  { limitWon, on }: LimitAnswer,
  { debts, budgetWon, repayable }: Spending,
  rules: LimitRules,
  needs: ReturnType<typeof loanNeeds>,
): number | null {
  const highestWon = needs.highest.limitWon;
  if (limitWon === null || highestWon === null) return null;
  const cut = cutUndrawn(
    debts,
    repayable.map(({ debt }) => debt).filter((debt) => undrawnWon(debts[debt]) > 0),
  );
  const load = debtLoad(cut, profile, rules, { on, horizonMonths: 0 });
  const affordable = (steps: number): Repayment | null => {
    const repayment = cheapestRepayment(load, repayable, needs.of(steps * STEP_WON), 'MONEY');
    return repayment && repayment.spentWon <= budgetWon ? repayment : null;
  };
  let bought: Repayment | null = null;
  let [reached, beyond] = [limitWon / STEP_WON, highestWon / STEP_WON + 1];
  while (beyond - reached > 1) {
    const middle = Math.floor((reached + beyond) / 2);
    const repayment = affordable(middle);
    if (repayment) [bought, reached] = [repayment, middle];
    else beyond = middle;
  }
  if (!bought) return limitWon;
  // What the money really buys, to the won.
  const after = limitOf({ ...profile, debts: debtsAfter(cut, bought.amountsWon) }, rules, on);
  return after.limitWon === null ? null : Math.max(limitWon, after.limitWon);
}
