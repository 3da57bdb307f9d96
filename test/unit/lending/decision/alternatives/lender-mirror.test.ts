import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costWon } from '../../../../../src/modules/lending/decision/alternatives/cash-flow.js';
import { lenderMirror, marginWon } from '../../../../../src/modules/lending/decision/alternatives/lender-mirror.js';
import { positionOf, type Position } from '../../../../../src/modules/lending/decision/alternatives/position.js';
import { asItIs, atRate, inPlaceOf } from '../../../../../src/modules/lending/decision/alternatives/repricing.js';
import {
  RATE_STEP_MILLIONTHS,
  turningRate,
} from '../../../../../src/modules/lending/decision/alternatives/turning-rate.js';
import { monthlyInterestWon } from '../../../../../src/modules/lending/terms/amortization.js';
import { dueDate } from '../../../../../src/modules/lending/terms/due-date.js';
import { instalmentDueOn } from '../../../../../src/modules/lending/servicing/index.js';
import { aLoan, EVERY_DAY, ordinaryLoans, running } from '../../schedule/support.js';
import { onDay } from '../support.js';
import { interestOfDays } from '../../servicing/support.js';
import { addDays, daysBetween } from '../../../../../src/platform/calendar.js';

/** A bullet loan of 120,000,000 won over a year at 6 %: 600,000 won of interest a month, counted by months. */
const BULLET = aLoan({
  principalWon: 120_000_000,
  annualRateMillionths: 60_000,
  method: 'BULLET',
  months: 12,
  convention: 'MONTHLY_ACTUAL_365',
});
const onFirstDay = (loan = BULLET): Position => onDay(loan, loan.disbursedOn);
const positions = fc
  .record({ loan: running(ordinaryLoans), day: fc.nat(27) })
  .map(({ loan, day }) => {
    const on = addDays(dueDate(loan.disbursedOn, loan.paid), day);
    return positionOf(EVERY_DAY, loan, on);
  })
  .filter((position) => position !== null);

