import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advance,
  arrearsOf,
  instalmentDueOn,
  instalmentsToCome,
  openAccount,
  pay,
  payoffOf,
  openingAccount,
  type LoanAccount,
  type LoanContract,
  type PaymentResult,
  type PrepaymentEffect,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { aContract, anyContracts, EVERY_DAY, sumOf } from './support.js';

/** 10,000,000 won at 3.65 % to be repaid after a year: 1,000 won of interest a day, out on 15 January 2025. */
const BULLET = aContract({ method: 'BULLET' });
/** 12,000,000 won in twelve equal parts at 3.65 %. */
const EQUAL = aContract({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });

const advanced = (contract: LoanContract, account: LoanAccount, day: string): LoanAccount =>
  advance(EVERY_DAY, contract, account, day).account;

function tried(
  contract: LoanContract,
  account: LoanAccount,
  amountWon: number,
  on: string,
  effect: PrepaymentEffect | null = null,
): PaymentResult | null {
  return pay(EVERY_DAY, contract, advanced(contract, account, on), { amountWon, on, effect });
}

function made(...args: Parameters<typeof tried>): PaymentResult {
  const paid = tried(...args);
  if (!paid) throw new Error('a payment within the payoff was refused');
  return paid;
}

const payoffWon = (contract: LoanContract, account: LoanAccount, on: string): number =>
  payoffOf(EVERY_DAY, contract, advanced(contract, account, on), on).totalWon;

/** Principal owed, due or not. */
const principalOf = ({ plan, dues }: LoanAccount): number =>
  plan.balanceWon + sumOf(dues, ({ principalWon }) => principalWon);

