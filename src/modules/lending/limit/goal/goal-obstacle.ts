import type { GoalSearch } from './goal-search.js';
import type { Constraint, ConstraintName, LimitAnswer } from '../engine/limit-answer.js';
import type { RuleKind, RuleReference } from '../rules/limit-rule.js';
import { limitOf } from '../engine/limit.js';
import { cutUndrawn, debtsAfter } from '../engine/path-debts.js';

const OBSTACLE_CODES = [
  'DSR_UNREACHABLE',
  'LTV_CAP',
  'CAPPED_BY_POLICY',
  'CAPPED_BY_PRODUCT',
  'SAVING_TOO_LITTLE',
  'RATE_UNKNOWN',
  'NO_BOUND_KNOWN',
] as const;
export type ObstacleCode = (typeof OBSTACLE_CODES)[number];

/** Why what is wanted cannot be reached. */
export interface Obstacle {
  readonly code: ObstacleCode;
  /** The bound in the way; null for other reasons. */
  readonly constraint: ConstraintName | null;
  /** The most that the bound allows after everything that may be done; null for other reasons. */
  readonly mostWon: number | null;
  /** With SAVING_TOO_LITTLE: the least amount that a plan still lacks; else null. */
  readonly missingWon: number | null;
  /** The rule that sets the bound; null where none does. */
  readonly rule: RuleReference | null;
}

const CODES: Readonly<Record<ConstraintName, ObstacleCode>> = {
  DSR: 'DSR_UNREACHABLE',
  LTV: 'LTV_CAP',
  PURCHASE_CAP: 'CAPPED_BY_POLICY',
  INCOME_CAP: 'CAPPED_BY_POLICY',
  PRODUCT_CAP: 'CAPPED_BY_PRODUCT',
  PROFILE_CAP: 'CAPPED_BY_POLICY',
};
const RULE_KIND_BY_CONSTRAINT: Readonly<Record<ConstraintName, RuleKind | null>> = {
  DSR: 'DSR_RATIO',
  LTV: 'LTV',
  PURCHASE_CAP: 'PURCHASE_CAP',
  INCOME_CAP: 'INCOME_CAP',
  PRODUCT_CAP: null,
  PROFILE_CAP: 'POLICY_PROFILE',
};

/** Every bound still in the way after everything that may be done; missing money only when there is none. */
export function obstaclesOf(search: GoalSearch): Obstacle[] {
  const best = highestOf(search);
  if (best.limitWon === null) return [obstacle(best.annualRateMillionths === null ? 'RATE_UNKNOWN' : 'NO_BOUND_KNOWN')];
  if (search.missingWon !== null) return [{ ...obstacle('SAVING_TOO_LITTLE'), missingWon: search.missingWon }];
  const { targetWon } = search.request;
  return best.constraints
    .filter(({ limitWon }) => limitWon !== null && limitWon < targetWon)
    .map((bound) => boundIn(best, bound));
}

const obstacle = (code: ObstacleCode): Obstacle => ({
  code,
  constraint: null,
  mostWon: null,
  missingWon: null,
  rule: null,
});

function boundIn({ rules }: LimitAnswer, { name, limitWon }: Constraint): Obstacle {
  const rule = rules.find(({ kind }) => kind === RULE_KIND_BY_CONSTRAINT[name]) ?? null;
  return { ...obstacle(CODES[name]), constraint: name, mostWon: limitWon, rule };
}

/** The highest limit over all months, terms and rates when every debt that may be repaid is repaid. */
function highestOf(search: GoalSearch): LimitAnswer {
  let best: LimitAnswer | null = null;
  for (let month = 0; month <= search.lastMonth; month++) {
    const on = search.dayOf(month);
    const debts = cutUndrawn(search.debtsOf(month), search.cutsOf(month));
    const amounts = search.request.repayable.map(({ debt }) => [debt, debts[debt]?.balanceWon ?? 0] as const);
    const left = debtsAfter(debts, new Map(amounts));
    for (const [index, { profile }] of search.options.entries()) {
      const priced = search.pricedOn(index, on);
      if (!priced) continue;
      const answer = left.length === 0 ? priced.needs.highest : limitOf({ ...profile, debts: left }, search.rules, on);
      if (!best || (answer.limitWon ?? -1) > (best.limitWon ?? -1)) best = answer;
    }
  }
  if (!best) throw new Error('the loan as it was asked for is always an option');
  return best;
}
