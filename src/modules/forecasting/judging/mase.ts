/** How a method stands against the baseline over many places in the past. */
export interface Judged {
  /** Its mean absolute error as a share of the baseline's over the same periods: below 1 is better than the baseline. */
  readonly mase: number;
  /** Ends of a 90 % interval of it. */
  readonly low: number;
  readonly high: number;
}

/** Interval by so many resamplings: its ends move by about a hundredth between seeds. */
const RESAMPLINGS = 400;
const TAIL = 0.05;

/**
 * Compares absolute errors of a method with those of the baseline, one sum a place in the past, oldest first. Forecasts
 * from neighbouring places share periods, so whole blocks of places are drawn anew (moving blocks, Künsch 1989), each as
 * long as the horizon. Null where the baseline made no error.
 */
export function judge(errors: readonly number[], baseline: readonly number[], horizon: number): Judged | null {
  const mase = ratio(errors, baseline);
  if (!Number.isFinite(mase)) return null;
  const length = Math.min(horizon, errors.length);
  const starts = errors.length - length + 1;
  const random = generator(1);
  const drawn = Array.from({ length: RESAMPLINGS }, () => {
    const picked: number[] = [];
    while (picked.length < errors.length) {
      const start = Math.floor(random() * starts);
      for (let at = start; at < start + length && picked.length < errors.length; at++) picked.push(at);
    }
    const of = (all: readonly number[]): number[] => picked.map((at) => all[at] ?? 0);
    return ratio(of(errors), of(baseline));
  }).sort((one, other) => one - other);
  const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN;
  return { mase, low: at(TAIL), high: at(1 - TAIL) };
}

function ratio(over: readonly number[], under: readonly number[]): number {
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
  const below = sum(under);
  return below === 0 ? Number.POSITIVE_INFINITY : sum(over) / below;
}

/** Equal errors give equal intervals: a seeded generator (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