describe('a payment', () => {
  it('pays what is due, interest first and then principal', () => {
    // 12,000,000 × 3.65 % / 12 = 36,500 of interest, and a twelfth of the principal.
    const { account, division, closed } = made(EQUAL, openAccount(EQUAL), 1_036_500, '2025-02-15');
    expect(division).toEqual({
      interestWon: 36_500,
      principalWon: 1_000_000,
      defaultInterestWon: 0,
      heldWon: 0,
      prepaidWon: 0,
    });
    expect(closed).toBe(false);
    expect(account).toMatchObject({ dues: [], heldWon: 0, plan: { balanceWon: 11_000_000 } });
  });

  it('keeps interest owed that it does not cover, and asks for it the next time', () => {
    const first = made(EQUAL, openAccount(EQUAL), 10_000, '2025-02-15');
    expect(first.division).toMatchObject({ interestWon: 10_000, principalWon: 0 });
    expect(first.account.dues).toMatchObject([{ interestWon: 26_500, principalWon: 1_000_000 }]);
    // 11,000,000 not due, 10 days of 1,100 won; 1,026,500 due, 10 days of it at 6.65 % are 1,870.2 won.
    expect(payoffWon(EQUAL, first.account, '2025-02-25')).toBe(11_000_000 + 11_000 + 1_026_500 + 1_870);
    const then = made(EQUAL, first.account, 30_000, '2025-02-25');
    expect(then.division).toMatchObject({ defaultInterestWon: 1_870, interestWon: 26_500, principalWon: 1_630 });
  });

  it('pays the oldest instalment whole before the next, of each default interest, interest, principal', () => {
    // Due on 15 February 1,036,500, on 15 March 33,458 of interest on 11,000,000 and 1,000,000.
    // On 25 March the first is 38 days late: 7,175.9 won at 6.65 %; the second 10 days: 1,882.8.
    const late = openAccount(EQUAL);
    const firstWon = 7_175 + 36_500 + 1_000_000;
    const steps = [
      [7_175, { defaultInterestWon: 7_175, interestWon: 0, principalWon: 0 }],
      [7_176, { defaultInterestWon: 7_175, interestWon: 1, principalWon: 0 }],
      [43_676, { defaultInterestWon: 7_175, interestWon: 36_500, principalWon: 1 }],
      [firstWon + 5, { defaultInterestWon: 7_180, interestWon: 36_500, principalWon: 1_000_000 }],
      [firstWon + 1_882 + 7, { defaultInterestWon: 9_057, interestWon: 36_507, principalWon: 1_000_000 }],
      [firstWon + 1_882 + 33_458 + 9, { defaultInterestWon: 9_057, interestWon: 69_958, principalWon: 1_000_009 }],
    ] as const;
    for (const [amountWon, parts] of steps)
      expect(made(EQUAL, late, amountWon, '2025-03-25').division).toMatchObject({ ...parts, heldWon: 0 });
  });

  it('closes the loan at the payoff, and refuses a won more', () => {
    const owed = payoffWon(BULLET, openAccount(BULLET), '2025-02-14');
    expect(owed).toBe(10_030_000);
    expect(made(BULLET, openAccount(BULLET), owed, '2025-02-14')).toMatchObject({
      closed: true,
      account: { dues: [], heldWon: 0, plan: { balanceWon: 0 } },
      division: { principalWon: 10_000_000, interestWon: 30_000, prepaidWon: 10_000_000 },
    });
    expect(tried(BULLET, openAccount(BULLET), owed + 1, '2025-02-14')).toBeNull();
    const late = openAccount(EQUAL);
    const all = payoffWon(EQUAL, late, '2025-03-25');
    // 10,000,000 not due with 10 days of 1,000 won, and both instalments with 7,175 and 1,882 won of default interest.
    expect(all).toBe(10_000_000 + 10_000 + 1_036_500 + 1_033_458 + 7_175 + 1_882);
    const closing = made(EQUAL, late, all, '2025-03-25');
    expect(arrearsOf(EVERY_DAY, EQUAL, closing.account, '2025-03-25')).toMatchObject({ overdueWon: 0, overdueDays: 0 });
    expect(closing.closed).toBe(true);
    expect(tried(EQUAL, late, all + 1, '2025-03-25')).toBeNull();
  });

  it('counts towards arrears, and makes the loan active again when none are left', () => {
    const late = openAccount(EQUAL);
    const after = (amountWon: number) =>
      arrearsOf(EVERY_DAY, EQUAL, made(EQUAL, late, amountWon, '2025-02-25').account, '2025-02-25');
    // 10 days of 1,036,500 at 6.65 %: 1,888.4 won come first.
    expect(after(401_888)).toMatchObject({ overdueWon: 636_500, overdueDays: 10, status: 'DELINQUENT' });
    expect(after(1_038_387)).toMatchObject({ overdueWon: 1, overdueDays: 10, status: 'DELINQUENT' });
    expect(after(1_038_388)).toMatchObject({ overdueWon: 0, overdueDays: 0, status: 'ACTIVE' });
  });

  it('keeps up to one instalment for the next, and pays the rest early with its own interest', () => {
    // 30 January: 15 days after the first. 500,000 won are kept; the instalment of 15 February asks for 1,036,500.
    const some = made(EQUAL, openAccount(EQUAL), 500_000, '2025-01-30');
    expect(some.division).toMatchObject({ heldWon: 500_000, principalWon: 0, interestWon: 0, prepaidWon: 0 });
    // Of 3,001,500 won more 536,500 are kept. 15 days of a won at 3.65 % are 0.0015 won: of 2,465,000 won 2,461,308.04 are
    // principal, and 2,461,309, since its interest, 3,691.96 won, rounds down to what is left.
    const more = made(EQUAL, some.account, 3_001_500, '2025-01-30');
    expect(more.division).toMatchObject({ heldWon: 536_500, principalWon: 2_461_309, interestWon: 3_691 });
    expect(more.division.prepaidWon).toBe(2_461_309);
    expect(more.account).toMatchObject({ heldWon: 1_036_500, plan: { balanceWon: 12_000_000 - 2_461_309 } });
  });

  it('pays early all that exceeds what is due when it says what for', () => {
    for (const effect of ['SHORTEN_TERM', 'LOWER_PAYMENT'] as const) {
      const { division, account } = made(EQUAL, openAccount(EQUAL), 1_001_500, '2025-01-30', effect);
      // 15 days of 1,000,000 won at 3.65 % are 1,500.
      expect(division).toMatchObject({
        heldWon: 0,
        principalWon: 1_000_000,
        interestWon: 1_500,
        prepaidWon: 1_000_000,
      });
      const rows = instalmentsToCome(EQUAL, account.plan);
      expect([rows.length, rows[0]?.principalWon]).toEqual(
        // 11,000,000 by 1,000,000 a month, or over twelve months.
        effect === 'SHORTEN_TERM' ? [11, 1_000_000] : [12, Math.floor(11_000_000 / 12)],
      );
    }
  });

  it('uses what is kept on the day the instalment falls due', () => {
    const { account } = made(EQUAL, openAccount(EQUAL), 1_036_400, '2025-01-30');
    const { account: due, applied } = advance(EVERY_DAY, EQUAL, account, '2025-02-15');
    expect(applied).toEqual([{ instalment: 1, on: '2025-02-15', interestWon: 36_500, principalWon: 999_900 }]);
    expect(due).toMatchObject({ heldWon: 0, dues: [{ instalment: 1, interestWon: 0, principalWon: 100 }] });
  });
});

