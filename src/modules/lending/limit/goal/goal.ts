import { obstaclesOf, type Obstacle } from './goal-obstacle.js';
import type { GoalRequest } from './goal-request.js';
import { GoalSearch, type Candidate } from './goal-search.js';
import { settled, type GoalPlan } from './settled-plan.js';
import type { LimitAnswer } from '../engine/limit-answer.js';
import type { LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';

/** Whether a loan of some amount can be reached, and how. */
export interface GoalAnswer {
  readonly targetWon: number;
  /** The limit as things stand. */
  readonly current: LimitAnswer;
  /** The soonest plan; null when there is none. */
  readonly soonest: GoalPlan | null;
  /** The cheapest plan; the soonest among equally cheap ones. */
  readonly cheapest: GoalPlan | null;
  /** Why there is no plan; empty when there is one. */
  readonly obstacles: readonly Obstacle[];
}

/** The step of limits, in won: a part of a step is not granted. */
const STEP_WON = 10_000;

/**
 * Finds the cheapest way to borrow a sum: repaying debts, another term, another rate on offer, and waiting, while
 * debts shrink by their instalments and money is put aside.
 *
 * The cost of a plan is its fees, the stamp duty, and the interest that the loan wanted bears over the horizon beyond
 * that of the loan as asked for, less the interest that the debts would have borne on what is repaid. It is below 0
 * where a plan saves more than it costs. Repaid principal is no cost: it is no longer owed. No effect of a
 * repayment on the credit score or on any rate is assumed, since no published table gives one.
 *
 * The search goes through every month, term and rate. For each, the rules determine what the debts must fall to,
 * and the repayment that brings them there with the least money, net of the interest it saves, is a linear program;
 * `limitOf` then decides, to the won.
 * Without a known saving, later months and available money are not considered.
 * @throws MissingRule when the rules do not reach back to that day.
 */
export function seekGoal(profile: LimitProfile, request: GoalRequest, rules: LimitRules, on: string): GoalAnswer {
  const { targetWon } = request;
  const current = limitOf(profile, rules, on);
  const wanted = { ...request, targetWon: Math.ceil(targetWon / STEP_WON) * STEP_WON };
  const search = new GoalSearch(profile, wanted, rules, on);
  const found = current.annualRateMillionths === null ? [] : search.candidates();
  const byCost = [...found].sort((one, other) => one.costWon - other.costWon || one.months - other.months);
  const plans = new Map(found.map((candidate) => [candidate, lazily(() => settled(candidate, search, current))]));
  const first = (candidates: readonly Candidate[]): GoalPlan | null =>
    candidates.reduce<GoalPlan | null>((plan, candidate) => plan ?? plans.get(candidate)?.() ?? null, null);
  const [soonest, byDoubles] = [first(found), first(byCost)];
  // Costs were compared as doubles, before amounts became whole won that the limit really grants.
  const cheapest = soonest && byDoubles && soonest.costWon <= byDoubles.costWon ? soonest : byDoubles;
  return { targetWon, current, soonest, cheapest, obstacles: soonest ? [] : obstaclesOf(search) };
}

/** Computes a value the first time it is asked for. */
function lazily<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: work() }).value;
}
