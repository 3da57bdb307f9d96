import { shapleyShares } from './attribution.js';
import type { LimitAnswer } from './limit-answer.js';
import { changeSteps, type ChangeName, type LimitChanges } from './limit-changes.js';
import type { LimitProfile } from './limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { limitOf } from './limit.js';

/** A limit after one change, or after all. */
export interface ChangedLimit {
  readonly answer: LimitAnswer;
  /** What it adds to the limit, in won; null when one of the two limits is not known. */
  readonly addedWon: number | null;
}

interface SingleChange extends ChangedLimit {
  readonly change: ChangeName;
  /** The part of the total change due to this one, in won; null when some limit is not known. */
  readonly shareWon: number | null;
}

/** What somebody can borrow, and the effect of each change. */
export interface Simulation {
  readonly current: LimitAnswer;
  /** Each change alone, in the order of `CHANGES`. */
  readonly changes: readonly SingleChange[];
  /** All changes together; null without changes. */
  readonly all: ChangedLimit | null;
}

/**
 * Simulates a limit and changes of it by the rules of a day. The shares of the changes in the total effect do not
 * depend on their order and sum to it exactly; with n changes there are 2^n limits to compute.
 * @throws MissingRule when the rules do not reach back to that day.
 */
export function simulate(profile: LimitProfile, changes: LimitChanges, rules: LimitRules, on: string): Simulation {
  const steps = changeSteps(changes);
  const current = limitOf(profile, rules, on);
  const answers = Array.from({ length: 1 << steps.length }, (_, mask) => {
    const taken = steps.filter((__, index) => (mask & (1 << index)) !== 0);
    const changed = taken.reduce((before, { apply }) => apply(before), profile);
    return mask === 0 ? current : limitOf(changed, rules, on);
  });
  const at = (mask: number): LimitAnswer => answers[mask] ?? current;
  const added = (answer: LimitAnswer): ChangedLimit => ({ answer, addedWon: difference(current, answer) });
  const shares = sharesOf(steps.length, answers);
  return {
    current,
    changes: steps.map(({ name }, index) => ({
      change: name,
      ...added(at(1 << index)),
      shareWon: shares?.[index] ?? null,
    })),
    all: steps.length === 0 ? null : added(at(answers.length - 1)),
  };
}

const difference = (from: LimitAnswer, to: LimitAnswer): number | null =>
  from.limitWon === null || to.limitWon === null ? null : to.limitWon - from.limitWon;

function sharesOf(changes: number, answers: readonly LimitAnswer[]): number[] | null {
  const totals = answers.map(({ limitWon }) => limitWon);
  return totals.every((total) => total !== null) ? shapleyShares(changes, totals) : null;
}
