import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readWholeLoan, wholeLoan, type WholeLoan } from '../../src/modules/lending/loans/index.js';
import { addDays } from '../../src/platform/calendar.js';
import { createDatabase, statement, type Database } from '../../src/platform/database/index.js';
import { decodeId } from '../../src/platform/graphql/index.js';
import { startBank, today, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
let database: Database;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  database = createDatabase(bank.app.dataSource);
});
afterAll(() => bank.close());

const FIELDS = 'id loanNumber loanType status balanceWon annualRatePercent unpaidInterestWon interestPaidTo overdueWon';
const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) {
  loan { ${FIELDS} } userErrors { code } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { ${FIELDS} } repayment { id amountWon createdAt } userErrors { code } } }`;
const LOAN = `query ($id: ID!) { loan(id: $id) { ${FIELDS} } }`;
const FIND = statement(`SELECT ${wholeLoan.sql} FROM loan l WHERE l.id = $1`);

interface Loan {
  readonly id: string;
  readonly [field: string]: unknown;
}

const created = async (key: string): Promise<Loan> => {
  const days = {
    appliedOn: addDays(today(), -40),
    approvedOn: addDays(today(), -40),
    disbursedOn: addDays(today(), -40),
  };
  const terms = {
    repaymentMethod: 'EQUAL_PAYMENT',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 12,
  };
  const about = { customerId: hong.id, loanNumber: `A-${key.slice(0, 8)}-1`, loanType: 'CREDIT', rateType: 'FIXED' };
  const input = { idempotencyKey: key, ...about, ...terms, ...days };
  return (await bank.ask<{ loanCreate: { loan: Loan } }>(CREATE, { input }, bank.staff)).loanCreate.loan;
};
const repaid = async (key: string, loanId: string): Promise<{ readonly loan: Loan; readonly repayment: Loan }> => {
  const input = { idempotencyKey: key, loanId, amountWon: 1_000_000, paidOn: today(), method: 'AUTO_TRANSFER' };
  return (await bank.ask<{ loanRepay: { loan: Loan; repayment: Loan } }>(REPAY, { input }, bank.staff)).loanRepay;
};
const read = async (id: string): Promise<Loan> => (await bank.ask<{ loan: Loan }>(LOAN, { id }, bank.staff)).loan;
const row = async (id: string): Promise<WholeLoan> => {
  const [tuple] = await database.tuples(FIND, [decodeId('Loan', id, ['id'])]);
  if (!tuple) throw new Error('no such loan');
  return readWholeLoan(tuple);
};
const stored = async (key: string): Promise<Record<string, unknown>> => {
  const [use] = await bank.sql<{ result: Record<string, unknown> }>(
    'SELECT result FROM idempotency_key WHERE key = $1',
    [key],
  );
  return use?.result ?? {};
};
/** The row as JSON keeps it, with the key where a row has the id. */
const whole = (loan: WholeLoan): object => JSON.parse(JSON.stringify({ ...loan, id: loan.key })) as object;

describe('the loan that an answer shows', () => {
  it('is the row after a new loan was written, with every column', async () => {
    const key = randomUUID();
    const loan = await created(key);
    expect(loan).toEqual(await read(loan.id));
    expect(await stored(key)).toEqual(whole(await row(loan.id)));
    expect(await created(key)).toEqual(loan);
  });

  it('is the row after a repayment was written, with every column', async () => {
    const { id } = await created(randomUUID());
    // Of a loan without an account, the day up to which unpaid interest is summed follows from other columns.
    await bank.sql(
      `UPDATE loan SET account = NULL, held_posted_to = NULL, unpaid_interest_won = 1, interest_paid_to = disbursed_on
       WHERE id = $1`,
      [decodeId('Loan', id, ['id'])],
    );
    expect((await row(id))['unpaidAsOf']).not.toBeNull();
    const key = randomUUID();
    const { loan, repayment } = await repaid(key, id);
    expect(loan).toEqual(await read(id));
    const after = await row(id);
    expect(after['unpaidAsOf']).toBeNull();
    expect((await stored(key))['loan']).toEqual(whole(after));
    expect(await repaid(key, id)).toEqual({ loan, repayment, userErrors: [] });
  });

  it('has fields that came after it was stored', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const loan = await created(first);
    const { loan: after, repayment } = await repaid(second, loan.id);
    await bank.sql(`UPDATE idempotency_key SET result = result - 'annualRatePercent' WHERE key = $1`, [first]);
    await bank.sql(`UPDATE idempotency_key SET result = result #- '{loan,annualRatePercent}' WHERE key = $1`, [second]);
    expect(await created(first)).toEqual(loan);
    expect(await repaid(second, loan.id)).toEqual({ loan: after, repayment, userErrors: [] });
  });

  it('is read from answers that older programs stored, which have ids', async () => {
    const key = randomUUID();
    const { id } = await created(randomUUID());
    const answer = await repaid(key, id);
    await bank.sql(
      `UPDATE idempotency_key SET result = jsonb_set(jsonb_set(result, '{loan,id}', to_jsonb($2::text)),
         '{repayment,id}', to_jsonb($3::text)) WHERE key = $1`,
      [key, id, answer.repayment.id],
    );
    expect(await repaid(key, id)).toEqual(answer);
  });
});
