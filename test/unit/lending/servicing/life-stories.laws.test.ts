import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advance,
  arrearsOf,
  nextInstalment,
  openAccount,
  pay,
  payoffOf,
  reprice,
  type LoanAccount,
  type LoanContract,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { ReferenceLoan } from './reference.js';
import { contracts, lateRate, payableOn, SERVICING, stories, type Chapter } from './stories.js';

const principalOf = ({ plan, dues }: LoanAccount): number =>
  dues.reduce((sum, { principalWon }) => sum + principalWon, plan.balanceWon);

/** Lives a story through twice, here in leaps and there day by day, and compares both after each chapter. */
function live(contract: LoanContract, chapters: readonly Chapter[]): void {
  const slow = new ReferenceLoan(contract, payableOn, lateRate);
  let today = contract.disbursedOn;
  let account = openAccount(contract);
  slow.begin(today);
  const until = (day: string): void => {
    while (today < day) slow.begin((today = addDays(today, 1)));
    account = advance(SERVICING, contract, account, today).account;
  };
  const agree = (): void => {
    const arrears = arrearsOf(SERVICING, contract, account, today);
    const payoff = payoffOf(SERVICING, contract, account, today);
    expect({
      balance: principalOf(account),
      held: account.heldWon,
      overdue: arrears.overdueWon,
      payoff: payoff.totalWon,
    }).toEqual({ balance: slow.balance, held: slow.held, overdue: slow.overdue(today), payoff: slow.payoff(today) });
    expect(arrears.overdueWon).toBeLessThanOrEqual(payoff.totalWon);
  };
  const settle = (amountWon: number, effect: 'SHORTEN_TERM' | 'LOWER_PAYMENT' | null): void => {
    if (amountWon <= 0) return;
    const paid = pay(SERVICING, contract, account, { amountWon, on: today, effect });
    expect(slow.pay(today, amountWon, effect)).toBe(paid !== null);
    if (!paid) return;
    const { principalWon, interestWon, defaultInterestWon, heldWon } = paid.division;
    expect(principalWon + interestWon + defaultInterestWon + heldWon).toBe(amountWon);
    expect(principalOf(account) - principalOf(paid.account)).toBe(principalWon);
    expect(paid.account.heldWon - account.heldWon).toBe(heldWon);
    ({ account } = paid);
  };
  for (const chapter of chapters) {
    const next = nextInstalment(contract, account.plan)?.instalment;
    if (chapter.kind === 'SCHEDULED') {
      if (!next) break;
      const day = addDays(next.dueOn, chapter.late);
      until(day < today ? today : day);
      settle(next.paymentWon, null);
    } else {
      until(addDays(today, chapter.after));
      if (chapter.kind === 'RATE') {
        const { annualRateMillionths } = chapter;
        account = reprice(SERVICING, contract, account, { annualRateMillionths, from: today });
        slow.reprice(today, annualRateMillionths);
      } else {
        const payoff = payoffOf(SERVICING, contract, account, today).totalWon;
        const whole = { INSTALMENT: next?.paymentWon ?? payoff, PAYOFF: payoff, WON: 1_000 }[chapter.of];
        settle(Math.floor((whole * chapter.thousandths) / 1_000), chapter.effect);
      }
    }
    agree();
  }
  until(addDays(today, 400));
  agree();
}

describe('a life story of a loan', () => {
  it('matches a slow reference with fractions to the won', () => {
    fc.assert(fc.property(contracts, stories, live), { numRuns: 1_000 });
  });

  it('is the same when days pass one by one or all at once', () => {
    fc.assert(
      fc.property(contracts, fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 12 }), (contract, steps) => {
        let stepwise = openAccount(contract);
        let day = contract.disbursedOn;
        for (const step of steps) {
          day = addDays(day, step);
          stepwise = advance(SERVICING, contract, stepwise, day).account;
        }
        expect(advance(SERVICING, contract, openAccount(contract), day).account).toEqual(stepwise);
      }),
    );
  });
});
