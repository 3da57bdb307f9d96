import { Permission, STAFF } from '../../../platform/access/index.js';

export const IMPORT_SERIES = new Permission({
  roles: STAFF,
  when: 'Series of their institution.',
  opens: ['Mutation.seriesImport', 'Mutation.seriesImportCommit', 'Mutation.seriesImportUndo'],
});
