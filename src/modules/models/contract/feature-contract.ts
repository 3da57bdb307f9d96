import { createHash } from 'node:crypto';
import { windowContractHash, type WindowContract } from '../../../platform/forecasting/index.js';
import type { Localized } from '../../../platform/text.js';

/** One column of figures that a model reads. */
export interface FeatureColumn {
  /** Its name in code, lowerCamelCase. The order of columns is part of the contract. */
  readonly name: string;
  readonly description: Localized;
  /** What one of it is: `won`, `log won`, `share`, `years`, `count`, `code`. */
  readonly unit: string;
  /** The least and the most that is believed; anything beyond is refused. */
  readonly min: number;
  readonly max: number;
  /** For codes: the only values there are, each within `min` and `max`, ascending. */
  readonly categories?: readonly number[];
  /** Whether NaN may stand for "not known". */
  readonly nullable: boolean;
}

/** What a model reads, by name, order and range. Producers and readers of the figures share the same one. */
export interface FeatureContract {
  readonly task: string;
  /** Raise it when a column or its computation changes. */
  readonly version: number;
  readonly columns: readonly FeatureColumn[];
  /** For models that read series: how a window is built from one. The columns are then figures of windows. */
  readonly windows?: WindowContract;
  /** The hash of everything that decides what a figure means, from `contractHash`. */
  readonly hash: string;
}

/**
 * SHA-256 of a contract's canonical JSON, as lower-case hexadecimal. Descriptions are for people: rewording one changes
 * nothing that a model reads, and so not the hash.
 */
export function contractHash({ task, version, columns, windows }: Omit<FeatureContract, 'hash'>): string {
  const lines = columns.map(({ name, unit, min, max, categories, nullable }) => [
    ...[name, unit, min, max],
    ...[categories ?? null, nullable],
  ]);
  return createHash('sha256')
    .update(JSON.stringify([task, version, lines, ...(windows ? [windowContractHash(windows)] : [])]))
    .digest('hex');
}

/** The limit of the API's decimals, and so of ranges that can be shown. */
const MAX_DECIMAL = 1e14;

/** The API shows a contract whole, and counts what that costs. */
export const MAX_COLUMNS = 128;

/** A contract with its hash. @throws RangeError on columns that contradict themselves. */
export function featureContract(
  task: string,
  version: number,
  columns: readonly FeatureColumn[],
  windows?: WindowContract,
): FeatureContract {
  if (columns.length === 0 || columns.length > MAX_COLUMNS)
    throw new RangeError(`${task}: ${columns.length} columns, and 1 to ${MAX_COLUMNS} can be read`);
  const names = new Set(columns.map(({ name }) => name));
  if (names.size !== columns.length) throw new RangeError(`${task}: two columns share a name`);
  for (const { name, min, max, categories } of columns) {
    const ranged = min >= -MAX_DECIMAL && max <= MAX_DECIMAL && min <= max;
    const ordered = categories?.every(
      (value, at) => value >= min && value <= max && value > (categories[at - 1] ?? -Infinity),
    );
    if (!ranged || ordered === false) throw new RangeError(`${task}: the range of ${name} is none`);
  }
  const reads = { task, version, columns, ...(windows && { windows }) };
  return { ...reads, hash: contractHash(reads) };
}
