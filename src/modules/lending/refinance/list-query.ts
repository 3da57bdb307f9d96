import { limitLiteral } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';

/** A condition on a row `$` and a value `?`, such as `['$.status = ?', 'DRAFT']`; left out when its value is null. */
export type Condition = readonly [sql: string, value: unknown];

/** A list of a table: which rows are visible, which are asked for, and what they are ordered by before the id. */
export interface ListPlan {
  readonly table: string;
  /** Alias of the row in `columns`. */
  readonly alias: string;
  readonly columns: string;
  readonly scope: readonly Condition[];
  readonly filter: readonly Condition[];
  readonly order: { readonly by: string; readonly descending: boolean };
}

interface ListQuery {
  readonly text: string;
  readonly values: unknown[];
}

/**
 * The query of a page, which may be longer than asked for: then more follows. Only conditions with a value are in
 * it, since empty ones would keep the planner from an index that fits. The row before the page is looked up by its id,
 * so the id alone makes a cursor; a caller who may not see that row gets an empty page.
 */
export function pageQuery(plan: ListPlan, { first, after, offset }: PageRequest): ListQuery {
  const { table, alias, columns, scope, filter } = plan;
  const { by, descending } = plan.order;
  const values: unknown[] = [];
  const written = conditionsIn(values);
  const seen = written(scope);
  const asked = [...seen, ...written(filter)].map((condition) => condition(alias));
  const direction = descending ? 'DESC' : 'ASC';
  if (after !== null) {
    const cursor = written([['$.id = ?', after]]);
    const row = [...seen, ...cursor].map((condition) => condition('c')).join(' AND ');
    asked.push(
      `(${alias}.${by}, ${alias}.id) ${descending ? '<' : '>'} (SELECT c.${by}, c.id FROM ${table} c WHERE ${row})`,
    );
  }
  const slice = `LIMIT ${limitLiteral(first + 1)}${offset === 0 ? '' : ` OFFSET $${values.push(offset)}`}`;
  const text = `SELECT ${columns} FROM ${table} ${alias} WHERE ${asked.join(' AND ')}
    ORDER BY ${alias}.${by} ${direction}, ${alias}.id ${direction} ${slice}`;
  return { text, values };
}

/** The rows that are listed for each of many owners, such as the applications of each customer. */
export interface EachListPlan extends Pick<ListPlan, 'table' | 'alias' | 'columns'> {
  readonly ownerColumn: 'loan_id' | 'customer_id';
}

/**
 * The text of the query of a page for each owner, newest first, which may be one row longer than asked for. Its values:
 * institution, customer who may see it or null, ids of owners, id after which to begin or null.
 */
export const pageOfEachQuery = ({ table, alias, columns, ownerColumn }: EachListPlan, first: number): string => `
  SELECT ${columns} FROM unnest($3::bigint[]) AS owner(id) CROSS JOIN LATERAL (
    SELECT * FROM ${table} o WHERE o.${ownerColumn} = owner.id AND o.institution_id = $1
      AND ($2::bigint IS NULL OR o.customer_id = $2) AND ($4::bigint IS NULL OR o.id < $4)
    ORDER BY o.id DESC LIMIT ${limitLiteral(first + 1)}
  ) AS ${alias} ORDER BY ${alias}.id DESC`;

/** The query that counts the whole list. */
export function countQuery({ table, alias, scope, filter }: Omit<ListPlan, 'columns' | 'order'>): ListQuery {
  const values: unknown[] = [];
  const asked = conditionsIn(values)([...scope, ...filter]).map((condition) => condition(alias));
  return { text: `SELECT count(*) FROM ${table} ${alias} WHERE ${asked.join(' AND ')}`, values };
}

/** Writes conditions, each value once, for any alias of the rows. */
function conditionsIn(values: unknown[]) {
  return (conditions: readonly Condition[]): ((alias: string) => string)[] =>
    conditions.flatMap(([sql, value]) => {
      if (value === null) return [];
      const place = `$${values.push(value)}`;
      return [(alias: string) => sql.replaceAll('$.', `${alias}.`).replace('?', place)];
    });
}
