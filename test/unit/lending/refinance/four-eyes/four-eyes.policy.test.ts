import { describe, expect, it } from '@jest/globals';
import { barredFrom, type Duty } from '../../../../../src/modules/lending/refinance/four-eyes/four-eyes.policy.js';
import type { Part } from '../../../../../src/modules/lending/refinance/four-eyes/participant-part.js';

const PARTS: readonly Part[] = ['FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED', 'EXCEPTION_CONFIRMED'];
const EXPECTED: Readonly<Record<Duty, readonly Part[]>> = {
  APPROVE: ['FILED', 'ACKNOWLEDGED', 'REVIEWED'],
  DECIDE_EXCEPTION: ['FILED', 'ACKNOWLEDGED', 'REVIEWED', 'APPROVED'],
  EXECUTE: ['APPROVED', 'EXCEPTION_CONFIRMED'],
};

describe('parts in an application', () => {
  it.each(Object.keys(EXPECTED) as Duty[])('keep exactly those who had them from %s', (duty) => {
    const barred = barredFrom(
      duty,
      PARTS.map((part, accountId) => ({ accountId, part })),
    );
    expect(barred.map(({ part }) => part)).toEqual(EXPECTED[duty]);
  });

  it('let two people do all that needs no exception', () => {
    const [one, other] = [1, 2];
    const reviewed = [{ accountId: one, part: 'REVIEWED' as const }];
    expect(barredFrom('APPROVE', reviewed).map(({ accountId }) => accountId)).toEqual([one]);
    const approved = [...reviewed, { accountId: other, part: 'APPROVED' as const }];
    expect(barredFrom('EXECUTE', approved).map(({ accountId }) => accountId)).toEqual([other]);
  });
});
