import { encodeId } from '../graphql/index.js';

/** The type of a column's values: a number is written as a number, and only a text is guarded against formulas. */
export type ColumnKind = 'TEXT' | 'WHOLE' | 'DECIMAL' | 'DATE' | 'MOMENT';

/** Whether personal data is masked as on screens, or whole. */
export type PersonalData = 'MASKED' | 'WHOLE';

/** A column of an outgoing file. */
export interface OutgoingColumn {
  /** Its name in the header. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** Its SQL expression. It is part of a statement: never a text from outside. */
  readonly sql: string;
  /** How a value is written, when not as stored: a number as its API id. */
  readonly read?: (value: string) => string;
  /** The masking of a personal value; null when nothing remains. Absent when it is not personal. */
  readonly mask?: (value: string) => string | null;
}

/** Rows that an institution may export, and nothing of another one's. */
export interface OutgoingSource {
  readonly columns: readonly OutgoingColumn[];
  /** `FROM … WHERE …` with the institution's number as `$1`. */
  readonly rows: string;
  /** The order of rows: it should match an index, or all rows are sorted before the first is sent. */
  readonly order: string;
}

/** A column of API ids, from the numbers behind them. */
export const idColumn = (name: string, type: string, sql: string): OutgoingColumn => ({
  name,
  kind: 'TEXT',
  sql,
  read: (value) => encodeId(type, Number(value)),
});
