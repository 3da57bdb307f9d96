import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whenTampered } from '../support/tampering.js';
import { startLedgerSuite, type LedgerSuite } from '../support/ledger-suite.js';

let suite: LedgerSuite;
beforeAll(async () => {
  suite = await startLedgerSuite();
});
afterAll(() => suite.close());

describe('the books', () => {
  it('add up after payments on time, late, held, early, the last, and of a loan taken over', async () => {
    expect(await suite.verify()).toEqual({ loans: 5, faulty: 0, first: null });
    const [sides] = await suite.bank.sql<{ debit: string; credit: string; accounts: string }>(
      'SELECT sum(debit_won) AS debit, sum(credit_won) AS credit, count(DISTINCT account) AS accounts FROM ledger_entry',
      [],
    );
    expect(sides?.debit).toBe(sides?.credit);
    expect(Number(sides?.accounts)).toBe(6);
  });

  it('take no posting whose sides differ, and let none be changed or removed', async () => {
    const [loan] = await suite.bank.sql<{ id: string }>('SELECT id FROM loan LIMIT 1', []);
    const insert = `INSERT INTO ledger_posting (loan_id, kind, value_on, cash_won, principal_won)
      VALUES (${loan?.id}, 'FEE', '2026-11-20', 1000, -999)`;
    await expect(suite.bank.sql(insert, [])).rejects.toThrow('ledger_posting_balance_check');
    await expect(suite.bank.sql('UPDATE ledger_posting SET cash_won = 0', [])).rejects.toThrow('append-only');
    await expect(suite.bank.sql('DELETE FROM ledger_posting', [])).rejects.toThrow('append-only');
    await expect(suite.bank.sql('TRUNCATE ledger_posting', [])).rejects.toThrow('append-only');
  });

  const ofLoan = (name: keyof typeof suite.ids) => `(${suite.ids[name]})`;
  const last = (table: string, name: keyof typeof suite.ids) =>
    `(SELECT max(id) FROM ${table} WHERE loan_id = ${ofLoan(name)})`;
  const TAMPERINGS: readonly [string, keyof typeof suite.ids, () => string][] = [
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
    const found = await whenTampered(suite.database, sql(), suite.verify);
    expect(found.faulty).toBeGreaterThan(0);
    // A repayment that was given to another loan makes two wrong: the first by number is named.
    expect(found.first?.loanId).toBe(suite.ids[aimed]);
  });

  it('add up again once it is undone', async () => {
    expect(await suite.verify()).toEqual({ loans: 5, faulty: 0, first: null });
  });
});
