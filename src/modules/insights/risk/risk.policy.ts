import { Permission, STAFF } from '../../../platform/access/index.js';

export const READ_LOAN_RISK = new Permission({
  roles: STAFF,
  when: 'Customers of their institution; each look is recorded.',
  opens: ['Customer.loanRisk', 'CustomerLoanRisk.why'],
});
