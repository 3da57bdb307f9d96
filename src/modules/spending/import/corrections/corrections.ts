import type { RejectionCode, SourceColumn } from '../../source/index.js';
import { readField } from '../rows/field.js';

/** A field as somebody corrected it. */
export interface FixedField {
  readonly column: string;
  readonly value: string;
}

/** Corrects every line that is refused for one reason: a value of a column becomes another. */
export interface CorrectionRule {
  readonly column: string;
  readonly code: RejectionCode;
  /** The field without blanks around it; null for any value. */
  readonly from: string | null;
  readonly to: string;
}

/** Reasons caused by the value of one column, so that another value can correct them. */
export const RULE_CODES: readonly RejectionCode[] = [
  ...(['EMPTY', 'NUL_BYTE', 'MALFORMED_QUARTER', 'QUARTER_NOT_OVER', 'MALFORMED_KEY', 'MALFORMED_MONTH'] as const),
  ...(['MONTH_AFTER_QUARTER', 'UNKNOWN_CODE', 'NOT_A_NUMBER', 'NOT_WHOLE', 'NEGATIVE', 'TOO_LARGE'] as const),
];

/** The corrections applied to a file while it is read; the file itself stays unchanged. */
export class Corrections {
  readonly #lines: ReadonlyMap<number, readonly FixedField[]>;
  readonly #rules = new Map<string, string>();

  constructor(lines: ReadonlyMap<number, readonly FixedField[]> = new Map(), rules: readonly CorrectionRule[] = []) {
    this.#lines = lines;
    for (const { column, code, from, to } of rules) this.#rules.set(nameOf(column, code, from), to);
  }

  /** Whether lines are corrected one by one: if none are, no line has to be looked up. */
  get hasLines(): boolean {
    return this.#lines.size > 0;
  }

  /** Corrected fields of a line; undefined for none. */
  ofLine(line: number): readonly FixedField[] | undefined {
    return this.#lines.get(line);
  }

  /**
   * The value that replaces a refused field; undefined when no rule applies. A rule for this very value comes first.
   */
  byRule(column: string, code: RejectionCode, value: string): string | undefined {
    return this.#rules.get(nameOf(column, code, value.trim())) ?? this.#rules.get(nameOf(column, code, null));
  }
}

const nameOf = (column: string, code: RejectionCode, from: string | null): string =>
  JSON.stringify([column, code, from]);

/**
 * The fields of a line, with corrected ones replaced. A line that could not be split into its columns has only the
 * corrected ones.
 */
export function correctedFields(
  fields: readonly string[] | null,
  columns: readonly SourceColumn[],
  fixes: readonly FixedField[],
): string[] {
  const kept = fields?.length === columns.length ? fields : null;
  return columns.map(({ name }, at) => fixes.find(({ column }) => column === name)?.value ?? kept?.[at] ?? '');
}

/** Whether a field may be kept as it is, judged without the rest of its line. */
export function mayStand(column: SourceColumn, value: string, lastQuarter: string): boolean {
  return 'value' in readField(column.rule, value, lastQuarter);
}
