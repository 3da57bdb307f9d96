import { encodeId } from '../graphql/index.js';

/** What the values of a column are: a number is written as a number, and only a text is guarded against formulas. */
export type ColumnKind = 'TEXT' | 'WHOLE' | 'DECIMAL' | 'DATE' | 'MOMENT';

/** Whether personal data goes out as screens mask it, or whole. */
export type PersonalData = 'MASKED' | 'WHOLE';

/** A column of a file that goes out. */
export interface OutgoingColumn {
  /** Its name in the header. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** The expression that it is read from. It is part of a statement: never a text that came from outside. */
  readonly sql: string;
  /** How a value goes out, where not as it is stored: a number as the id that the API has for it. */
  readonly read?: (value: string) => string;
  /** Of personal data: what is left of a value when it is masked; null when nothing is. Absent when it is not personal. */
  readonly mask?: (value: string) => string | null;
}

/** Rows that an institution may take out, and nothing of another one's. */
export interface OutgoingSource {
  readonly columns: readonly OutgoingColumn[];
  /** `FROM … WHERE …` with the institution's number as `$1`. */
  readonly rows: string;
  /** What rows are ordered by: an index should have them so, or all are sorted before the first goes out. */
  readonly order: string;
}

/** A column of ids of the API, from the numbers behind them. */
export const idColumn = (name: string, type: string, sql: string): OutgoingColumn => ({
  name,
  kind: 'TEXT',
  sql,
  read: (value) => encodeId(type, Number(value)),
});
