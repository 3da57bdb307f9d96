/** What a test asks the database. */
interface Asked {
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** How many rows each table has, and a digest of all that is in them, by name of the table. */
export async function allRows(server: Asked): Promise<ReadonlyMap<string, string>> {
  const tables = await server.sql<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
  );
  const each = tables.map(
    ({ name }) => `SELECT '${name}' AS name,
      count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS rows FROM ${name} t`,
  );
  const rows = await server.sql<{ name: string; rows: string }>(each.join(' UNION ALL '));
  return new Map(rows.map(({ name, rows: what }) => [name, what]));
}
