import { limitLiteral, selectionStatement, statement, type Database } from '../../platform/database/index.js';
import type { Fields, PageRequest } from '../../platform/graphql/index.js';
import type { CustomerRow } from './customer.columns.js';
import { readingOf, type PreloadedFields, type CustomerScope } from './customer-reading.js';
import { searchCondition, type CustomerSearch } from './customer-search.js';

/** Matches up to which a search is gathered from its index first; beyond, customers are walked in order and tested. */
const FEW_MATCHES = 2_000;

const EXISTS = statement('SELECT FROM customer WHERE institution_id = $1 AND id = $2');

/** Reads customers. The selection decides which columns are read, and what other rooms add to them. */
export class CustomerRepository {
  constructor(
    private readonly database: Database,
    private readonly preloaded: PreloadedFields = new Map(),
  ) {}

  /** One customer; null when the institution has none of this id. */
  async find(scope: CustomerScope, id: number, fields: Fields): Promise<CustomerRow | null> {
    const values: unknown[] = [scope.institutionId, id];
    const { columns, read } = readingOf(scope, fields, this.preloaded, values);
    const text = `SELECT ${columns} FROM customer c WHERE c.institution_id = $1 AND c.id = $2`;
    const [tuple] = await this.database.tuples(selectionStatement(text), values);
    return tuple ? read(tuple) : null;
  }

  /** Rows in no particular order; ids of other institutions find nothing. */
  async listByIds(scope: CustomerScope, ids: readonly number[], fields: Fields): Promise<CustomerRow[]> {
    const values: unknown[] = [scope.institutionId, ids];
    const { columns, read } = readingOf(scope, fields, this.preloaded, values);
    const text = `SELECT ${columns} FROM customer c WHERE c.institution_id = $1 AND c.id = ANY($2::bigint[])`;
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map(read);
  }

  /** A page in order of id. It may be longer than asked for: then more follows. */
  async page(scope: CustomerScope, request: PageRequest, fields: Fields, match: Match): Promise<CustomerRow[]> {
    const values = [scope.institutionId, request.after ?? 0, request.offset, ...(match?.search.values ?? [])];
    const { columns, read } = readingOf(scope, fields, this.preloaded, values);
    const text = pageSql(columns, match, limitLiteral(request.first + 1));
    const tuples = await this.database.tuples(selectionStatement(text), values);
    return tuples.map(read);
  }

  async count(institutionId: number, search: CustomerSearch | null): Promise<number> {
    const condition = search ? ` AND ${searchCondition(search, 'c', 2)}` : '';
    const text = `SELECT count(*) FROM customer c WHERE c.institution_id = $1${condition}`;
    return this.number(text, [institutionId, ...(search?.values ?? [])]);
  }

  /** Whether so few customers match that gathering them first is cheaper than testing everyone in turn. */
  async matchesFew(institutionId: number, search: CustomerSearch): Promise<boolean> {
    const condition = searchCondition(search, 'c', 2);
    const text = `SELECT count(*) FROM
      (SELECT FROM customer c WHERE c.institution_id = $1 AND ${condition} LIMIT ${FEW_MATCHES + 1}) AS matches`;
    return (await this.number(text, [institutionId, ...search.values])) <= FEW_MATCHES;
  }

  async exists(institutionId: number, id: number): Promise<boolean> {
    const rows = await this.database.tuples(EXISTS, [institutionId, id]);
    return rows.length > 0;
  }

  private async number(text: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.database.tuples(statement(text), values);
    return row?.[0] as number;
  }
}

/** A search, and whether it matches few customers; null for none. */
export type Match = { readonly search: CustomerSearch; readonly few: boolean } | null;

/** Parameters: institution, id before the page, offset, and those of the search. */
function pageSql(columns: string, match: Match, limit: number): string {
  const slice = `AND c.id > $2 ORDER BY c.id LIMIT ${limit} OFFSET $3`;
  const hits = match && `c.institution_id = $1 AND ${searchCondition(match.search, 'c', 4)}`;
  const ids = !hits
    ? `SELECT c.id FROM customer c WHERE c.institution_id = $1 ${slice}`
    : match.few
      ? `WITH hit AS MATERIALIZED (SELECT c.id FROM customer c WHERE ${hits}) SELECT c.id FROM hit c WHERE true ${slice}`
      : // IS TRUE keeps the planner from gathering every match through the search index.
        `SELECT c.id FROM customer c WHERE (${hits}) IS TRUE AND c.institution_id = $1 ${slice}`;
  return `SELECT ${columns} FROM (${ids}) AS page JOIN customer c ON c.id = page.id ORDER BY c.id`;
}
