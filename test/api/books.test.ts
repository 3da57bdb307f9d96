import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ArrearsService, createCalendar, servicingOf, verifyBooks } from '../../src/modules/lending/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { addDays } from '../../src/platform/calendar.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database, type Queryable } from '../../src/platform/database/index.js';
import { checkBooks } from '../../src/modules/lending/books/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { startBank, today, type Bank, type Person, type TestCustomer } from '../support/lending.js';
import { whenTampered } from '../support/tampering.js';

let bank: Bank;
let hong: TestCustomer;
let database: Database;
/** Loans with histories of all kinds; those that a tampering is aimed at come last. */
let ids: {
  readonly onTime: number;
  readonly behind: number;
  readonly held: number;
  readonly closed: number;
  readonly old: number;
};
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  database = createDatabase(bank.app.dataSource);
  ids = await histories();
});
afterAll(() => bank.close());

const servicing = () => servicingOf(createCalendar({ database, clock: systemClock }).holidays)();
const verify = async (rows: Pick<Queryable, 'rows'> = database) =>
  verifyBooks({ database: rows, servicing: await servicing() });

const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id } userErrors { code field } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { loan { status } userErrors { code } } }`;

let made = 0;
/** 12,000,000 won at 5.5 % over a year, out for so many months and ten days. */
async function created(months: number, more: object = {}): Promise<{ readonly id: string; readonly key: number }> {
  const out = dueDate(addDays(today(), -10), -months);
  const loanNumber = `B-${++made}-1`;
  const input = {
    customerId: hong.id,
    loanNumber,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    repaymentMethod: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    principalWon: 12_000_000,
    annualRatePercent: '5.5',
    termMonths: 12,
    appliedOn: out,
    approvedOn: out,
    disbursedOn: out,
    ...more,
  };
  type Created = {
    readonly loanCreate: { readonly loan: { readonly id: string } | null; readonly userErrors: object[] };
  };
  const { loan, userErrors } = (await bank.ask<Created>(CREATE, { input }, bank.staff)).loanCreate;
  if (!loan) throw new Error(JSON.stringify(userErrors));
  const [row] = await bank.sql<{ id: string }>('SELECT id FROM loan WHERE loan_number = $1', [loanNumber]);
  return { id: loan.id, key: Number(row?.id) };
}
async function repay(loanId: string, amountWon: number, paidOn: string, more: object = {}): Promise<void> {
  const input = { loanId, amountWon, paidOn, method: 'AUTO_TRANSFER', idempotencyKey: randomUUID(), ...more };
  type Repaid = { readonly loanRepay: { readonly userErrors: object[] } };
  const { userErrors } = (await bank.ask<Repaid>(REPAY, { input }, bank.staff)).loanRepay;
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}

async function histories(): Promise<typeof ids> {
  const out = (months: number): string => dueDate(addDays(today(), -10), -months);
  const onTime = await created(5);
  for (const month of [1, 2, 3]) await repay(onTime.id, 1_030_042, dueDate(out(5), month));
  await repay(onTime.id, 2_000_000, addDays(dueDate(out(5), 3), 5), { effect: 'LOWER_PAYMENT' });
  const behind = await created(4);
  await repay(behind.id, 1_500_000, addDays(dueDate(out(4), 1), 40));
  const held = await created(2);
  await repay(held.id, 300_000, addDays(out(2), 3));
  const closed = await created(3);
  await repay(closed.id, 12_000_000, addDays(out(3), 1), { effect: 'SHORTEN_TERM' });
  const [left] = await bank.sql<{ balance_won: string }>('SELECT balance_won FROM loan WHERE id = $1', [closed.key]);
  // One day at 5.5 % of what was paid early came out of it: the rest is paid off a day later, with a day more of its own.
  const rest = Number(left?.balance_won);
  const days = (count: number): number => Math.floor((rest * 55_000 * count) / 365_000_000);
  await repay(closed.id, rest + days(2), addDays(out(3), 2));
  const old = await created(8, { interestPaidTo: dueDate(out(8), 6), balanceWon: 6_500_000 });
  await repay(old.id, 900_000, dueDate(out(8), 7));
  const service = new ArrearsService({ database, clock: systemClock, servicing });
  await service.assess({ actor: null, requestId: 'test', locale: 'ko', address: null }, today());
  return { onTime: onTime.key, behind: behind.key, held: held.key, closed: closed.key, old: old.key };
}

describe('the books', () => {
  it('add up after payments on time, late, held, early, the last, and of a loan taken over', async () => {
    expect(await verify()).toEqual({ loans: 5, faulty: 0, first: null });
    const [sides] = await bank.sql<{ debit: string; credit: string; accounts: string }>(
      'SELECT sum(debit_won) AS debit, sum(credit_won) AS credit, count(DISTINCT account) AS accounts FROM ledger_entry',
      [],
    );
    expect(sides?.debit).toBe(sides?.credit);
    expect(Number(sides?.accounts)).toBe(6);
  });

  it('take no posting whose sides differ, and let none be changed or removed', async () => {
    const [loan] = await bank.sql<{ id: string }>('SELECT id FROM loan LIMIT 1', []);
    const insert = `INSERT INTO ledger_posting (loan_id, kind, value_on, cash_won, principal_won)
      VALUES (${loan?.id}, 'FEE', '2026-11-20', 1000, -999)`;
    await expect(bank.sql(insert, [])).rejects.toThrow('ledger_posting_balance_check');
    await expect(bank.sql('UPDATE ledger_posting SET cash_won = 0', [])).rejects.toThrow('append-only');
    await expect(bank.sql('DELETE FROM ledger_posting', [])).rejects.toThrow('append-only');
    await expect(bank.sql('TRUNCATE ledger_posting', [])).rejects.toThrow('append-only');
  });

  const ofLoan = (name: keyof typeof ids) => `(${ids[name]})`;
  const last = (table: string, name: keyof typeof ids) =>
    `(SELECT max(id) FROM ${table} WHERE loan_id = ${ofLoan(name)})`;
  const TAMPERINGS: readonly [string, keyof typeof ids, () => string][] = [
    [
      'a smaller balance',
      'onTime',
      () => `UPDATE loan SET balance_won = balance_won - 1 WHERE id = ${ofLoan('onTime')}`,
    ],
    ['a lower rate', 'onTime', () => `UPDATE loan SET annual_rate_percent = 5.4 WHERE id = ${ofLoan('onTime')}`],
    ['a longer term', 'behind', () => `UPDATE loan SET term_months = 24 WHERE id = ${ofLoan('behind')}`],
    [
      'another convention',
      'onTime',
      () => `UPDATE loan SET interest_convention = 'DAILY_ACTUAL_365' WHERE id = ${ofLoan('onTime')}`,
    ],
    ['another due day', 'held', () => `UPDATE loan SET due_day = 28 WHERE id = ${ofLoan('held')}`],
    ['grace', 'held', () => `UPDATE loan SET grace_months = 3 WHERE id = ${ofLoan('held')}`],
    [
      'a loan that is closed though it is owed',
      'behind',
      () => `UPDATE loan SET status = 'CLOSED' WHERE id = ${ofLoan('behind')}`,
    ],
    [
      'a closed loan that is open again',
      'closed',
      () => `UPDATE loan SET status = 'ACTIVE' WHERE id = ${ofLoan('closed')}`,
    ],
    [
      'an account without what is due',
      'behind',
      () => `UPDATE loan SET account = jsonb_set(account, '{dues}', '[]') WHERE id = ${ofLoan('behind')}`,
    ],
    [
      'an account that holds more',
      'held',
      () => `UPDATE loan SET account = jsonb_set(account, '{heldWon}', '500000') WHERE id = ${ofLoan('held')}`,
    ],
    [
      'a smaller level payment',
      'onTime',
      () => `UPDATE loan SET account = jsonb_set(account, '{plan,levelWon}', '1000') WHERE id = ${ofLoan('onTime')}`,
    ],
    [
      'a larger repayment',
      'onTime',
      () =>
        `UPDATE repayment SET amount_won = amount_won + 100, principal_won = principal_won + 100 WHERE id = ${last('repayment', 'onTime')}`,
    ],
    [
      'interest that became principal',
      'behind',
      () =>
        `UPDATE repayment SET interest_won = interest_won - 1, principal_won = principal_won + 1 WHERE id = ${last('repayment', 'behind')}`,
    ],
    [
      'an earlier day of payment',
      'behind',
      () => `UPDATE repayment SET paid_on = paid_on - 1 WHERE id = ${last('repayment', 'behind')}`,
    ],
    ['a repayment that is gone', 'onTime', () => `DELETE FROM repayment WHERE id = ${last('repayment', 'onTime')}`],
    [
      'a repayment that nobody posted',
      'old',
      () => `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
      SELECT loan_id, customer_id, 1000, 1000, 0, balance_after_won - 1000, paid_on + 1, method FROM repayment WHERE id = ${last('repayment', 'old')}`,
    ],
    [
      'a repayment of another loan',
      'held',
      () => `UPDATE repayment SET loan_id = ${ofLoan('closed')} WHERE id = ${last('repayment', 'held')}`,
    ],
    [
      'a posting that is gone',
      'behind',
      () => `DELETE FROM ledger_posting WHERE id = ${last('ledger_posting', 'behind')}`,
    ],
    [
      'a posting of more',
      'onTime',
      () =>
        `UPDATE ledger_posting SET cash_won = cash_won + 5, principal_won = principal_won - 5 WHERE id = ${last('ledger_posting', 'onTime')}`,
    ],
    [
      'a posting twice',
      'held',
      () => `INSERT INTO ledger_posting (loan_id, kind, value_on, principal_won, interest_won, held_won)
      SELECT loan_id, kind, value_on, principal_won, interest_won, held_won FROM ledger_posting WHERE loan_id = ${ofLoan('held')} AND kind = 'HELD_APPLIED'`,
    ],
    [
      'an opening of less',
      'old',
      () =>
        `UPDATE ledger_posting SET principal_won = 6400000, opening_won = -6400000 WHERE loan_id = ${ofLoan('old')} AND kind = 'TAKEN_OVER'`,
    ],
    [
      'an opening that is gone',
      'closed',
      () => `DELETE FROM ledger_posting WHERE loan_id = ${ofLoan('closed')} AND kind = 'DISBURSEMENT'`,
    ],
    [
      'a change of rate that was none',
      'onTime',
      () => `INSERT INTO loan_rate_change (loan_id, changed_on, old_rate_percent, new_rate_percent)
      VALUES (${ofLoan('onTime')}, current_date, 5.5, 4.5)`,
    ],
    [
      'another balance taken over',
      'old',
      () => `UPDATE loan SET books_from_balance_won = 6000000 WHERE id = ${ofLoan('old')}`,
    ],
  ];

  it.each(TAMPERINGS.map(([name]) => name))('show the loan after: %s', async (name) => {
    const [, aimed, sql] = TAMPERINGS.find(([each]) => each === name) ?? [];
    if (!aimed || !sql) throw new Error(name);
    const found = await whenTampered(database, sql(), verify);
    expect(found.faulty).toBeGreaterThan(0);
    // A repayment that was given to another loan makes two wrong: the first by number is named.
    expect(found.first?.loanId).toBe(ids[aimed]);
  });

  it('add up again once it is undone', async () => {
    expect(await verify()).toEqual({ loans: 5, faulty: 0, first: null });
  });
});

describe('loanLedger', () => {
  const LEDGER = `query ($loanId: ID!, $first: Int = 20, $after: String) { loanLedger(loanId: $loanId, first: $first, after: $after) {
    nodes { number kind valueOn repaymentId entries { account debitWon creditWon } } pageInfo { hasNextPage endCursor } } }`;
  interface Entry {
    readonly account: string;
    readonly debitWon: number;
    readonly creditWon: number;
  }
  interface Ledger {
    readonly nodes: readonly {
      readonly kind: string;
      readonly repaymentId: string | null;
      readonly entries: readonly Entry[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const read = async (variables: object, as: Person = bank.staff): Promise<Ledger | null> =>
    (await bank.ask<{ loanLedger: Ledger | null }>(LEDGER, variables, as)).loanLedger;

  it('shows staff both sides of every posting, page by page, and nobody else', async () => {
    const loanId = encodeId('Loan', ids.held);
    const whole = await read({ loanId });
    expect(whole?.nodes.map(({ kind }) => kind)).toEqual(['DISBURSEMENT', 'REPAYMENT', 'HELD_APPLIED']);
    expect(whole?.nodes[0]?.entries).toEqual([
      { account: 'PRINCIPAL', debitWon: 12_000_000, creditWon: 0 },
      { account: 'CASH', debitWon: 0, creditWon: 12_000_000 },
    ]);
    // 300,000 won before the first instalment is due: all of it is held, and on the day 55,000 of it is interest.
    expect(whole?.nodes[1]?.entries).toEqual([
      { account: 'CASH', debitWon: 300_000, creditWon: 0 },
      { account: 'HELD', debitWon: 0, creditWon: 300_000 },
    ]);
    expect(whole?.nodes[2]?.entries).toEqual([
      { account: 'PRINCIPAL', debitWon: 0, creditWon: 245_000 },
      { account: 'INTEREST', debitWon: 0, creditWon: 55_000 },
      { account: 'HELD', debitWon: 300_000, creditWon: 0 },
    ]);
    const page = await read({ loanId, first: 2 });
    expect(page?.pageInfo.hasNextPage).toBe(true);
    expect((await read({ loanId, first: 2, after: page?.pageInfo.endCursor }))?.nodes).toHaveLength(1);
    expect(await read({ loanId }, bank.stranger)).toBeNull();
    expect(await bank.codeOf(LEDGER, { loanId }, await bank.loginAs(hong))).toBe('FORBIDDEN');
  });
});

describe('every night', () => {
  it('puts on record that all add up, or which loan does not, and says so in the log', async () => {
    const told: object[] = [];
    const log = { error: (what: object) => told.push(what) } as unknown as Platform['log'];
    const caller = { actor: null, requestId: 'books', locale: 'ko', address: null } as const;
    const night = async () => checkBooks({ database, log }, await servicing(), caller);
    expect((await night()).faulty).toBe(0);
    expect(told).toEqual([]);
    await bank.sql(`UPDATE loan SET balance_won = balance_won - 1 WHERE id = $1`, [ids.onTime]);
    await night();
    await bank.sql(`UPDATE loan SET balance_won = balance_won + 1 WHERE id = $1`, [ids.onTime]);
    expect(told).toEqual([
      expect.objectContaining({ faulty: 1, first: expect.objectContaining({ loanId: ids.onTime }) }),
    ]);
    const records = await bank.sql<{ subject_id: string | null }>(
      `SELECT subject_id FROM audit_entry WHERE action = 'BOOKS_VERIFIED' ORDER BY id`,
      [],
    );
    expect(records.map(({ subject_id }) => subject_id && Number(subject_id))).toEqual([null, ids.onTime]);
  });
});
