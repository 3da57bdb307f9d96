import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { ArrearsService, createCalendar, servicingOf, verifyBooks } from '../../src/modules/lending/index.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { addDays } from '../../src/platform/calendar.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { startBank, today, type Bank, type TestCustomer } from '../support/lending.js';

const LOANS = 500;

let bank: Bank;
let hong: TestCustomer;
let database: Database;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  database = createDatabase(bank.app.dataSource);
});
afterAll(() => bank.close());

const CREATE = `mutation ($input: LoanCreateInput!) { loanCreate(input: $input) {
  loan { id schedule(basis: AGREED, first: 6) { nodes { dueOn payableOn paymentWon principalWon } } } userErrors { code } } }`;
const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { status balanceWon } repayment { heldWon defaultInterestWon } userErrors { code } } }`;

interface Instalment {
  readonly dueOn: string;
  readonly payableOn: string;
  readonly paymentWon: number;
  readonly principalWon: number;
}
interface Planned {
  readonly id: string;
  readonly principalWon: number;
  readonly instalments: readonly Instalment[];
}

/** Contracts of up to half a year that ended before today, of every method, convention, grace and due day. */
const contracts = fc
  .record({
    repaymentMethod: fc.constantFrom('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    interestConvention: fc.constantFrom(
      ...['MONTHLY_ACTUAL_365', 'MONTHLY_ACTUAL_ACTUAL', 'DAILY_ACTUAL_365', 'DAILY_ACTUAL_ACTUAL'],
      null,
    ),
    principalWon: fc.oneof(fc.integer({ min: 100_000, max: 50_000_000 }), fc.integer({ min: 1, max: 2_000_000_000 })),
    annualRatePercent: fc.integer({ min: 0, max: 199_999 }).map((millionths) => (millionths / 10_000).toFixed(4)),
    termMonths: fc.integer({ min: 1, max: 6 }),
    grace: fc.integer({ min: 0, max: 2 }),
    dueDay: fc.option(fc.integer({ min: 1, max: 31 })),
    ago: fc.integer({ min: 45, max: 200 }),
  })
  .map(({ grace, ago, ...terms }) => {
    const out = addDays(dueDate(today(), -terms.termMonths), -ago);
    const days = { appliedOn: out, approvedOn: out, disbursedOn: out };
    return { ...terms, ...days, graceMonths: Math.min(grace, terms.termMonths - 1) };
  });

async function planned(
  terms: { readonly principalWon: number } & Readonly<Record<string, unknown>>,
  index: number,
): Promise<Planned> {
  const input = {
    customerId: hong.id,
    loanNumber: `S-${index}-1`,
    idempotencyKey: randomUUID(),
    loanType: 'CREDIT',
    rateType: 'FIXED',
    ...terms,
  };
  type Created = {
    readonly loanCreate: { loan: { id: string; schedule: { nodes: Instalment[] } } | null; userErrors: object[] };
  };
  const { loan, userErrors } = (await bank.ask<Created>(CREATE, { input }, bank.staff)).loanCreate;
  if (!loan) throw new Error(JSON.stringify([userErrors, terms]));
  return { id: loan.id, principalWon: terms.principalWon, instalments: loan.schedule.nodes };
}

type Repaid = {
  readonly loanRepay: {
    readonly loan: { readonly status: string; readonly balanceWon: number };
    readonly repayment: { readonly heldWon: number; readonly defaultInterestWon: number };
    readonly userErrors: readonly { readonly code: string }[];
  };
};
async function repay(loanId: string, amountWon: number, paidOn: string): Promise<Repaid['loanRepay']> {
  const input = { loanId, amountWon, paidOn, method: 'AUTO_TRANSFER', idempotencyKey: randomUUID() };
  return (await bank.ask<Repaid>(REPAY, { input }, bank.staff)).loanRepay;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<void>) {
  const queue = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

describe('five hundred loans paid to the won on their days', () => {
  it('are in arrears on no day between, and close at 0 with the last instalment', async () => {
    const servicing = servicingOf(createCalendar({ database, clock: systemClock }).holidays);
    const arrears = new ArrearsService({ database, clock: systemClock, servicing });
    const loans: Planned[] = [];
    await inParallel(fc.sample(contracts, { numRuns: LOANS, seed: 20261122 }), async (terms, index) => {
      loans.push(await planned(terms, index));
    });
    for (const { principalWon, instalments } of loans)
      expect(instalments.reduce((sum, row) => sum + row.principalWon, 0)).toBe(principalWon);

    // Half pay on the day of the contract, half on the last day that counts as on time.
    const payments = loans.flatMap(({ id, instalments }, index) =>
      instalments.flatMap(({ dueOn, payableOn, paymentWon }, place) =>
        paymentWon === 0
          ? []
          : [{ id, on: index % 2 ? dueOn : payableOn, paymentWon, isLast: !instalments[place + 1] }],
      ),
    );
    const byDay = Map.groupBy(payments, ({ on }) => on);
    let closed = 0;
    for (const day of [...byDay.keys()].sort()) {
      await arrears.assess({ actor: null, requestId: 'test', locale: 'ko', address: null }, day);
      const [late] = await bank.sql<{ count: string }>(`SELECT count(*) FROM loan WHERE status = 'DELINQUENT'`, []);
      expect([day, Number(late?.count)]).toEqual([day, 0]);
      await inParallel(byDay.get(day) ?? [], async ({ id, on, paymentWon, isLast }) => {
        const { loan, repayment, userErrors } = await repay(id, paymentWon, on);
        expect(userErrors).toEqual([]);
        expect(repayment).toEqual({ heldWon: 0, defaultInterestWon: 0 });
        if (!isLast) return;
        closed += 1;
        expect(loan).toEqual({ status: 'CLOSED', balanceWon: 0 });
      });
    }
    expect(closed).toBe(loans.filter(({ instalments }) => (instalments.at(-1)?.paymentWon ?? 0) > 0).length);
    expect(closed).toBe(LOANS);
    expect(await verifyBooks({ database, servicing: await servicing() })).toEqual({
      loans: LOANS,
      faulty: 0,
      first: null,
    });
  }, 300_000);

  it('would have left 827 won of a loan that is counted two ways', async () => {
    const { id, instalments } = await planned(
      {
        principalWon: 12_000_000,
        annualRatePercent: '5',
        termMonths: 3,
        repaymentMethod: 'EQUAL_PAYMENT',
        appliedOn: '2026-08-15',
        approvedOn: '2026-08-15',
        disbursedOn: '2026-08-15',
      },
      LOANS,
    );
    // 12,000,000 × 0.05 ÷ 12 = 50,000; the level payment is 4,033,379.6 won. The days are 15 September, 15 October and
    // Sunday, 15 November.
    expect(instalments.map(({ paymentWon }) => paymentWon)).toEqual([4_033_380, 4_033_380, 4_033_378]);
    expect(instalments.map(({ payableOn }) => payableOn)).toEqual(['2026-09-15', '2026-10-15', '2026-11-16']);
    const paid = [];
    for (const { payableOn, paymentWon } of instalments) paid.push((await repay(id, paymentWon, payableOn)).loan);
    expect(paid.at(-1)).toEqual({ status: 'CLOSED', balanceWon: 0 });
  });
});
