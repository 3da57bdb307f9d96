import {
  metricsIn,
  holds,
  probabilityOf,
  GOOD_NEWS,
  type Condition,
  type ScenarioRule,
  type Thresholds,
  type Verdict,
} from '../rules/index.js';
import type { Metrics } from '../metrics/index.js';

/**
 * What customers can do about their own figures. Income, score and age are excluded: advice to have more is no advice.
 * So are instalments: only the lender can agree to change them.
 */
export const LEVERS = [
  'PAY_ARREARS',
  'PAY_CARD_ARREARS',
  'PAY_CARD_BALANCE',
  'CUT_CARD_SPENDING',
  'CUT_OTHER_SPENDING',
  'RAISE_LIQUID_MONEY',
] as const;
export type Lever = (typeof LEVERS)[number];

/** How a lever changes what is known of a customer. */
export interface LeverEffect<Facts> {
  /** The most it can be moved, in won; 0 when there is nothing to move, null when that is not known. */
  readonly limitWon: (facts: Facts) => number | null;
  /** The facts after moving it by some won, from 0 to the limit; everything that depends on it moves along. */
  readonly pulled: (facts: Facts, won: number) => Facts;
}

export interface Change {
  readonly lever: Lever;
  /** Above 0; exact to the won. */
  readonly byWon: number;
  /** The most that is within reach. */
  readonly reachWon: number;
}

/** Why no change removes the label. */
const NO_CHANGE_REASONS = ['GOOD_NEWS', 'OUT_OF_HAND', 'FIGURES_UNKNOWN'] as const;
export type NoChangeReason = (typeof NO_CHANGE_REASONS)[number];

/** What makes a label go away: one change, or two where none alone does; or why there is none. */
export type Counterfactual =
  | { readonly changes: readonly Change[]; readonly reason: null }
  | { readonly changes: null; readonly reason: NoChangeReason };

/** Enough to show in any figure that a lever moves. */
const TRIED_WON = 100_000;

/** Labels that nobody wants to be rid of. */
const WELCOME: readonly Verdict[] = [...GOOD_NEWS, 'RECOVERING_DEBTOR'];
/** Labels of what has happened: better figures would hide it and not undo it. */
const HAPPENED: readonly Verdict[] = ['JOB_LOSS', 'LOAN_REJECTED', 'CREDIT_DOWN', 'INVESTMENT_LOSS'];

/** A customer's situation, and how it is judged. */
export interface Situation<Facts> {
  readonly facts: Facts;
  readonly metricsOf: (facts: Facts) => Metrics;
  readonly levers: Readonly<Record<Lever, LeverEffect<Facts>>>;
}

/**
 * The smallest change, in won, after which a passing rule no longer passes, whatever the unknown figures are. It moves
 * one lever if one is enough, else two with the smallest sum; then neither can be a won less. The order of the levers
 * breaks ties. Each comparison is assumed to turn at most once as a lever moves; the result returned was evaluated in
 * any case.
 */
export function counterfactualOf<Facts>(
  rule: ScenarioRule,
  thresholds: Thresholds,
  situation: Situation<Facts>,
): Counterfactual {
  if (WELCOME.includes(rule.label)) return { changes: null, reason: 'GOOD_NEWS' };
  if (HAPPENED.includes(rule.label)) return { changes: null, reason: 'OUT_OF_HAND' };
  const all = LEVERS.map((lever) => ({ lever, limit: situation.levers[lever].limitWon(situation.facts) }));
  const moves = all.flatMap(({ lever, limit }) =>
    limit !== null && limit > 0 ? [moveOf(lever, limit, rule, thresholds, situation)] : [],
  );
  const isGone = (facts: Facts): boolean =>
    probabilityOf(rule, situation.metricsOf(facts), thresholds, true) < rule.threshold;
  const one = smallest(moves.map((move) => oneMove(move, situation.facts, isGone)));
  const found = one ?? smallest(pairsOf(moves).map((pair) => twoMoves(pair, situation.facts, isGone)));
  if (found) return { changes: found, reason: null };
  const isUnknown =
    all.some(({ lever, limit }) => limit === null && bearsOn(lever, rule, situation)) ||
    hangsOnUnknown(rule, thresholds, situation, moves);
  return { changes: null, reason: isUnknown ? 'FIGURES_UNKNOWN' : 'OUT_OF_HAND' };
}

/** A lever that can be moved, and by how much it has to be for some comparison to turn. */
interface Move<Facts> {
  readonly lever: Lever;
  readonly limit: number;
  readonly turningPoints: readonly number[];
  readonly pulled: (facts: Facts, won: number) => Facts;
}

