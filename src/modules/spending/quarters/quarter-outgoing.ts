import type { OutgoingSource } from '../../../platform/outgoing/index.js';
import { SOURCE_COLUMNS } from '../source/index.js';

/** Card spending as it goes out in a file: the 55 columns in which it comes in, so that such a file can be taken in again. */
export const quarterOutgoing: OutgoingSource = {
  columns: SOURCE_COLUMNS.map(({ name, databaseName, rule }) => ({
    name,
    kind: rule.kind === 'AMOUNT' ? 'WHOLE' : 'TEXT',
    sql: `q.${databaseName}`,
  })),
  rows: 'FROM customer_quarter q WHERE q.institution_id = $1',
  order: 'q.source_key, q.quarter',
};
