import { lastMonthOf, type RejectionCode, type SourceColumn } from '../../source/index.js';
import type { Corrections } from '../corrections/corrections.js';
import { readField } from './field.js';

/** Why a line is refused. */
export interface Refused {
  /** Null when no single column is to blame. */
  readonly column: string | null;
  readonly code: RejectionCode;
}

/** Reads lines of a file field by field, as text; its result is final. */
export class LineValues {
  readonly #quarterIndex: number;
  readonly #monthIndex: number;
  readonly #lastMonths = new Map<string, string>();

  constructor(
    private readonly columns: readonly SourceColumn[],
    private readonly lastQuarter: string,
    private readonly corrections: Corrections,
  ) {
    this.#quarterIndex = columns.findIndex(({ rule }) => rule.kind === 'QUARTER');
    this.#monthIndex = columns.findIndex(({ rule }) => rule.kind === 'MONTH');
  }

  /**
   * The fields of a line as they will be kept, or the first that is wrong. Wrong fields are corrected where there are
   * rules for them; this changes `fields`.
   */
  read(fields: string[] | null, isCut: boolean): (string | null)[] | Refused {
    let values = this.#values(fields, isCut);
    for (let tries = 0; tries < this.columns.length && fields && 'code' in values; tries++) {
      const { column, code } = values;
      const at = this.columns.findIndex(({ name }) => name === column);
      const to = column === null ? undefined : this.corrections.byRule(column, code, fields[at] ?? '');
      if (to === undefined) return values;
      fields[at] = to;
      values = this.#values(fields, isCut);
    }
    return values;
  }

  /** Whether a month comes after a quarter; quarters are few, so their last months are remembered. */
  isAfter(month: string | null | undefined, quarter: string | null | undefined): boolean {
    if (month == null || quarter == null) return false;
    let last = this.#lastMonths.get(quarter);
    if (last === undefined) this.#lastMonths.set(quarter, (last = lastMonthOf(quarter)));
    return month > last;
  }

  /** The quarter of a line, whatever else is wrong with it; null when that cannot be read. */
  quarterOf(fields: readonly string[] | null): string | null {
    const rule = this.columns[this.#quarterIndex]?.rule;
    const field = rule && fields && readField(rule, fields[this.#quarterIndex] ?? '', this.lastQuarter);
    return field && 'value' in field ? field.value : null;
  }

  #values(fields: readonly string[] | null, isCut: boolean): (string | null)[] | Refused {
    if (!fields) return { column: null, code: 'MALFORMED_QUOTE' };
    const missing = this.columns.length - fields.length;
    if (missing !== 0) return { column: null, code: isCut && missing > 0 ? 'CUT_OFF' : 'COLUMN_COUNT' };
    const values: (string | null)[] = [];
    for (const [index, column] of this.columns.entries()) {
      const field = readField(column.rule, fields[index] ?? '', this.lastQuarter);
      if ('code' in field) return { column: column.name, code: field.code };
      values.push(field.value);
    }
    const month = this.columns[this.#monthIndex];
    const isLate = month && this.isAfter(values[this.#monthIndex], values[this.#quarterIndex]);
    return isLate ? { column: month.name, code: 'MONTH_AFTER_QUARTER' } : values;
  }
}
