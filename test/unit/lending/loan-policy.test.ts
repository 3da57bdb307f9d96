import { expect, it } from '@jest/globals';
import { mayRecordRepayments } from '../../../src/modules/lending/loan.policy.js';
import type { Role } from '../../../src/platform/access/index.js';

it('lets those record that money came in who see the side of the bank, and no customer', () => {
  const may = (role: Role) => mayRecordRepayments({ accountId: 1, institutionId: 1, role, customerId: null });
  expect((['CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE'] as const).filter(may)).toEqual(['STAFF', 'ADMIN', 'SERVICE']);
});
