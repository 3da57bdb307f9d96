/** Who may do what with imports and the quarters that they load. */
export * as importBatchPolicy from './import-batch.policy.js';
export { CHANGE_IMPORTS, LOOK_UP_IMPORT, READ_IMPORTS, CHANGE_EXPECTATIONS } from './import-batch.policy.js';
