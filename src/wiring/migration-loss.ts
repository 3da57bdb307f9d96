import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reverting migrations would lose. */
export interface Loss {
  /** Tables with rows that would be dropped. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  /** Columns, as `table.column`, that would be dropped from remaining tables with rows. */
  readonly columns: readonly string[];
}

const LIST_SCHEMA_TABLES = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`;
const LIST_SCHEMA_COLUMNS = `
  SELECT table_name || '.' || column_name AS name FROM information_schema.columns
  WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`;

/** Reverts steps, newest first, records what was lost, and rolls everything back. */
export async function lossOf(steps: readonly MigrationInterface[], runner: QueryRunner): Promise<Loss> {
  await runner.startTransaction();
  try {
    const names = async (query: string) => ((await runner.query(query)) as { name: string }[]).map(({ name }) => name);
    const [tables, columns] = [await names(LIST_SCHEMA_TABLES), await names(LIST_SCHEMA_COLUMNS)];
    const rows = await rowsOf(tables, runner);
    for (const step of steps) await step.down(runner);
    const [tablesLeft, columnsLeft] = [
      new Set(await names(LIST_SCHEMA_TABLES)),
      new Set(await names(LIST_SCHEMA_COLUMNS)),
    ];
    const isFilled = (table: string): boolean => (rows.get(table) ?? 0) > 0;
    return {
      tables: tables
        .filter((name) => !tablesLeft.has(name) && isFilled(name))
        .map((name) => ({ name, rows: rows.get(name) ?? 0 })),
      columns: columns.filter((name) => {
        const [table = ''] = name.split('.');
        return tablesLeft.has(table) && !columnsLeft.has(name) && isFilled(table);
      }),
    };
  } finally {
    await runner.rollbackTransaction();
  }
}

async function rowsOf(tables: readonly string[], runner: QueryRunner): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const [row] = (await runner.query(`SELECT count(*)::int AS rows FROM "${table}"`)) as { rows: number }[];
    counts.set(table, row?.rows ?? 0);
  }
  return counts;
}
