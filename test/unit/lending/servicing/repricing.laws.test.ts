import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advance,
  INTEREST_CONVENTIONS,
  instalmentsToCome,
  openAccount,
  rateOf,
  repricedPlan,
  type LoanContract,
  type InstalmentPlan,
} from '../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../src/platform/calendar.js';
import { aContract, EVERY_DAY, METHODS } from './support.js';

const interestOf = (contract: LoanContract, plan: InstalmentPlan): number =>
  instalmentsToCome(contract, plan).reduce((sum, { interestWon }) => sum + interestWon, 0);

const contracts = fc
  .record({
    principalWon: fc.integer({ min: 1_000, max: 1_000_000_000 }),
    annualRateMillionths: fc.integer({ min: 1_000, max: 200_000 }),
    months: fc.integer({ min: 2, max: 360 }),
    graceMonths: fc.constantFrom(0, 0, 3),
    dueDay: fc.integer({ min: 1, max: 31 }),
    method: fc.constantFrom(...METHODS),
    convention: fc.constantFrom(...INTEREST_CONVENTIONS),
  })
  .filter(({ graceMonths, months }) => graceMonths < months)
  .map((terms) => aContract(terms));
/** So many days later, the rate lower by so many of 2,000 parts; most cuts are far below a tenth of a percent. */
const cuts = fc.array(fc.record({ wait: fc.nat(900), part: fc.oneof(fc.nat(20), fc.nat(2_000)) }), {
  minLength: 1,
  maxLength: 3,
});

describe('a cut of the rate', () => {
  it('never makes the customer pay more, in all, a month, or after the last day', () => {
    fc.assert(
      fc.property(contracts, cuts, (contract, course) => {
        let [plan, on] = [openAccount(contract).plan, contract.disbursedOn];
        for (const { wait, part } of course) {
          on = addDays(on, wait);
          plan = advance(EVERY_DAY, contract, { plan, dues: [], heldWon: 0 }, on).account.plan;
          if (plan.balanceWon === 0) return;
          const cut = repricedPlan(contract, plan, Math.ceil((rateOf(plan) * (2_000 - part)) / 2_000), on);
          expect(interestOf(contract, cut)).toBeLessThanOrEqual(interestOf(contract, plan));
          expect(cut.levelWon).toBeLessThanOrEqual(plan.levelWon);
          const [before, after] = [plan, cut].map((each) => instalmentsToCome(contract, each));
          expect(after?.[0]?.interestWon).toBeLessThanOrEqual(before?.[0]?.interestWon ?? -1);
          expect(after?.at(-1)?.number).toBeLessThanOrEqual(plan.lastInstalment);
          plan = cut;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('lowers payments by less where spreading would only stretch the loan', () => {
    // Its first period has 19 days of 31, so that level payments end it 70 months before its last day. Spread anew over those
    // months a rate lower by 0.15 points would cost 503 million won more.
    const contract = aContract({ principalWon: 463_647_802, annualRateMillionths: 199_986, months: 356, dueDay: 3 });
    const on = addDays(contract.disbursedOn, 1_518);
    const { plan } = advance(EVERY_DAY, contract, openAccount(contract), on).account;
    const cut = repricedPlan(contract, plan, 199_986 - 1_513, on);
    expect(instalmentsToCome(contract, plan).at(-1)?.number).toBe(356 - 70);
    expect(plan.levelWon).toBe(7_748_491);
    expect(cut.levelWon).toBeLessThan(plan.levelWon);
    expect(interestOf(contract, plan)).toBe(1_369_673_433);
    expect(interestOf(contract, cut)).toBeLessThanOrEqual(1_369_673_433);
  });

  it('spreads the balance over the months that are left where that costs less, as it does of an ordinary cut', () => {
    const contract = aContract({ principalWon: 36_500_000, annualRateMillionths: 60_000, months: 36 });
    const cut = repricedPlan(contract, openAccount(contract).plan, 48_000, contract.disbursedOn);
    const at = (rate: number) => openAccount({ ...contract, annualRateMillionths: rate }).plan.levelWon;
    expect(cut.levelWon).toBe(at(48_000));
    // A rise is spread over the same months, too.
    const risen = repricedPlan(contract, openAccount(contract).plan, 72_000, contract.disbursedOn);
    expect(risen.levelWon).toBe(at(72_000));
  });
});
