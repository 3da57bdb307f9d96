/** A table of an engine; without a schema, the one that its user finds by that name. */
export interface TableName {
  readonly schema: string | null;
  readonly table: string;
}

/** Names as PostgreSQL has them, of 63 bytes at most; one with a point or a quote needs a view of another name. */
const QUALIFIED_TABLE_NAME = /^(?:([^".\0]+)\.)?([^".\0]+)$/;
const MOST_BYTES_OF_IDENTIFIER = 63;

/** The table that a text such as `results.daily_sales` names; null when it names none. */
export function tableNameOf(text: string): TableName | null {
  const [, schema = null, table] = QUALIFIED_TABLE_NAME.exec(text) ?? [];
  if (table === undefined || [schema ?? '', table].some((name) => Buffer.byteLength(name) > MOST_BYTES_OF_IDENTIFIER))
    return null;
  return { schema, table };
}

/** The name as people write it. */
export const shownName = ({ schema, table }: TableName): string => (schema === null ? table : `${schema}.${table}`);

/** The name as SQL has it, letter by letter. */
export const nameSql = ({ schema, table }: TableName): string =>
  schema === null ? quoted(table) : `${quoted(schema)}.${quoted(table)}`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
