import { expect, it } from '@jest/globals';
import { loadConfig } from '../../src/platform/config/index.js';
import { eventually } from '../support/patience.js';
import { paymentIn, startCashier } from '../support/payments.js';

const SEEN = `query ($id: ID!) { payment(id: $id) { state isStandIn receipts { bankReference amountWon isStandIn } } }`;
interface Seen {
  readonly payment: { readonly state: string; readonly isStandIn: boolean; readonly receipts: readonly object[] };
}

it('confirms what waits, once and plainly marked, where it is asked for', async () => {
  const cashier = await startCashier({ worker: true, env: { MOA_PAYMENT_STAND_IN: 'true' } });
  try {
    const { id, reference, state } = paymentIn(
      await cashier.start({ loanId: await cashier.loan(), amountWon: 30_000 }),
    );
    const look = async () => (await cashier.bank.ask<Seen>(SEEN, { id }, cashier.owner)).payment;
    expect(state).toBe('AWAITING');
    await eventually(async () => (await look()).state !== 'AWAITING', 200);
    const bankReference = `STAND-IN-${reference ?? ''}`;
    expect(await look()).toEqual({
      state: 'CONFIRMED',
      isStandIn: true,
      receipts: [{ bankReference, amountWon: 30_000, isStandIn: true }],
    });
    const [record] = await cashier.bank.sql<{ account_id: string; detail: object }>(
      `SELECT account_id, detail FROM audit_entry WHERE action = 'PAYMENT_CONFIRMED'`,
    );
    expect(Number(record?.account_id)).toBe(cashier.bank.service.accountId);
    expect(record?.detail).toMatchObject({ isStandIn: true });
    expect((await cashier.verify()).first).toBeNull();
  } finally {
    await cashier.bank.close();
  }
}, 180_000);

it('is off unless asked for in tests, on in development, and refused in production', () => {
  const standIn = (more: Record<string, string>) => loadConfig({ ...GIVEN, ...more }).payments.standIn;
  expect(standIn({ NODE_ENV: 'test' })).toBe(false);
  expect(standIn({ NODE_ENV: 'development' })).toBe(true);
  expect(standIn({ NODE_ENV: 'production' })).toBe(false);
  expect(() => standIn({ NODE_ENV: 'production', MOA_PAYMENT_STAND_IN: 'true' })).toThrow('MOA_PAYMENT_STAND_IN');
});

const GIVEN = { MOA_JWT_SECRET: 'test-secret-of-at-least-32-characters' };
