import { describe, expect, it } from '@jest/globals';
import { mayRecordDay, mayRecordMethod } from '../../../src/modules/lending/loan.policy.js';
import type { Actor, Role } from '../../../src/platform/access/index.js';

const METHODS = ['AUTO_TRANSFER', 'BANK_TRANSFER', 'VIRTUAL_ACCOUNT', 'CARD', 'CASH'] as const;
const actor = (role: Role): Actor => ({ accountId: 1, institutionId: 1, role, customerId: null });

describe('who may record that money came in', () => {
  it('leaves to customers what they order themselves, and to staff everything', () => {
    const allowed = (role: Role) => METHODS.filter((method) => mayRecordMethod(actor(role), method));
    expect(allowed('CUSTOMER')).toEqual(['BANK_TRANSFER', 'VIRTUAL_ACCOUNT']);
    for (const role of ['STAFF', 'ADMIN'] as const) expect(allowed(role)).toEqual(METHODS);
  });

  it('leaves to customers today alone', () => {
    const allowed = (role: Role) =>
      ['2026-11-20', '2026-11-21'].filter((day) => mayRecordDay(actor(role), day, '2026-11-21'));
    expect(allowed('CUSTOMER')).toEqual(['2026-11-21']);
    for (const role of ['STAFF', 'ADMIN'] as const) expect(allowed(role)).toEqual(['2026-11-20', '2026-11-21']);
  });
});
