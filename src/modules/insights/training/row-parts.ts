import { createHash } from 'node:crypto';
import { places, randomOf, shuffle, type ModelIdentity } from '../../../learning/index.js';
import { inputColumnsOf, type FeatureContract } from '../../models/index.js';

/** Rows by what they serve for; every row is one customer, so that no customer is in two parts. */
export interface Parts {
  readonly train: Int32Array;
  /** Says when to stop. */
  readonly validation: Int32Array;
  /** Sets probabilities right. */
  readonly calibration: Int32Array;
  /** Seen by nothing that was learnt or chosen: all figures are of it. */
  readonly test: Int32Array;
}

/** Six of ten rows train, one decides when to stop, one calibrates and two test. */
const PART_ENDS = { train: 0.6, validation: 0.7, calibration: 0.8 } as const;

/** The parts of a number of rows, always the same for a seed. */
export function partsOf(rows: number, seed: number): Parts {
  const order = shuffle(places(rows), randomOf(seed, 11));
  const upTo = (share: number): number => Math.floor(share * rows);
  const [train, validation, calibration] = [
    upTo(PART_ENDS.train),
    upTo(PART_ENDS.validation),
    upTo(PART_ENDS.calibration),
  ];
  return {
    train: order.slice(0, train).sort(),
    validation: order.slice(train, validation).sort(),
    calibration: order.slice(validation, calibration).sort(),
    test: order.slice(calibration).sort(),
  };
}

/** SHA-256 of rows in order, as hexadecimal. */
export function digestOf(...arrays: readonly (Float32Array | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  return hash.digest('hex');
}

/** What a model file says of itself: its columns with their rules, and the version of the contract. */
export const identityOf = (contract: FeatureContract): ModelIdentity => ({
  columns: inputColumnsOf(contract),
  version: String(contract.version),
});