describe('the rate that turns a decision', () => {
  it('keeps the customer, and one step above it does not', () => {
    const offers = fc.record({ rate: fc.integer({ min: 0, max: 100_000 }), feesWon: fc.nat(3_000_000) });
    fc.assert(
      fc.property(positions, offers, fc.integer({ min: 1, max: 480 }), (position, { rate, feesWon }, months) => {
        const leaving = costWon(
          inPlaceOf(position, { ...position.terms, annualRateMillionths: rate }, feesWon),
          months,
        );
        const costAt = (millionths: number) => costWon(atRate(position, millionths), months);
        const own = position.terms.annualRateMillionths;
        const turning = turningRate(own, costAt, leaving);
        if (turning === 'STAYS_ANYWAY') expect(costAt(own)).toBeLessThanOrEqual(leaving);
        else if (turning === 'NOT_EVEN_AT_ZERO') expect(costAt(0)).toBeGreaterThan(leaving);
        else {
          expect(turning % RATE_STEP_MILLIONTHS).toBe(0);
          expect(turning).toBeLessThan(own);
          expect(costAt(turning)).toBeLessThanOrEqual(leaving);
          // No offer is above the own rate. Any other rate counts the days of the period under way, and not its month.
          expect(costAt(Math.min(own, turning + RATE_STEP_MILLIONTHS))).toBeGreaterThan(leaving);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the rate of a way out without fees itself, when that is on the steps', () => {
    const position = onFirstDay();
    const costAt = (millionths: number) => costWon(atRate(position, millionths), 12);
    expect(turningRate(60_000, costAt, costAt(45_000))).toBe(45_000);
    expect(turningRate(60_000, costAt, costAt(45_050))).toBe(45_000);
    expect(turningRate(60_000, costAt, costAt(60_000))).toBe('STAYS_ANYWAY');
    expect(turningRate(60_000, costAt, 119_999_999)).toBe('NOT_EVEN_AT_ZERO');
    expect(turningRate(0, costAt, 119_999_999)).toBe('NOT_EVEN_AT_ZERO');
  });
});

describe('the mirror of the lender', () => {
  // By another loan at 4.5 % the customer pays 450,000 a month, 5,400,000 in all, and 600,000 to get out.
  const leaving = { costWon: 126_000_000, feeWon: 525_000 };

  it('matches by hand what is kept, lost and spent', () => {
    const mirror = lenderMirror(onFirstDay(), { horizonMonths: 12, fundingMillionths: 35_000, leaving });
    // 6,000,000 of interest on 120,000,000 is 5 %. Kept 7.2 M − 4.2 M; with the offer 6.0 M − 4.2 M.
    expect(mirror).toEqual({
      turningRate: 50_000,
      incomeForgoneWon: 1_200_000,
      marginKeptWon: 3_000_000,
      marginWithOfferWon: 1_800_000,
      lossIfLeftWon: 2_475_000,
      offerCostWon: 1_200_000,
      paysAboveMillionths: 484_849,
      unknown: [],
    });
  });

  it('says nothing of margins without the cost of money, nor of losses without the fee', () => {
    const unfunded = lenderMirror(onFirstDay(), { horizonMonths: 12, fundingMillionths: null, leaving });
    expect(unfunded).toMatchObject({ turningRate: 50_000, incomeForgoneWon: 1_200_000, marginKeptWon: null });
    expect(unfunded.unknown).toEqual(['FUNDING_RATE_NOT_GIVEN']);
    expect([unfunded.lossIfLeftWon, unfunded.offerCostWon, unfunded.paysAboveMillionths]).toEqual([null, null, null]);
    const free = { costWon: 126_000_000, feeWon: null };
    const unknown = lenderMirror(onFirstDay(), { horizonMonths: 12, fundingMillionths: 35_000, leaving: free });
    expect(unknown).toMatchObject({ marginKeptWon: 3_000_000, lossIfLeftWon: null, paysAboveMillionths: null });
    expect(unknown.unknown).toEqual(['FEE_UNKNOWN']);
    const stuck = lenderMirror(onFirstDay(), { horizonMonths: 12, fundingMillionths: 35_000, leaving: null });
    expect(stuck).toMatchObject({ turningRate: null, marginKeptWon: 3_000_000, marginWithOfferWon: null });
    expect(stuck.unknown).toEqual(['NO_WAY_OUT_KNOWN']);
  });

  it('says when no offer pays', () => {
    const at = (fundingMillionths: number) =>
      lenderMirror(onFirstDay(), { horizonMonths: 12, fundingMillionths, leaving }).paysAboveMillionths;
    expect(at(60_000)).toBe('NOTHING_TO_LOSE');

    expect(at(46_000)).toBe('OFFER_NEVER_PAYS');
    expect(at(45_000)).toBe(941_177);
  });

  it('counts the days of a bullet loan on both sides', () => {
    // 36,500,000 won at 6 % bear 6,000 won a day and cost 3,500 at 3.5 %: 365 days of 2,500.
    const position = onFirstDay(
      aLoan({ ...BULLET.contract, principalWon: 36_500_000, convention: 'DAILY_ACTUAL_365' }),
    );
    expect(marginWon(position, asItIs(position), 12, 35_000)).toBe(912_500);
  });

  it('counts from the day on: a margin of half a month is half of a month’s, and none at the cost of money', () => {
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 480 }), (position, months) => {
        const own = position.terms.annualRateMillionths;
        const cashFlow = asItIs(position);
        const none = marginWon(position, cashFlow, months, own);
        // A whole month bears a twelfth of the year, its parts are counted by days: of a bullet loan, and on a due day, both
        // sides are alike but for the rounding of a part.
        const { contract, plan, terms } = position;
        const [from, to] = [plan.billed, plan.billed + 1].map((number) => instalmentDueOn(contract, number));
        const byDays = interestOfDays(terms.principalWon, own, daysBetween(from ?? '', to ?? ''));
        const alike = contract.method === 'BULLET' || position.on === from;
        const otherwise = alike ? 0 : monthlyInterestWon(terms.principalWon, own) - byDays;
        expect(Math.abs(none - otherwise)).toBeLessThanOrEqual(1);
        expect(marginWon(position, cashFlow, months, 0)).toBeGreaterThanOrEqual(none);
      }),
    );
  });
});
