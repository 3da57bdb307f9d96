import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ArrearsService, type Servicing } from '../../src/modules/lending/index.js';
import type { Caller } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { dueDayBefore, startBank, today, type Bank, type TestCustomer } from '../support/lending.js';
import { startTestServer } from '../support/server.js';
import { servicingFrom } from '../support/servicing.js';
import { daysBetween } from '../../src/platform/calendar.js';

let bank: Bank;
let hong: TestCustomer;
let arrears: ArrearsService;
let servicing: Servicing;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  const database = createDatabase(bank.app.dataSource);
  servicing = await servicingFrom(database)();
  arrears = new ArrearsService({ database, clock: systemClock, servicing: servicingFrom(database) });
});
afterAll(() => bank.close());

const ANONYMOUS: Caller = { actor: null, requestId: 'test', locale: 'ko', address: null };
const assess = (on = today()) => arrears.assess(ANONYMOUS, on);

const STANDING = 'id status overdueDays overdueWon monthlyPaymentWon delinquency { defaultInterestWon }';
const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) {
  loan { ${STANDING} } userErrors { code field } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { ${STANDING} } userErrors { code } } }`;
interface Standing {
  readonly id: string;
  readonly status: string;
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly monthlyPaymentWon: number;
  readonly delinquency: { readonly defaultInterestWon: number };
}
/** What makes a loan current again: what is overdue, and the interest on it. */
const arrearsWon = ({ overdueWon, delinquency }: Standing): number => overdueWon + delinquency.defaultInterestWon;

/** When instalments fell due last: far enough ago that no row of holidays lets them still be paid on time. */
const LAST_DUE = dueDayBefore(10);

/** 12,000,000 won over 24 months at 5.5 %, its money out so many months before the day instalments fell due last. */
async function created(months: number): Promise<Standing> {
  const out = dueDate(LAST_DUE, -months);
  const terms = {
    customerId: hong.id,
    loanNumber: `A-${randomUUID().slice(0, 12)}-1`,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    repaymentMethod: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 24,
    appliedOn: out,
    approvedOn: out,
    disbursedOn: out,
  };
  type Created = { readonly loanCreate: { readonly loan: Standing | null } };
  const { loan } = (await bank.ask<Created>(CREATE, { input: terms }, bank.staff)).loanCreate;
  if (!loan) throw new Error('no loan was made');
  return loan;
}
const read = async (id: string): Promise<Standing> =>
  (await bank.ask<{ loan: Standing }>(`query ($id: ID!) { loan(id: $id) { ${STANDING} } }`, { id }, bank.staff)).loan;
async function repay(loanId: string, amountWon: number): Promise<Standing> {
  const input = { loanId, amountWon, method: 'CASH', idempotencyKey: randomUUID() };
  const { loanRepay } = await bank.ask<{ loanRepay: { loan: Standing; userErrors: object[] } }>(
    REPAY,
    { input },
    bank.staff,
  );
  expect(loanRepay.userErrors).toEqual([]);
  return loanRepay.loan;
}
/** Makes the books of a loan say that nothing is overdue, as if no night had passed since. */
const forget = (loan: Standing) =>
  bank.sql(`UPDATE loan SET status = 'ACTIVE', overdue_days = 0, overdue_won = 0 WHERE id = $1`, [keyOf(loan)]);
const keyOf = ({ id }: Standing): number => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);

describe('the assessment of arrears', () => {
  it('says of an old loan that is taken in what of it is overdue', async () => {
    const loan = await created(3);
    expect(loan).toMatchObject({ status: 'DELINQUENT', overdueWon: 3 * loan.monthlyPaymentWon });
    const payableOn = servicing.payableOn(dueDate(LAST_DUE, -2));
    expect(loan.overdueDays).toBe(daysBetween(payableOn, today()));
    expect(await created(0)).toMatchObject({ status: 'ACTIVE', overdueDays: 0, overdueWon: 0 });
  });

  it('turns a loan DELINQUENT whose instalment passed, once, as one act, and lets those who paid be', async () => {
    const [late, current] = [await created(2), await created(2)];
    await repay(current.id, arrearsWon(current));
    await forget(late);
    const before = await read(current.id);
    const records = () => bank.sql(`SELECT detail FROM audit_entry WHERE action = 'ARREARS_ASSESSED'`);
    const made = (await records()).length;
    expect(await assess()).toMatchObject({ on: today(), changed: 1, fellBehind: 1, caughtUp: 0 });
    expect(await read(late.id)).toEqual(late);
    expect(await read(current.id)).toEqual(before);
    expect(await assess()).toMatchObject({ changed: 0, fellBehind: 0, caughtUp: 0 });
    const kept = await records();
    expect(kept).toHaveLength(made + 2);
    expect(kept[made]).toMatchObject({ detail: { on: today(), changed: 1, fellBehind: 1 } });
    const runs = await bank.sql(`SELECT fell_behind FROM arrears_run WHERE assessed_on = $1`, [today()]);
    expect(runs).toEqual([{ fell_behind: 1 }]);
  });

  it('keeps ACTIVE who paid what was overdue, and leaves a part of it overdue that was not paid', async () => {
    const [whole, part] = [await created(4), await created(4)];
    expect(await repay(whole.id, arrearsWon(whole))).toMatchObject({ status: 'ACTIVE', overdueWon: 0 });
    await repay(part.id, arrearsWon(part) - 1_000);
    await assess();
    expect(await read(whole.id)).toMatchObject({ status: 'ACTIVE', overdueDays: 0, overdueWon: 0 });
    expect(await read(part.id)).toMatchObject({ status: 'DELINQUENT', overdueWon: 1_000 });
    // Money counts for the oldest: what is left is of the instalment that fell due last.
    expect((await read(part.id)).overdueDays).toBe(daysBetween(servicing.payableOn(LAST_DUE), today()));
  });

  it('never overwrites a repayment that comes at the same time', async () => {
    const loans = await Promise.all(Array.from({ length: 12 }, () => created(3)));
    await Promise.all(loans.map(forget));
    const payments = loans.flatMap(({ id }) => Array.from({ length: 8 }, () => repay(id, 100_000)));
    const paying = { done: false };
    const all = Promise.all(payments).finally(() => (paying.done = true));
    let runs = 0;
    while (!paying.done || runs < 3) {
      await assess();
      await Promise.all(loans.slice(0, 4).map(async (loan) => (paying.done ? undefined : forget(loan))));
      runs += 1;
    }
    await all;
    await assess();
    expect(runs).toBeGreaterThan(2);
    const wrong = await bank.sql(
      `SELECT l.id FROM loan l LEFT JOIN LATERAL (SELECT sum(principal_won) paid, sum(amount_won) amount, count(*) n
         FROM repayment r WHERE r.loan_id = l.id) r ON true
       LEFT JOIN LATERAL (SELECT sum(principal_won) owed, sum(cash_won) cash FROM ledger_posting p
         WHERE p.loan_id = l.id AND p.kind = 'REPAYMENT') p ON true
       WHERE l.id = ANY ($1::bigint[]) AND (l.balance_won + r.paid <> l.principal_won OR r.n <> 8 OR r.amount <> 800000
         OR p.owed <> -r.paid OR p.cash <> r.amount)`,
      [loans.map(keyOf)],
    );
    expect(wrong).toEqual([]);
    // What came in went to the interest on arrears of the oldest first; the rest lowers what is overdue.
    for (const loan of loans) {
      const [paid] = await bank.sql<{ late: number }>(
        'SELECT sum(default_interest_won)::float8 late FROM repayment WHERE loan_id = $1',
        [keyOf(loan)],
      );
      const late = paid?.late ?? NaN;
      const overdueWon = loan.overdueWon - 800_000 + late;
      expect(await read(loan.id)).toMatchObject({ status: 'DELINQUENT', overdueWon });
      expect(late).toBeLessThanOrEqual(loan.delinquency.defaultInterestWon);
    }
  });

  it('waits for the holder of a loan, and decides by the state it leaves', async () => {
    const loan = await created(2);
    await forget(loan);
    const runner = bank.app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await runner.query('UPDATE loan SET version = version + 1 WHERE id = $1', [keyOf(loan)]);
    const assessing = assess();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // The holder records one won that came in: the oldest instalment lacks one less.
    await runner.query(
      `UPDATE loan SET account = jsonb_set(account, '{heldWon}', '1') WHERE id = $1 AND account->>'heldWon' = '0'`,
      [keyOf(loan)],
    );
    await runner.commitTransaction();
    await runner.release();
    await assessing;
    expect(await read(loan.id)).toMatchObject({ status: 'DELINQUENT', overdueWon: loan.overdueWon - 1 });
  });

  it('is made up for by a worker that starts after a night without one', async () => {
    const loan = await created(2);
    await forget(loan);
    await bank.sql(`UPDATE arrears_run SET assessed_on = assessed_on - 1`);
    const worker = await startTestServer({ worker: true, database: bank.database });
    await worker.close();
    expect(await read(loan.id)).toEqual(loan);
    await forget(loan);
    const again = await startTestServer({ worker: true, database: bank.database });
    await again.close();
    expect(await read(loan.id)).toMatchObject({ status: 'ACTIVE' });
  });
});
