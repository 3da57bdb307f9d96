import { TableError } from '../errors.js';
import { quotedText } from '../reading/column-names.js';
import type { TableDatabase } from './database.js';
import { TABLE } from './load-rows.js';

/** Longest query, in characters; what people and language models write is far below. */
const MOST_CHARACTERS = 10_000;
/** Table functions that generate rows from their arguments only. */
const TABLE_FUNCTIONS = new Set(['unnest', 'range', 'generate_series']);
/** Names of the database's own tables: a part of a query that is called so would let others read those. */
const OWN_TABLES = /^(?:duckdb|pg|sqlite|pragma)_/i;
/** Functions that reveal the machine, its settings and files, or run other queries. */
const FORBIDDEN =
  /^(?:getenv|getvariable|current_setting|current_database|current_catalog|current_schemas?|current_user|session_user|user|version|read_\w+|glob|query|query_table|sniff_csv|parquet_\w+|duckdb_\w+|pragma_\w+|json_execute_serialized_sql|json_serialize_sql|json_deserialize_sql|json_serialize_plan|in_search_path|txid_current|nextval|currval|set_\w+|write_log|parse_duckdb_log_message|add_parquet_key|error|sleep\w*|which_secret|enable_\w+|disable_\w+|force_checkpoint|checkpoint|seq_scan|arrow_scan\w*|from_substrait\w*|test_\w+|storage_info|show_\w+)$/i;

/**
 * Checks that a text is one SELECT that reads only the table, by the database's own parser.
 * @throws TableError QUERY_INVALID with the parser's message, QUERY_NOT_ALLOWED naming what is not allowed.
 */
export async function expectAllowed(database: TableDatabase, sql: string): Promise<void> {
  if (sql.length > MOST_CHARACTERS) notAllowed('10,000자를 넘는 질의문', 'a query longer than 10,000 characters');
  if (sql.includes('\0')) notAllowed('NUL 문자', 'a NUL character');
  const count = await database.countStatements(sql).catch((error: unknown) => invalid(error));
  if (count !== 1) notAllowed(`${count}개의 문`, `${count} statements`);
  const [serialised] = await database.row(`SELECT json_serialize_sql(${quotedText(sql)})`);
  const tree = JSON.parse(serialised ?? 'null') as Tree;
  if (tree.error === true) notAllowed('SELECT가 아닌 문', `what the parser says: ${String(tree.error_message)}`);
  walk(tree.statements, namesIn(tree.statements));
  // Only now may the database look at what it names.
  const type = await database.kindOf(sql).catch((error: unknown) => invalid(error));
  if (type !== 'SELECT') notAllowed(`${type} 문`, `a statement of kind ${type}`);
}

interface Tree {
  readonly error?: boolean;
  readonly error_message?: string;
  readonly statements?: unknown;
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that the query gives to parts of its own (`WITH name AS …`). */
function namesIn(value: unknown, names = new Set<string>([TABLE])): Set<string> {
  for (const [key, inner] of entriesOf(value)) {
    if (key === 'cte_map' && isNode(inner) && Array.isArray(inner['map']))
      for (const entry of inner['map'] as Node[]) names.add(expectName(String(entry['key'])));
    namesIn(inner, names);
  }
  return names;
}

function expectName(name: string): string {
  if (OWN_TABLES.test(name)) notAllowed(`이름 ${name}`, `the name ${name}`);
  return name.toLowerCase();
}

function walk(value: unknown, names: ReadonlySet<string>): void {
  if (isNode(value)) expectNode(value, names);
  for (const [, inner] of entriesOf(value)) walk(inner, names);
}

function expectNode(node: Node, names: ReadonlySet<string>): void {
  if (node['type'] === 'BASE_TABLE') {
    const table = String(node['table_name']);
    const schema = typeof node['schema_name'] === 'string' ? node['schema_name'] : '';
    const isOwn = names.has(table.toLowerCase()) && ['', 'main'].includes(schema) && !node['catalog_name'];
    if (!isOwn) notAllowed(`"${table}" 읽기`, `reading "${table}"; the only table is ${TABLE}`);
  }
  if (node['type'] === 'SHOW_REF') notAllowed('SHOW와 DESCRIBE', 'SHOW and DESCRIBE');
  if (node['type'] === 'TABLE_FUNCTION') {
    const called = isNode(node['function']) ? String(node['function']['function_name']) : '';
    if (!TABLE_FUNCTIONS.has(called.toLowerCase())) notAllowed(`함수 ${called}`, `the function ${called}`);
  }
  const called = node['function_name'];
  if (typeof called === 'string' && FORBIDDEN.test(called)) notAllowed(`함수 ${called}`, `the function ${called}`);
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function notAllowed(ko: string, en: string): never {
  throw new TableError('QUERY_NOT_ALLOWED', {
    ko: `표를 읽는 SELECT 문 하나만 실행할 수 있습니다. 허용되지 않는 것: ${ko}.`,
    en: `Only one SELECT that reads the table can be run. Not allowed: ${en}.`,
  });
}

const SAID_CHARACTERS = 300;

export function invalid(error: unknown): never {
  const said = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, SAID_CHARACTERS) ?? '';
  throw new TableError('QUERY_INVALID', {
    ko: `질의문이 올바르지 않습니다. 열 이름과 문법을 확인해 주세요. (${said})`,
    en: `The query is not valid. Check the names of columns and the syntax. (${said})`,
  });
}