function moveOf<Facts>(
  lever: Lever,
  limit: number,
  rule: ScenarioRule,
  thresholds: Thresholds,
  { facts, metricsOf, levers }: Situation<Facts>,
): Move<Facts> {
  const { pulled } = levers[lever];
  const at = new Map<number, Metrics>();
  const metricsAfter = (won: number): Metrics => {
    const known = at.get(won) ?? metricsOf(pulled(facts, won));
    at.set(won, known);
    return known;
  };
  const comparisons = conditionsOf(rule).flatMap(comparisonsIn);
  const turningPoints = comparisons.flatMap((comparison) => {
    const says = (won: number): boolean | null => holds(comparison, metricsAfter(won), thresholds);
    const before = says(0);
    return says(limit) !== before ? [firstOf(limit, (won) => says(won) !== before)] : [];
  });
  return { lever, limit, pulled, turningPoints: [...new Set(turningPoints)].sort((one, other) => one - other) };
}

const conditionsOf = ({ gate, signals, modifiers }: ScenarioRule): readonly Condition[] => [
  gate,
  ...signals.map(({ when }) => when),
  ...modifiers.map(({ when }) => when),
];

function comparisonsIn(condition: Condition): readonly Condition[] {
  if ('left' in condition) return [condition];
  if ('not' in condition) return comparisonsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(comparisonsIn);
}

/** A number from 1 to `limit` at which a test holds, as it does at `limit`, but not at the number before. */
function firstOf(limit: number, isTrue: (won: number) => boolean): number {
  let [not, first] = [0, limit];
  while (first - not > 1) {
    const middle = Math.floor((not + first) / 2);
    if (isTrue(middle)) first = middle;
    else not = middle;
  }
  return first;
}

function oneMove<Facts>(move: Move<Facts>, facts: Facts, isGone: (facts: Facts) => boolean): readonly Change[] | null {
  const byWon = move.turningPoints.find((won) => isGone(move.pulled(facts, won)));
  return byWon === undefined ? null : [changeOf(move, byWon)];
}

const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

function twoMoves<Facts>(
  [one, other]: readonly [Move<Facts>, Move<Facts>],
  facts: Facts,
  isGone: (facts: Facts) => boolean,
): readonly Change[] | null {
  const isGoneAt = (a: number, b: number): boolean => isGone(other.pulled(one.pulled(facts, a), b));
  const corners = one.turningPoints.flatMap((a) =>
    other.turningPoints.flatMap((b) => (isGoneAt(a, b) ? [[a, b] as const] : [])),
  );
  const [corner] = corners.sort(([a, b], [c, d]) => a + b - (c + d));
  if (!corner) return null;
  // Where a comparison looks at what both levers move, less of one may do once the other is moved.
  const a = firstOf(corner[0], (won) => isGoneAt(won, corner[1]));
  const b = firstOf(corner[1], (won) => isGoneAt(a, won));
  return [changeOf(one, a), changeOf(other, b)];
}

const changeOf = <Facts>({ lever, limit }: Move<Facts>, byWon: number): Change => ({ lever, byWon, reachWon: limit });

function smallest(found: readonly (readonly Change[] | null)[]): readonly Change[] | null {
  const sizeOf = (changes: readonly Change[]): number => changes.reduce((sum, { byWon }) => sum + byWon, 0);
  const [first] = found
    .flatMap((changes) => (changes ? [changes] : []))
    .sort((one, other) => sizeOf(one) - sizeOf(other));
  return first ?? null;
}

/** Whether a rule looks at any figure that a lever moves. */
function bearsOn<Facts>(lever: Lever, rule: ScenarioRule, { facts, metricsOf, levers }: Situation<Facts>): boolean {
  const [before, after] = [metricsOf(facts), metricsOf(levers[lever].pulled(facts, TRIED_WON))];
  return conditionsOf(rule)
    .flatMap(metricsIn)
    .some((metric) => before[metric] !== after[metric]);
}

/** Whether a change removes the label by all known figures, so that only unknown figures may keep it. */
function hangsOnUnknown<Facts>(
  rule: ScenarioRule,
  thresholds: Thresholds,
  { facts, metricsOf }: Situation<Facts>,
  moves: readonly Move<Facts>[],
): boolean {
  const passes = (of: Facts): boolean => probabilityOf(rule, metricsOf(of), thresholds, false) >= rule.threshold;
  return moves.some(({ turningPoints, pulled }) => turningPoints.some((won) => !passes(pulled(facts, won))));
}
