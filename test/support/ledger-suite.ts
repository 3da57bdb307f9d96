import { randomUUID } from 'node:crypto';
import { ArrearsService, createCalendar, servicingOf, verifyBooks } from '../../src/modules/lending/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { addDays } from '../../src/platform/calendar.js';
import { systemClock } from '../../src/platform/clock.js';
import { type Queryable, createDatabase } from '../../src/platform/database/index.js';
import { startBank, today } from './lending.js';

const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) { loan { id } userErrors { code field } } }`;

const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) { loan { status } userErrors { code } } }`;

/** Numbers of loans by their history. */
type Histories = {
  readonly onTime: number;
  readonly behind: number;
  readonly held: number;
  readonly closed: number;
  readonly old: number;
};

/** A bank whose books are checked. */
export async function startLedgerSuite() {
  const servicing = () => servicingOf(createCalendar({ database, clock: systemClock }).holidays)();
  const verify = async (rows: Pick<Queryable, 'rows'> = database) =>
    verifyBooks({ database: rows, servicing: await servicing() });
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
  async function histories(): Promise<Histories> {
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
  const bank = await startBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const database = createDatabase(bank.app.dataSource);
  /** Loans with histories of all kinds; those that a tampering is aimed at come last. */
  const ids = await histories();

  return {
    verify,
    ids,
    database,
    bank,
    hong,
    servicing,
    close: () => bank.close(),
  };
}

export type LedgerSuite = Awaited<ReturnType<typeof startLedgerSuite>>;
