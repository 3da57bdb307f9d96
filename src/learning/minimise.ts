import { withProgress, type QuietSteps, type Steps } from './work-steps.js';

/** Computes the value at a point, and writes the gradient there into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => QuietSteps<number>;

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
}

/** Steps that are remembered, as Nocedal and Wright advise (2006, "Numerical Optimization", 7.2). */
const MEMORY = 10;
/** A step is halved when the loss falls by less than this part of what the slope promises (Armijo). */
const SUFFICIENT = 1e-4;
const HALVINGS = 30;
const TOLERANCE = 1e-7;

interface Place {
  point: Float64Array;
  readonly gradient: Float64Array;
  value: number;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly inverse: number;
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);

const along = (point: Float64Array, direction: Float64Array, length: number): Float64Array =>
  point.map((value, place) => value + length * (direction[place] ?? 0));

/** Minimises from a point by L-BFGS until the gradient vanishes, no step helps, or the rounds are over. */
export function* minimise(
  objective: Objective,
  start: Float64Array,
  rounds: number,
): Steps<{ readonly round: number; readonly value: number }, Minimum> {
  const memory: Step[] = [];
  let point: Float64Array = start;
  let gradient: Float64Array = new Float64Array(point.length);
  let value = yield* withProgress(objective(point, gradient), { round: 0, value: Infinity });
  for (let round = 1; round <= rounds; round += 1) {
    if (Math.sqrt(dot(gradient, gradient)) < TOLERANCE) break;
    const direction = descent(gradient, memory);
    const slope = dot(gradient, direction);
    // At first the curvature is unknown.
    let length = memory.length === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const progress = { round, value };
    const next: Place = { point, gradient: new Float64Array(point.length), value };
    for (let tries = 0; tries < HALVINGS; tries += 1, length /= 2) {
      next.point = along(point, direction, length);
      next.value = yield* withProgress(objective(next.point, next.gradient), progress);
      if (next.value <= value + SUFFICIENT * length * slope) break;
    }
    if (!(next.value < value)) break;
    remember(memory, along(next.point, point, -1), along(next.gradient, gradient, -1));
    ({ point, gradient, value } = next);
  }
  return { point, value };
}

/** The negative gradient, corrected by the curvature estimated from the last steps. */
function descent(gradient: Float64Array, memory: readonly Step[]): Float64Array {
  let direction: Float64Array = gradient.map((value) => -value);
  const parts = new Map<Step, number>();
  for (const step of memory.toReversed()) {
    const part = step.inverse * dot(step.moved, direction);
    parts.set(step, part);
    direction = along(direction, step.turned, -part);
  }
  const last = memory.at(-1);
  const scale = last ? 1 / (last.inverse * dot(last.turned, last.turned)) : 1;
  direction = direction.map((value) => scale * value);
  for (const step of memory)
    direction = along(direction, step.moved, (parts.get(step) ?? 0) - step.inverse * dot(step.turned, direction));
  return direction;
}

function remember(memory: Step[], moved: Float64Array, turned: Float64Array): void {
  const curvature = dot(moved, turned);
  if (!(curvature > 0)) return;
  memory.push({ moved, turned, inverse: 1 / curvature });
  if (memory.length > MEMORY) memory.shift();
}
