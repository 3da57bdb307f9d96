import { Permission, STAFF } from '../../../platform/access/index.js';

export const RECORD_SNAPSHOTS = new Permission({
  roles: STAFF,
  when: 'Customers of their institution.',
  opens: ['Mutation.financialSnapshotRecord'],
});
