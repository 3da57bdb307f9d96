import type { FeatureColumn, FeatureContract } from './feature-contract.js';

/** Figures of many rows: row by row, each as wide as there are columns. NaN is "not known". */
export interface FeatureTable {
  readonly columns: readonly string[];
  readonly values: Float32Array | Float64Array;
}

/** What is wrong with figures. */
type FeatureFault = 'MISSING' | 'EXTRA' | 'ORDER' | 'SHAPE' | 'UNKNOWN_VALUE' | 'OUT_OF_RANGE' | 'NOT_A_CATEGORY';

/** Figures do not keep to a contract. The message names the column, and never says a person's figure. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';

  constructor(
    readonly task: string,
    /** The column at fault; the first column when the shape is wrong. */
    readonly column: string,
    readonly fault: FeatureFault,
    /** From 0; null when it is about the column itself. */
    readonly row: number | null = null,
  ) {
    super(`${task}: ${column} ${fault}${row === null ? '' : ` in row ${row}`}`);
  }
}

export const rowsOf = ({ columns, values }: FeatureTable): number =>
  columns.length === 0 ? 0 : values.length / columns.length;

/** Checks names and their order. @throws ContractViolation */
export function checkColumns(
  { task, columns }: Pick<FeatureContract, 'task' | 'columns'>,
  given: readonly string[],
): void {
  const known = new Set(columns.map(({ name }) => name));
  const missing = columns.find(({ name }) => !given.includes(name));
  if (missing) throw new ContractViolation(task, missing.name, 'MISSING');
  const extra = given.find((name, at) => !known.has(name) || given.indexOf(name) !== at);
  if (extra !== undefined) throw new ContractViolation(task, extra, 'EXTRA');
  const moved = columns.find(({ name }, at) => given[at] !== name);
  if (moved) throw new ContractViolation(task, moved.name, 'ORDER');
}

/** What is wrong with one figure; null when nothing is. */
export function faultOf({ min, max, categories, nullable }: FeatureColumn, value: number): FeatureFault | null {
  if (Number.isNaN(value)) return nullable ? null : 'UNKNOWN_VALUE';
  if (!(value >= widened(min).low && value <= widened(max).high)) return 'OUT_OF_RANGE';
  return categories?.includes(value) === false ? 'NOT_A_CATEGORY' : null;
}

/** Figures travel as 32-bit floats, in which a bound itself may lie a little beyond the bound. */
const widened = (bound: number): { readonly low: number; readonly high: number } => ({
  low: Math.min(bound, Math.fround(bound)),
  high: Math.max(bound, Math.fround(bound)),
});

/** The first fault of each row that has one, by row. Names, order and shape are checked first. @throws ContractViolation */
export function faultyRows(contract: FeatureContract, table: FeatureTable): Map<number, ContractViolation> {
  const { task, columns } = contract;
  checkColumns(contract, table.columns);
  const { values } = table;
  const width = columns.length;
  if (values.length % width !== 0) throw new ContractViolation(task, columns[0]?.name ?? '', 'SHAPE');
  const lows = Float64Array.from(columns, ({ min }) => widened(min).low);
  // A column of codes is within no range here: each of its figures is looked at.
  const highs = Float64Array.from(columns, ({ max, categories }) => (categories ? -Infinity : widened(max).high));
  const faulty = new Map<number, ContractViolation>();
  for (let place = 0, at = 0; place < values.length; place += 1, at = at + 1 === width ? 0 : at + 1) {
    const value = values[place] ?? NaN;
    if (value >= (lows[at] ?? NaN) && value <= (highs[at] ?? NaN)) continue;
    const column = columns[at];
    const fault = column ? faultOf(column, value) : null;
    const row = (place - at) / width;
    if (column && fault !== null && !faulty.has(row))
      faulty.set(row, new ContractViolation(task, column.name, fault, row));
  }
  return faulty;
}

/** Fails closed: every figure of every row keeps to the contract, or none is used. @throws ContractViolation naming the column. */
export function checkFeatures(contract: FeatureContract, table: FeatureTable): void {
  const [violation] = faultyRows(contract, table).values();
  if (violation) throw violation;
}
