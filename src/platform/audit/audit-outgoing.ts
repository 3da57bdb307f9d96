import { encodeId } from '../graphql/index.js';
import { idColumn, type OutgoingSource } from '../outgoing/index.js';

/** An institution's audit trail as it is exported to a file. People's own words and network addresses are personal. */
export const auditOutgoing: OutgoingSource = {
  columns: [
    { name: 'number', kind: 'WHOLE', sql: 'e.id' },
    { name: 'at', kind: 'MOMENT', sql: 'e.at' },
    idColumn('accountId', 'Account', 'e.account_id'),
    { name: 'action', kind: 'TEXT', sql: 'e.action' },
    { name: 'subjectType', kind: 'TEXT', sql: 'e.subject_type' },
    { name: 'subjectId', kind: 'TEXT', sql: `e.subject_type || ':' || e.subject_id`, read: subjectId },
    idColumn('customerId', 'Customer', 'e.customer_id'),
    { name: 'purpose', kind: 'TEXT', sql: 'e.purpose', mask: () => null },
    { name: 'requestId', kind: 'TEXT', sql: 'e.request_id' },
    { name: 'from', kind: 'TEXT', sql: `e.detail ->> 'from'`, mask: () => null },
    { name: 'detail', kind: 'TEXT', sql: `e.detail - 'from'` },
  ],
  rows: 'FROM audit_entry e WHERE e.institution_id = $1',
  order: 'e.id',
};

function subjectId(subject: string): string {
  const [type = '', id = ''] = subject.split(':');
  return encodeId(type, Number(id));
}
