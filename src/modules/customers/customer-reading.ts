import { project } from '../../platform/database/index.js';
import { rememberBySelection, type Selected } from '../../platform/graphql/index.js';
import { customerColumns, type CustomerRow } from './customer.columns.js';

/** Whose customers, and whether their personal data is masked. */
export interface CustomerScope {
  readonly institutionId: number;
  readonly masked: boolean;
}

/** What of customers is to be read, as look-ahead found it. */
export interface CustomerLook {
  readonly selected: Selected;
  /** Of the operation, for arguments of fields that are read along. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One more column of a customer `c`, and what becomes of its value. */
export interface Along {
  readonly sql: string;
  readonly read: (value: unknown) => unknown;
}

/**
 * A field that another room adds to customers and can read in the same statement; null when this selection is for the
 * field's own resolver. It may show what the reader of the customer may see: himself, or the institution's staff.
 */
export type AlongField = (selected: Selected, scope: CustomerScope, variables: object) => Along | null;

export type AlongFields = ReadonlyMap<string, AlongField>;

/** Columns of customers under the alias `c`, and how a tuple becomes a row. */
export interface CustomerReading {
  readonly columns: string;
  readonly read: (tuple: readonly unknown[]) => CustomerRow;
}

const ownOf = rememberBySelection((selected, variant) =>
  project(customerColumns(variant === 'MASKED'), 'c', selected.fields.keys(), ['key']),
);

/** Plans the reading of customers by look-ahead. */
export function readingOf(
  scope: CustomerScope,
  { selected, variables }: CustomerLook,
  fields: AlongFields,
): CustomerReading {
  const own = ownOf(selected, scope.masked ? 'MASKED' : 'CLEAR');
  const along = [...fields].flatMap(([name, field]) => {
    const below = selected.fields.get(name);
    const planned = below && field(below, scope, variables);
    return planned ? [{ name, ...planned }] : [];
  });
  return {
    columns: [own.sql, ...along.map(({ sql }) => sql)].join(', '),
    read(tuple) {
      const row = own.read(tuple, 0);
      along.forEach(({ name, read }, index) => (row[name] = read(tuple[own.width + index])));
      return row as CustomerRow;
    },
  };
}
