import { Permission, STAFF } from '../../../platform/access/index.js';

export const READ_LEDGER = new Permission({
  roles: STAFF,
  when: 'Loans of their institution; each call is recorded.',
  opens: ['Query.loanLedger'],
});
