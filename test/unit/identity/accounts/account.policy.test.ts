import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayManage, mayRead } from '../../../../src/modules/identity/accounts/account.policy.js';
import type { Actor, Role } from '../../../../src/platform/access/index.js';

const actors = fc.record({
  accountId: fc.integer({ min: 1, max: 4 }),
  institutionId: fc.integer({ min: 1, max: 2 }),
  role: fc.constantFrom<Role>('CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE'),
  customerId: fc.constant(null),
});
const accounts = fc.record({
  key: fc.integer({ min: 1, max: 4 }),
  institution: fc.record({ key: fc.integer({ min: 1, max: 2 }) }),
});

describe('who may do what to an account', () => {
  const admin: Actor = { accountId: 1, institutionId: 1, role: 'ADMIN', customerId: null };
  const account = { key: 2, institution: { key: 1 } };

  it('lets administrators manage accounts of their institution', () => {
    expect(mayManage(admin, account)).toBe(true);
    expect(mayManage({ ...admin, role: 'STAFF' }, account)).toBe(false);
    expect(mayManage(admin, { key: 2, institution: { key: 2 } })).toBe(false);
  });

  it('lets everyone see the own account, and only administrators any other', () => {
    fc.assert(
      fc.property(actors, accounts, (actor, subject) => {
        const own = actor.accountId === subject.key;
        const managed = actor.role === 'ADMIN' && actor.institutionId === subject.institution.key;
        expect(mayRead(actor, subject)).toBe(own || managed);
      }),
    );
  });
});
