import { project } from '../../platform/database/index.js';
import { Fields } from '../../platform/graphql/index.js';
import { customerColumns, type CustomerRow } from './customer.columns.js';

/** Whose customers, and whether their personal data is masked. */
export interface CustomerScope {
  readonly institutionId: number;
  readonly masked: boolean;
}

/** Gives a value of the client's to the statement: the parameter to write in its place, such as `$4`. */
export type Parameter = (value: unknown) => string;

/** One more column of a customer `c`, and what becomes of its value. */
interface PreloadedColumn {
  readonly sql: string;
  readonly read: (value: unknown) => unknown;
}

/**
 * A field that another room adds to customers and can read in the same statement; null when this selection is for the
 * field's own resolver. It may show what the reader of the customer may see: themselves, or the institution's staff. What
 * a client chose freely goes in as a parameter, or every choice would be another statement.
 */
export type PreloadedField = (fields: Fields, scope: CustomerScope, parameter: Parameter) => PreloadedColumn | null;

export type PreloadedFields = ReadonlyMap<string, PreloadedField>;

/** Columns of customers under the alias `c`, and how a tuple becomes a row. */
interface CustomerReading {
  readonly columns: string;
  readonly read: (tuple: readonly unknown[]) => CustomerRow;
}

const ownOf = Fields.remember((fields, variant) =>
  project(customerColumns(variant === 'MASKED'), 'c', fields.names, ['key']),
);

/** Plans the reading of customers; it adds to `values`, the statement's parameters so far. */
export function readingOf(
  scope: CustomerScope,
  fields: Fields,
  preloaded: PreloadedFields,
  values: unknown[],
): CustomerReading {
  const own = ownOf(fields, scope.masked ? 'MASKED' : 'CLEAR');
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const others = [...preloaded].flatMap(([name, preload]) => {
    const below = fields.below(name);
    const planned = below && preload(below, scope, parameter);
    return planned ? [{ name, ...planned }] : [];
  });
  return {
    columns: [own.sql, ...others.map(({ sql }) => sql)].join(', '),
    read(tuple) {
      const row = own.read(tuple, 0);
      others.forEach(({ name, read }, index) => (row[name] = read(tuple[own.width + index])));
      return row as CustomerRow;
    },
  };
}
