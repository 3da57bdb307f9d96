/** What a figure says it counts. `plain` says nothing of it. */
export type FigureKind =
  | 'won'
  | 'percent'
  | 'percentPoint'
  | 'date'
  | 'plain'
  | 'case'
  | 'point'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'hour'
  | 'minute'
  | 'fold'
  | 'time'
  | 'person'
  | 'age'
  | 'rank'
  | 'ordinary'
  | 'other';

/** A figure found in a text, with its place there. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /**
   * What it says, exactly: millionths as an integer, or the known parts of a date such as `2026-11-20`, `-11-20`,
   * `2026Q3`. Null for what a reader takes as a figure but has no value to compare with a fact.
   */
  readonly value: string | null;
  /** Its text without blanks, in capitals: identifiers are held against facts letter by letter. */
  readonly raw: string;
}

const MILLIONTHS = 6;

/** Millionths of a decimal written with digits alone; null when it has more decimals than that. */
export function millionths(written: string): bigint | null {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
  const kept = decimals.replace(/0+$/, '');
  if (whole === '' || whole.length > 24 || kept.length > MILLIONTHS) return null;
  return BigInt(whole + kept.padEnd(MILLIONTHS, '0'));
}
