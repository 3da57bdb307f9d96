/** Scores that get the same probability. */
export interface Step {
  /** The lowest and the highest of them. */
  readonly from: number;
  readonly to: number;
  /** Cases with such a score, and those in which it was so. */
  readonly cases: number;
  readonly positives: number;
}

/** A step with its probability and interval. */
interface CalibratedStep extends Step {
  readonly share: number;
  /** The cases behind the share: the step's own, filled up from its neighbours when they are few. */
  readonly weighed: { readonly positives: number; readonly cases: number };
}

/**
 * What the share of a step rests on at least: a case more or fewer in it then moves it by five points at most, so that a
 * handful does not turn 0.80 into 0.12 from one version to the next. Steps that have fewer cases are filled up with what
 * their neighbours say rather than merged into them: of a rare situation few cases can be known, and the many customers
 * who are not in it stand right beside.
 */
export const MIN_STEP_WEIGHT = 20;

/**
 * Cuts scores into steps whose shares rise: neighbours that would fall are pooled (pool adjacent violators). A share
 * counts one more case of either kind (Laplace's rule of succession): no number of cases proves 0 or 1.
 */
export function stepsOf(scores: readonly number[], holds: readonly boolean[]): CalibratedStep[] {
  let steps = pooled(stepsOfScores(scores, holds));
  for (;;) {
    const filledSteps = steps.map((step, place) => filledStep(step, [steps[place - 1], steps[place + 1]]));
    // What is filled up from the sides may fall where own cases rose.
    const falling = filledSteps.findIndex(({ share }, place) => share >= (filledSteps[place + 1]?.share ?? Infinity));
    const [one, other] = steps.slice(falling, falling + 2);
    if (falling === -1 || !one || !other) return filledSteps;
    steps = [...steps.slice(0, falling), together(one, other), ...steps.slice(falling + 2)];
  }
}

/** One step for every score there is, ascending. */
function stepsOfScores(scores: readonly number[], holds: readonly boolean[]): Step[] {
  const counts = new Map<number, { cases: number; positives: number }>();
  for (const [row, score] of scores.entries()) {
    const { cases, positives } = counts.get(score) ?? { cases: 0, positives: 0 };
    counts.set(score, { cases: cases + 1, positives: positives + Number(holds[row] ?? false) });
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([score, count]) => ({ from: score, to: score, ...count }));
}

const shareOf = ({ cases, positives }: Step): number => positives / cases;

const together = (one: Step, other: Step): Step => ({
  from: one.from,
  to: other.to,
  cases: one.cases + other.cases,
  positives: one.positives + other.positives,
});

function pooled(steps: readonly Step[]): Step[] {
  const done: Step[] = [];
  for (const each of steps) {
    let step = each;
    for (let last = done.at(-1); last && shareOf(last) >= shareOf(step); last = done.at(-1)) {
      done.pop();
      step = together(last, step);
    }
    done.push(step);
  }
  return done;
}

/** A step filled up with cases as its neighbours on both sides have them on average. */
function filledStep(step: Step, sides: readonly (Step | undefined)[]): CalibratedStep {
  const beside = sides.flatMap((side) => (side ? [shareOf(side)] : []));
  const usual = beside.reduce((sum, share) => sum + share / beside.length, 0);
  const filled = beside.length > 0 ? Math.max(0, MIN_STEP_WEIGHT - step.cases) : 0;
  const weighed = { positives: step.positives + filled * usual, cases: step.cases + filled };
  return { ...step, weighed, share: (weighed.positives + 1) / (weighed.cases + 2) };
}
