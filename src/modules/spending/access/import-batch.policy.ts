import { ADMINISTRATORS, PEOPLE, Permission, STAFF } from '../../../platform/access/index.js';

export const READ_IMPORTS = new Permission({
  roles: STAFF,
  when: 'Files imported for their institution.',
  opens: [
    'Query.dataQuality',
    'Query.importBatches',
    'Query.importExpectationSets',
    'Query.importExpectations',
    'Subscription.importProgress',
  ],
});

export const LOOK_UP_IMPORT = new Permission({
  roles: PEOPLE,
  when: 'Staff files imported for their institution; customers get null.',
  opens: ['Query.importBatch'],
});

export const CHANGE_IMPORTS = new Permission({
  roles: ADMINISTRATORS,
  when: 'Files of their institution.',
  opens: [
    'Mutation.importCancel',
    'Mutation.importCommit',
    'Mutation.importCorrectionRemove',
    'Mutation.importCorrectionsApply',
    'Mutation.importStart',
    'Mutation.importUndo',
    'Mutation.importUploadCancel',
    'Mutation.importUploadStart',
    'Mutation.rejectedRowFix',
    'Mutation.rejectedRowsFix',
  ],
});

export const CHANGE_EXPECTATIONS = new Permission({
  roles: ADMINISTRATORS,
  when: 'What files of their institution are checked against; one person proposes, and another puts it in force.',
  opens: [
    'Mutation.importExpectationsPropose',
    'Mutation.importExpectationsPutInForce',
    'Mutation.importExpectationsWithdraw',
  ],
});
