import { expect, it } from '@jest/globals';
import { mayUse } from '../../../../src/modules/chat/access/conversation.policy.js';

it('leaves a conversation to the account that opened it, whatever the role of others', () => {
  for (const role of ['CUSTOMER', 'STAFF', 'ADMIN'] as const) {
    const actor = { accountId: 7, institutionId: 1, role, customerId: null };
    expect([{ accountId: 7 }, { accountId: 8 }, null].map((owned) => mayUse(actor, owned))).toEqual([
      true,
      false,
      false,
    ]);
  }
});
