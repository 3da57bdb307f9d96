import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advance,
  arrearsOf,
  instalmentDueOn,
  openAccount,
  pay,
  reprice,
  type Arrears,
  type LoanAccount,
  type LoanContract,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';
import {
  aContract,
  agreedDues,
  anyContracts,
  ANY_TERMS,
  EVERY_DAY,
  sumOf,
  usualContracts,
  WEEKDAYS,
} from './support.js';

/** 12,000,000 won over a year at 5.5 %: A = P·i / (1 − (1 + i)^−n) = 1,030,041 a month, due on the 5th. */
const CONTRACT = aContract({ principalWon: 12_000_000, annualRateMillionths: 55_000, disbursedOn: '2026-01-05' });
const NONE: Arrears = { status: 'ACTIVE', overdueWon: 0, overdueDays: 0, defaultInterestWon: 0 };

const on = (contract: LoanContract, account: LoanAccount, day: string, servicing = EVERY_DAY): Arrears =>
  arrearsOf(servicing, contract, advance(servicing, contract, account, day).account, day);

/** The account after a payment of a day; not more than is owed is taken. */
function paid(contract: LoanContract, account: LoanAccount, amountWon: number, day: string, servicing = EVERY_DAY) {
  const then = advance(servicing, contract, account, day).account;
  const made = pay(servicing, contract, then, { amountWon, on: day, effect: null });
  if (!made) throw new Error('too much');
  return made.account;
}

const contracts = usualContracts({ ...ANY_TERMS, mostMonths: 60 });

