import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookReceipt, nightly, type Posting } from '../../../../src/modules/lending/repayments/booking.js';
import type { PostedBooks } from '../../../../src/modules/lending/repayments/loan-account.js';
import { advance, openAccount, type LoanContract } from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { aContract, anyContracts, EVERY_DAY, sumOf } from '../servicing/support.js';

/** The accounts of the ledger, each debited above 0 and credited below. */
const totalOf = (posting: Posting): number => {
  const { principalWon = 0, interestWon = 0, defaultInterestWon = 0, feeWon = 0, cashWon = 0, ...others } = posting;
  return principalWon + interestWon + defaultInterestWon + feeWon + cashWon + (others.heldWon ?? 0);
};

interface Day {
  readonly wait: number;
  /** Days before today on which the money came in; null for a night without a receipt. */
  readonly back: number | null;
  readonly part: number;
  readonly effect: 'SHORTEN_TERM' | 'LOWER_PAYMENT' | null;
}
const days: fc.Arbitrary<readonly Day[]> = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 45 }),
    back: fc.option(fc.integer({ min: 0, max: 60 })),
    part: fc.integer({ min: 1, max: 1_300 }),
    effect: fc.constantFrom(null, null, 'SHORTEN_TERM' as const, 'LOWER_PAYMENT' as const),
  }),
  { maxLength: 16 },
);

/** Keeps the books of a loan over some days, and holds its ledger to its account after each. */
function keepBooks(contract: LoanContract, course: readonly Day[]): void {
  const opened = { contract, kept: { ...openAccount(contract), on: contract.disbursedOn }, heldPostedTo: null };
  let books: PostedBooks = opened;
  let today = contract.disbursedOn;
  let cashWon = 0;
  const ledger: Posting[] = [];
  for (const { wait, back, part, effect } of course) {
    today = addDays(today, wait);
    const night = nightly(EVERY_DAY, books, today);
    ledger.push(...night.postings);
    books = { ...books, heldPostedTo: night.heldPostedTo };
    // Known late: it may come before instalments that a night has already paid from what was held.
    const paidOn = [addDays(today, -(back ?? 0)), books.kept.on].toSorted().at(-1) ?? today;
    const amountWon = Math.ceil((contract.principalWon * part) / 10_000);
    const booked = back === null ? null : bookReceipt(EVERY_DAY, books, { amountWon, paidOn, effect }, today);
    if (booked) {
      ledger.push(...booked.postings);
      books = { contract, kept: booked.account, heldPostedTo: booked.heldPostedTo };
      cashWon += amountWon;
    }
    const { account } = advance(EVERY_DAY, contract, books.kept, today);
    const owedWon = account.plan.balanceWon + sumOf(account.dues, ({ principalWon }) => principalWon);
    expect(ledger.map(totalOf).filter((total) => total !== 0)).toEqual([]);
    expect(contract.principalWon + sumOf(ledger, ({ principalWon = 0 }) => principalWon)).toBe(owedWon);
    expect(0 - sumOf(ledger, ({ heldWon = 0 }) => heldWon)).toBe(account.heldWon);
    expect(sumOf(ledger, (posting) => posting.cashWon ?? 0)).toBe(cashWon);
    // A night that comes twice posts nothing.
    expect(nightly(EVERY_DAY, books, today).postings).toEqual([]);
    // One of an earlier day, asked for once more, takes nothing back.
    const earlier = nightly(EVERY_DAY, books, addDays(today, -wait));
    expect(earlier.postings).toEqual([]);
    expect(earlier.summary.balanceWon).toBe(owedWon);
    if (account.plan.balanceWon === 0) break;
  }
}

describe('the ledger of a loan', () => {
  it('is where the account is after each receipt and each night, also when money is known late', () => {
    fc.assert(fc.property(anyContracts, days, keepBooks), { numRuns: 500 });
  });

  it('undoes what a night paid from what was held when money turns out to have come before', () => {
    // 1,036,500 won for 15 February came on 1 February and are kept; on the 15th a night uses them.
    const contract = aContract({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const opened = { contract, kept: { ...openAccount(contract), on: contract.disbursedOn }, heldPostedTo: null };
    const first = bookReceipt(
      EVERY_DAY,
      opened,
      { amountWon: 1_036_500, paidOn: '2025-02-01', effect: null },
      '2025-02-01',
    );
    if (!first) throw new Error('the payment was refused');
    const kept: PostedBooks = { contract, kept: first.account, heldPostedTo: first.heldPostedTo };
    const night = nightly(EVERY_DAY, kept, '2025-02-20');
    expect(night.postings).toMatchObject([
      {
        kind: 'HELD_APPLIED',
        valueOn: '2025-02-15',
        principalWon: -1_000_000,
        interestWon: -36_500,
        heldWon: 1_036_500,
      },
    ]);
    // On the 20th it is known that 6,010,800 won came on 2 February to be paid early: 18 days of 6,000,000 won are 10,800.
    const early = { amountWon: 6_010_800, paidOn: '2025-02-02', effect: 'SHORTEN_TERM' } as const;
    const late = bookReceipt(EVERY_DAY, { ...kept, heldPostedTo: night.heldPostedTo }, early, '2025-02-20');
    // The instalment of 15 February then bears a twelfth of 3.65 % on 6,000,000: 18,250. Of what was held 18,250 remain.
    expect(late?.postings).toMatchObject([
      { kind: 'REVERSAL', valueOn: '2025-02-15', principalWon: 1_000_000, interestWon: 36_500, heldWon: -1_036_500 },
      { kind: 'REPAYMENT', valueOn: '2025-02-02', principalWon: -6_000_000, interestWon: -10_800, cashWon: 6_010_800 },
      {
        kind: 'HELD_APPLIED',
        valueOn: '2025-02-15',
        principalWon: -1_000_000,
        interestWon: -18_250,
        heldWon: 1_018_250,
      },
    ]);
  });

  it('posts what an instalment took of what was held also where the next money comes on that very day', () => {
    const contract = aContract({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const opened = { contract, kept: { ...openAccount(contract), on: contract.disbursedOn }, heldPostedTo: null };
    const held = { amountWon: 1_036_500, paidOn: '2025-02-01', effect: null };
    const first = bookReceipt(EVERY_DAY, opened, held, '2025-02-01');
    if (!first) throw new Error('the payment was refused');
    // No night has passed since: the posting of the instalment of 15 February is still missing.
    const kept: PostedBooks = { contract, kept: first.account, heldPostedTo: first.heldPostedTo };
    const more = { amountWon: 500_000, paidOn: '2025-02-15', effect: 'SHORTEN_TERM' } as const;
    expect(bookReceipt(EVERY_DAY, kept, more, '2025-02-15')?.postings).toMatchObject([
      { kind: 'HELD_APPLIED', valueOn: '2025-02-15', principalWon: -1_000_000, interestWon: -36_500 },
      { kind: 'REPAYMENT', valueOn: '2025-02-15', principalWon: -500_000, cashWon: 500_000 },
    ]);
  });
});
