import { firstDifference, type FeatureContract } from '../contract/index.js';
import type { GateBounds } from '../task/index.js';
import { evenness, LEAST_COMPARED } from './group-gap.js';
import type { TrainingRecord } from './training-record.js';

/** Gates a version must pass before it may be put in service. */
export const GATES = [
  'BETTER_THAN_BASELINE',
  'ABOVE_NOISE',
  'STABLE',
  'CALIBRATED',
  'EVEN_FOR_ALL',
  'CONTRACT_KNOWN',
  'NO_LANGUAGE_WORSE',
  'ANSWERS_KEPT',
] as const;
export type GateName = (typeof GATES)[number];

/** A gate with the figure that decided it. */
export interface Gate {
  readonly gate: GateName;
  /** Null where the gate does not apply; false also where it could not be judged. */
  readonly passed: boolean | null;
  /** Set where there was too little to judge by. What could not be judged does not pass. */
  readonly isUnjudged?: true;
  /** For a gate that could not be judged: how many rows of the test each group would need. */
  readonly leastRows?: number;
  /** The value compared with the bound; null where nothing was measured. */
  readonly value: number | null;
  readonly bound: number | null;
  /** What the value is of: the figure's name, the subgroup's attribute, or the column that differs. */
  readonly of: string | null;
}

/** All gates of a version, against the contract and the bounds that the program has now. */
export function gatesOf(
  record: TrainingRecord,
  now: { readonly contract: FeatureContract; readonly bounds: GateBounds },
): Gate[] {
  return [
    betterThanBaseline(record),
    aboveNoise(record),
    stable(record, now.bounds),
    calibrated(record, now.bounds),
    even(record, now.bounds),
    known(record, now.contract),
  ];
}

export const allPass = (gates: readonly Gate[]): boolean => gates.every(({ passed }) => passed !== false);

/** How a gate came out, in a word. */
const GATE_OUTCOMES = ['PASSED', 'FAILED', 'NOT_JUDGED', 'NOT_APPLICABLE'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

export function outcomeOf({ passed, isUnjudged }: Pick<Gate, 'passed' | 'isUnjudged'>): GateOutcome {
  if (isUnjudged) return 'NOT_JUDGED';
  return passed === null ? 'NOT_APPLICABLE' : passed ? 'PASSED' : 'FAILED';
}

/** Better by more than chance: the lower end of the interval of the difference is above zero. */
function betterThanBaseline({ comparison: { improvement } }: TrainingRecord): Gate {
  const { low, name } = improvement;
  return { gate: 'BETTER_THAN_BASELINE', passed: low !== null && low > 0, value: low, bound: 0, of: name };
}

/**
 * The deciding figure exceeds its value on noise. A difference from the baseline can exceed chance on noise too: the
 * baseline may be worse than nothing. A version never compared with noise is not judged, and does not pass.
 */
function aboveNoise({ noise }: TrainingRecord): Gate {
  const gate = { gate: 'ABOVE_NOISE', of: noise?.name ?? null } as const;
  if (!noise) return { ...gate, passed: false, isUnjudged: true, value: null, bound: null };
  return { ...gate, passed: noise.value > noise.ceiling, value: noise.value, bound: noise.ceiling };
}

/** What is found is found again in other samples of the same rows. */
function stable({ stability }: TrainingRecord, { stabilityMin }: GateBounds): Gate {
  const bound = stabilityMin ?? null;
  const value = stability?.value ?? null;
  const passed = bound === null ? null : value !== null && value >= bound;
  return { gate: 'STABLE', passed, value, bound, of: stability?.name ?? null };
}

/** What must be calibrated and was not measured does not pass. */
function calibrated({ calibration }: TrainingRecord, { calibrationErrorMax: bound }: GateBounds): Gate {
  const value = calibration?.error.value ?? null;
  const passed = bound === null ? null : value !== null && value <= bound;
  return { gate: 'CALIBRATED', passed, value, bound, of: calibration?.error.name ?? null };
}

/**
 * No attribute whose groups lie further apart than the bound. Where too few rows or cases would let any gap go unseen
 * nothing was judged, and that is no pass; nor does a version pass that looked at no attribute.
 */
function even({ subgroups }: TrainingRecord, { subgroupGapMax: bound }: GateBounds): Gate {
  const found = subgroups.map((each) => ({ of: each.attribute, ...evenness(each, bound) }));
  const [worst] = found.toSorted((one, other) => (other.gap ?? -1) - (one.gap ?? -1));
  const gate = { gate: 'EVEN_FOR_ALL', bound, value: worst?.gap ?? null, of: worst?.of ?? null } as const;
  if (bound === null) return { ...gate, passed: null };
  if ((worst?.gap ?? 0) > bound) return { ...gate, passed: false };
  const unseen = found.find(({ gap }) => gap === null);
  if (worst && !unseen) return { ...gate, passed: true };
  const { of = null, leastRows = LEAST_COMPARED } = unseen ?? {};
  return { ...gate, passed: false, value: null, of, isUnjudged: true, leastRows };
}

function known(record: TrainingRecord, contract: FeatureContract): Gate {
  const passed = record.contract.hash === contract.hash;
  const of = passed ? null : (firstDifference(contract, record.contract)?.column ?? null);
  return { gate: 'CONTRACT_KNOWN', passed, value: record.contract.version, bound: contract.version, of };
}