describe('arrears', () => {
  it('are every instalment that passed when nothing came in, from the day after the first', () => {
    const account = openAccount(CONTRACT);
    expect(on(CONTRACT, account, '2026-02-05')).toEqual(NONE);
    // 1,030,041 × 8.5 % / 365 = 239.87 a day.
    expect(on(CONTRACT, account, '2026-02-06')).toEqual({
      status: 'DELINQUENT',
      overdueDays: 1,
      overdueWon: 1_030_041,
      defaultInterestWon: 239,
    });
    // Since 5 February 60 days, 5 March 32, 5 April one: 14,392.35 + 7,675.92 + 239.87.
    expect(on(CONTRACT, account, '2026-04-06')).toEqual({
      status: 'DELINQUENT',
      overdueDays: 60,
      overdueWon: 3_090_123,
      defaultInterestWon: 14_392 + 7_675 + 239,
    });
  });

  it('are the interest of a bullet loan alone until its last day, and then all that is owed', () => {
    const contract = aContract({ ...CONTRACT, method: 'BULLET', convention: 'DAILY_ACTUAL_365' });
    const account = openAccount(contract);
    // 31 days of 12,000,000 × 5.5 % / 365 = 1,808.22 a day.
    expect(on(contract, account, '2026-03-05')).toMatchObject({ overdueDays: 28, overdueWon: 56_054 });
    // Each of seven months of 31 days bears 56,054, of four of 30 days 54,246, and of 28 days 50,630.
    expect(on(contract, account, '2027-01-06')).toMatchObject({
      status: 'DELINQUENT',
      overdueWon: 12_000_000 + 7 * 56_054 + 4 * 54_246 + 50_630,
    });
  });

  it('are what a part of an instalment leaves, and start with it', () => {
    const part = paid(CONTRACT, openAccount(CONTRACT), 1_000_000, '2026-02-03');
    expect(on(CONTRACT, part, '2026-02-05')).toEqual(NONE);
    expect(on(CONTRACT, part, '2026-02-06')).toMatchObject({ overdueDays: 1, overdueWon: 30_041 });
    // 24 days of 30,041 at 8.5 % are 167 won; what is left of 500,000 is kept for 5 March.
    const second = paid(CONTRACT, part, 500_000, '2026-03-01');
    expect(on(CONTRACT, second, '2026-03-01')).toEqual(NONE);
    expect(on(CONTRACT, second, '2026-03-06')).toMatchObject({ overdueDays: 1, overdueWon: 560_082 + 167 });
  });

  it('begin on the day after the next business day when an instalment falls due at a weekend', () => {
    // 5 September 2026 is a Saturday: until Monday the 7th it can be paid.
    const contract = aContract({ ...CONTRACT, disbursedOn: '2026-08-05' });
    const account = openAccount(contract);
    expect(on(contract, account, '2026-09-07', WEEKDAYS)).toEqual(NONE);
    expect(on(contract, account, '2026-09-08', WEEKDAYS)).toEqual({
      status: 'DELINQUENT',
      overdueDays: 1,
      overdueWon: 1_030_041,
      defaultInterestWon: 239,
    });
    const monday = paid(contract, account, 1_030_041, '2026-09-07', WEEKDAYS);
    expect(on(contract, monday, '2026-09-30', WEEKDAYS)).toEqual(NONE);
  });

  it('never happen to those who pay each instalment by its day, a few days early or on it, or on the next business day', () => {
    fc.assert(
      fc.property(contracts, fc.integer({ min: -1, max: 9 }), (contract, early) => {
        let account = openAccount(contract);
        for (const { dueOn, paymentWon, number } of agreedDues(contract).slice(0, -1)) {
          const lastDay = WEEKDAYS.payableOn(dueOn);
          // Not before the last day of the one before, so that each payment is for its own instalment.
          const day = early < 0 ? lastDay : addDays(dueOn, -early);
          fc.pre(number === 1 || day >= WEEKDAYS.payableOn(instalmentDueOn(contract, number - 1)));
          if (paymentWon > 0) account = paid(contract, account, paymentWon, day, WEEKDAYS);
          for (const at of [dueOn, lastDay, addDays(lastDay, 1), addDays(lastDay, 20)])
            expect(on(contract, account, at, WEEKDAYS)).toEqual(NONE);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fall by what comes in beyond default interest, to nothing when all of it does, until the next day due', () => {
    fc.assert(
      fc.property(
        anyContracts,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 25 }),
        (contract, missed, days) => {
          fc.pre(missed < contract.months);
          const [day, next] = [addDays(instalmentDueOn(contract, missed), days), instalmentDueOn(contract, missed + 1)];
          const { overdueWon, defaultInterestWon } = on(contract, openAccount(contract), day);
          fc.pre(overdueWon > 1 && day < next);
          const halfWon = Math.floor((overdueWon + defaultInterestWon) / 2);
          const half = paid(contract, openAccount(contract), halfWon, day);
          const left = on(contract, half, day);
          expect(left.overdueWon + left.defaultInterestWon).toBe(overdueWon + defaultInterestWon - halfWon);
          const whole = paid(contract, half, left.overdueWon + left.defaultInterestWon, day);
          expect(whole.dues).toEqual([]);
          expect(on(contract, whole, next)).toEqual(NONE);
        },
      ),
    );
  });

  it('are at most what is owed, have an age exactly when there are any, and only grow while nothing comes in', () => {
    fc.assert(
      fc.property(anyContracts, fc.nat(2_500), fc.nat(400), fc.nat(), (contract, until, more, part) => {
        const first = instalmentDueOn(contract, 1);
        const amountWon = part % contract.principalWon;
        const start = openAccount(contract);
        const account = amountWon > 0 ? paid(contract, start, amountWon, first) : start;
        const [day, later] = [addDays(first, until), addDays(first, until + more)];
        const [now, then] = [on(contract, account, day), on(contract, account, later)];
        expect(now.overdueWon > 0).toBe(now.overdueDays > 0);
        expect(now.status).toBe(now.overdueWon > 0 ? 'DELINQUENT' : 'ACTIVE');
        expect(now.overdueDays).toBeLessThanOrEqual(daysBetween(first, day));
        expect(then.overdueWon).toBeGreaterThanOrEqual(now.overdueWon);
        expect(then.defaultInterestWon).toBeGreaterThanOrEqual(now.defaultInterestWon);
      }),
    );
  });

  it('are of the payments of before for instalments that fell due before the rate was cut', () => {
    const contract = aContract({ ...CONTRACT, annualRateMillionths: 150_000, months: 60 });
    let account = openAccount(contract);
    const agreed = agreedDues(contract);
    for (const { paymentWon, dueOn } of agreed.slice(0, 24)) account = paid(contract, account, paymentWon, dueOn);
    const cutOn = '2028-01-20';
    const cut = { annualRateMillionths: 60_000, from: cutOn };
    const cheaper = reprice(EVERY_DAY, contract, advance(EVERY_DAY, contract, account, cutOn).account, cut);
    expect(on(contract, cheaper, '2028-02-05')).toEqual(NONE);
    // 36 months are left of `balance` at 6 %: the level of that, with 15 days at 15 % and 16 at 6 % in the first period.
    const balanceWon = agreed[23]?.balanceAfterWon ?? 0;
    const levelWon = Math.round((balanceWon * 0.005) / (1 - 1.005 ** -36));
    expect(on(contract, cheaper, '2028-02-06')).toMatchObject({ overdueDays: 1, overdueWon: levelWon });
    // An instalment missed before the cut stays what it was.
    const missed = advance(EVERY_DAY, contract, openAccount(contract), '2026-02-20').account;
    const later = reprice(EVERY_DAY, contract, missed, { annualRateMillionths: 60_000, from: '2026-02-20' });
    expect(on(contract, later, '2026-02-25').overdueWon).toBe(agreed[0]?.paymentWon);
  });

  it('bear interest at the rate of the day, the rate being changed in between', () => {
    const contract = aContract({ method: 'EQUAL_PRINCIPAL', principalWon: 43_800_000, annualRateMillionths: 0 });
    // 3,650,000 won fell due on 15 February. At 0 % it bears 3 %, 300 won a day; at 4 % 7 %, 700 won.
    const before = advance(EVERY_DAY, contract, openAccount(contract), '2025-02-25').account;
    const after = reprice(EVERY_DAY, contract, before, { annualRateMillionths: 40_000, from: '2025-02-25' });
    expect(on(contract, before, '2025-03-07').defaultInterestWon).toBe(20 * 300);
    expect(on(contract, after, '2025-03-07').defaultInterestWon).toBe(10 * 300 + 10 * 700);
  });

  it('are shown as nothing but what is overdue: what is due today is not', () => {
    fc.assert(
      fc.property(anyContracts, fc.integer({ min: 0, max: 60 }), (contract, number) => {
        fc.pre(number <= contract.months);
        const day = instalmentDueOn(contract, number);
        const { account } = advance(EVERY_DAY, contract, openAccount(contract), day);
        const passed = account.dues.filter(({ dueOn }) => dueOn < day);
        expect(arrearsOf(EVERY_DAY, contract, account, day).overdueWon).toBe(
          sumOf(passed, ({ interestWon, principalWon }) => interestWon + principalWon),
        );
      }),
    );
  });
});
