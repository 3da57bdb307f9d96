import type { OutgoingSource } from '../../../platform/outgoing/index.js';
import { SOURCE_COLUMNS } from '../source/index.js';

/** Card spending for export: the same 55 columns as an import file, so that the file can be imported again. */
export const quarterOutgoing: OutgoingSource = {
  columns: SOURCE_COLUMNS.map(({ name, databaseName, rule }) => ({
    name,
    kind: rule.kind === 'AMOUNT' ? 'WHOLE' : 'TEXT',
    sql: `q.${databaseName}`,
  })),
  rows: 'FROM customer_quarter q WHERE q.institution_id = $1',
  order: 'q.source_key, q.quarter',
};