interface Step {
  readonly days: number;
  readonly more: number;
  readonly effect: PrepaymentEffect | null;
}
const step: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 0, max: 90 }),
  more: fc.nat(1_000_000_000_000),
  effect: fc.constantFrom(null, 'SHORTEN_TERM', 'LOWER_PAYMENT'),
});

/** What was due of an instalment's principal; null when it was not due. */
const dueBefore = ({ dues }: LoanAccount, instalment: number): number | null =>
  dues.find((due) => due.instalment === instalment)?.principalWon ?? null;

/** How much more than the payoff a payment may bring: what the instalment still to come lacks of what is held. */
const roomWon = (contract: LoanContract, { plan, heldWon }: LoanAccount): number =>
  Math.max(0, (instalmentsToCome(contract, plan, 1)[0]?.paymentWon ?? 0) - heldWon);

describe('every payment', () => {
  it('loses and makes no won: parts sum to the amount, and what is owed falls by it', () => {
    fc.assert(
      fc.property(anyContracts, fc.nat(1_500), step, (contract, wait, { more, effect }) => {
        const on = addDays(contract.disbursedOn, wait);
        const account = advanced(contract, openAccount(contract), on);
        const owed = payoffWon(contract, account, on);
        const amountWon = 1 + (more % owed);
        const { division, closed, account: after } = made(contract, account, amountWon, on, effect);
        const { principalWon, interestWon, defaultInterestWon, heldWon, prepaidWon } = division;
        expect(principalWon + interestWon + defaultInterestWon + heldWon).toBe(amountWon);
        expect(principalOf(after)).toBe(principalOf(account) - principalWon);
        // What is paid early takes its interest along, whose two parts may each round down.
        const left = payoffWon(contract, after, on) + amountWon - owed;
        expect(left).toBeLessThanOrEqual(0);
        expect(left).toBeGreaterThanOrEqual(prepaidWon > 0 && !closed ? -1 : 0);
        expect(
          Math.min(principalWon, interestWon, defaultInterestWon, prepaidWon, after.heldWon),
        ).toBeGreaterThanOrEqual(0);
        // Of an instalment principal is touched only when no interest is left, and nothing is paid early before all is paid.
        expect(
          after.dues.filter(
            (due) => due.principalWon < (dueBefore(account, due.instalment) ?? 0) && due.interestWon > 0,
          ),
        ).toEqual([]);
        if (prepaidWon > 0 || heldWon > 0) expect(after.dues).toEqual([]);
        expect(closed).toBe(amountWon === owed);
        expect(tried(contract, account, owed + roomWon(contract, account) + 1, on)).toBeNull();
      }),
    );
  });

  it('ends any loan after payments in any order, with principals that sum to the balance', () => {
    fc.assert(
      fc.property(anyContracts, fc.array(step, { maxLength: 20 }), (contract, steps) => {
        let account = openAccount(contract);
        let day = contract.disbursedOn;
        let repaid = 0;
        const take = (amountWon: number, effect: PrepaymentEffect | null): void => {
          const applied = sumOf(advance(EVERY_DAY, contract, account, day).applied, ({ principalWon }) => principalWon);
          const paid = made(contract, account, amountWon, day, effect);
          repaid += applied + paid.division.principalWon;
          account = paid.account;
        };
        for (const { days, more, effect } of steps) {
          day = addDays(day, days);
          const owed = payoffWon(contract, account, day);
          if (owed > 0) take(1 + (more % owed), effect);
        }
        // Day by day until the last instalment, and then what is left; what is held then pays the rest by itself.
        day =
          addDays(instalmentDueOn(contract, contract.months), 1) > day
            ? addDays(instalmentDueOn(contract, contract.months), 1)
            : day;
        const owed = payoffWon(contract, account, day);
        if (owed > 0) take(owed, null);
        else repaid += sumOf(advance(EVERY_DAY, contract, account, day).applied, ({ principalWon }) => principalWon);
        expect(repaid).toBe(contract.principalWon);
        expect(principalOf(advanced(contract, account, day))).toBe(0);
        expect(payoffWon(contract, account, addDays(day, 400))).toBe(0);
      }),
    );
  });
});

