import { firstDifference, type FeatureContract } from '../contract/index.js';
import type { GateBounds } from '../task/index.js';
import type { TrainingRecord } from './training-record.js';

/** What a version must keep to before it may be put in service. */
export const GATES = ['BETTER_THAN_BASELINE', 'CALIBRATED', 'EVEN_FOR_ALL', 'CONTRACT_KNOWN'] as const;
export type GateName = (typeof GATES)[number];

/** A gate with the figure that decided it. */
export interface Gate {
  readonly gate: GateName;
  /** Null where the gate does not apply. */
  readonly passed: boolean | null;
  /** What was held against the bound; null where nothing was measured. */
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
    calibrated(record, now.bounds),
    even(record, now.bounds),
    known(record, now.contract),
  ];
}

export const allPass = (gates: readonly Gate[]): boolean => gates.every(({ passed }) => passed !== false);

/** Better by more than chance: the lower end of the interval of the difference is above zero. */
function betterThanBaseline({ comparison: { improvement } }: TrainingRecord): Gate {
  const { low, name } = improvement;
  return { gate: 'BETTER_THAN_BASELINE', passed: low !== null && low > 0, value: low, bound: 0, of: name };
}

/** What must be calibrated and was not measured does not pass. */
function calibrated({ calibration }: TrainingRecord, { calibrationErrorMax: bound }: GateBounds): Gate {
  const value = calibration?.error.value ?? null;
  const passed = bound === null ? null : value !== null && value <= bound;
  return { gate: 'CALIBRATED', passed, value, bound, of: calibration?.error.name ?? null };
}

/** No attribute whose groups lie further apart than the bound; a version that looked at none does not pass. */
function even({ subgroups }: TrainingRecord, { subgroupGapMax: bound }: GateBounds): Gate {
  const [worst] = subgroups.toSorted((one, other) => other.gap - one.gap);
  const passed = bound === null ? null : worst !== undefined && worst.gap <= bound;
  return { gate: 'EVEN_FOR_ALL', passed, value: worst?.gap ?? null, bound, of: worst?.attribute ?? null };
}

function known(record: TrainingRecord, contract: FeatureContract): Gate {
  const passed = record.contract.hash === contract.hash;
  const of = passed ? null : (firstDifference(contract, record.contract)?.column ?? null);
  return { gate: 'CONTRACT_KNOWN', passed, value: record.contract.version, bound: contract.version, of };
}
