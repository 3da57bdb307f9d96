import { expect, it } from '@jest/globals';
import {
  loanScope,
  mayReadLoansOf,
  mayRecordRepayments,
  seesMasked,
} from '../../../src/modules/lending/loans/loan.policy.js';
import type { Role } from '../../../src/platform/access/index.js';

it('lets those record that money came in who see the side of the bank, and no customer', () => {
  const may = (role: Role) => mayRecordRepayments({ accountId: 1, institutionId: 1, role, customerId: null });
  expect((['CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE'] as const).filter(may)).toEqual(['STAFF', 'ADMIN', 'SERVICE']);
});

it('shows customers their own loans in clear, and those who work for the institution all of its, masked', () => {
  const customer = { accountId: 1, institutionId: 7, role: 'CUSTOMER', customerId: 3 } as const;
  const staff = { ...customer, role: 'STAFF', customerId: null } as const;
  expect(loanScope(customer)).toEqual({ institutionId: 7, customerId: 3 });
  expect(loanScope({ ...customer, customerId: null })).toEqual({ institutionId: 7, customerId: 0 });
  expect(loanScope(staff)).toEqual({ institutionId: 7, customerId: null });
  expect([3, 4].map((id) => mayReadLoansOf(customer, id))).toEqual([true, false]);
  expect(mayReadLoansOf(staff, 4)).toBe(true);
  expect([customer, staff, { ...staff, role: 'ADMIN' } as const].map(seesMasked)).toEqual([false, true, true]);
});
