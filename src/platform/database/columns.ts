/** One column of a hot read: its SQL, and how its value becomes the field's. */
export interface Column {
  readonly sql: string;
  readonly read?: (value: unknown) => unknown;
}

/** Columns of a noun, described as data and keyed by GraphQL field name. `$` in the SQL stands for the table's alias. */
export type Columns = Readonly<Record<string, string | Column>>;

/** The chosen columns of one table alias, ready to be put in a SELECT and read back from a tuple. */
export interface Projection {
  /** SQL expressions, comma-separated. */
  readonly sql: string;
  readonly width: number;
  /** Builds the row from `tuple`, whose columns of this projection start at `offset`. */
  read(tuple: readonly unknown[], offset: number): Record<string, unknown>;
}

/** Chooses the described columns among `fields`, and always those of `always`. Unknown fields are someone else's. */
export function project(
  columns: Columns,
  alias: string,
  fields: Iterable<string>,
  always: readonly string[] = [],
): Projection {
  const names = [...new Set([...always, ...fields])].filter((name) => Object.hasOwn(columns, name));
  const chosen = names.map((name) => {
    const column = columns[name] ?? '';
    return typeof column === 'string' ? { name, sql: column, read: undefined } : { name, ...column };
  });
  return {
    sql: chosen.map(({ sql }) => sql.replaceAll('$', alias)).join(', '),
    width: chosen.length,
    read(tuple, offset) {
      const row: Record<string, unknown> = {};
      chosen.forEach(({ name, read }, index) => {
        const value = tuple[offset + index];
        row[name] = read ? read(value) : value;
      });
      return row;
    },
  };
}
