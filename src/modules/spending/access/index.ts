/** Who may do what with imports and the quarters that they load. */
export * as importBatchPolicy from './import-batch.policy.js';
export { CHANGE_IMPORTS, READ_IMPORTS, CHANGE_EXPECTATIONS, mayReadImports } from './import-batch.policy.js';