describe('a loan taken over', () => {
  it('goes on as agreed from the day up to which it was served, and what falls due since is due', () => {
    // Three instalments were paid: 9,000,000 won, and on 20 May the fourth is due with 27,375 won of interest.
    const account = openingAccount(EQUAL, { balanceWon: 9_000_000, paidToOn: '2025-04-15', unpaidInterestWon: 0 });
    expect(account).toMatchObject({ dues: [], heldWon: 0, plan: { billed: 3, balanceWon: 9_000_000 } });
    expect(advanced(EQUAL, account, '2025-05-20').dues).toMatchObject([
      { instalment: 4, dueOn: '2025-05-15', interestWon: 27_375, principalWon: 1_000_000 },
    ]);
  });

  it('spreads another balance over the instalments that remain, and asks for interest from the day on', () => {
    const account = openingAccount(EQUAL, { balanceWon: 4_500_000, paidToOn: '2025-04-20', unpaidInterestWon: 777 });
    expect(account.dues).toMatchObject([{ interestWon: 777, principalWon: 0 }]);
    // Nine instalments of 500,000 won. 25 days of 4,500,000 won at 3.65 %, 450 a day; then 4,000,000 × 3.65 % / 12.
    expect(instalmentsToCome(EQUAL, account.plan, 2)).toMatchObject([
      { number: 4, interestWon: 25 * 450, principalWon: 500_000 },
      { number: 5, interestWon: 12_166, principalWon: 500_000 },
    ]);
  });

  it('is where it would be had it been served here', () => {
    fc.assert(
      fc.property(anyContracts, fc.nat(60), (contract, count) => {
        const paid = Math.min(count, contract.months - 1);
        const day = instalmentDueOn(contract, paid);
        const served = { ...advanced(contract, openAccount(contract), day), dues: [] };
        const balanceWon = served.plan.balanceWon;
        fc.pre(balanceWon > 0);
        const over = openingAccount(contract, { balanceWon, paidToOn: day, unpaidInterestWon: 0 });
        expect(instalmentsToCome(contract, over.plan)).toEqual(instalmentsToCome(contract, served.plan));
      }),
    );
  });
});
