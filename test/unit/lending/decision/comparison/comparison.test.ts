import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareAlternatives } from '../../../../../src/modules/lending/decision/comparison/comparison.js';
import { costsWon, costWon } from '../../../../../src/modules/lending/decision/alternatives/cash-flow.js';
import { ranked, type Rankable } from '../../../../../src/modules/lending/decision/alternatives/ranking.js';
import { asItIs, atRate } from '../../../../../src/modules/lending/decision/alternatives/repricing.js';
import { stampDuty } from '../../../../../src/modules/lending/decision/figures/stamp-duty.js';
import type { Alternative } from '../../../../../src/modules/lending/decision/alternatives/alternative.js';
import { dueDate } from '../../../../../src/modules/lending/terms/due-date.js';
import { aLoan, ordinaryLoans, running } from '../../schedule/support.js';
import { aSetting, aSwitch, NO_DSR, offers, onDay, STAMP_DUTY, type Product } from '../support.js';
import { addDays } from '../../../../../src/platform/calendar.js';

/**
 * 120,000,000 won to be repaid at the end of five years, at 6 %: 600,000 won a month, since the contract counts months and
 * not days. The fee begins at 1.2 %.
 */
const BULLET = aLoan(
  {
    principalWon: 120_000_000,
    annualRateMillionths: 60_000,
    method: 'BULLET',
    months: 60,
    convention: 'MONTHLY_ACTUAL_365',
  },
  12_000,
);
const FIRST_DAY = BULLET.disbursedOn;
const way = (ways: readonly Alternative<Product>[], kind: Alternative<Product>['kind']): Alternative<Product> => {
  const found = ways.find((each) => each.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('a decision, by hand', () => {
  const setting = aSetting(BULLET, FIRST_DAY, { horizonMonths: 24 });
  const position = setting.position;
  const { ways, wayOut, turningRate } = compareAlternatives(
    setting,
    offers({ offerMillionths: 55_000, cutMillionths: 2_500, switches: [aSwitch(position, 45_000)] }),
  );

  it('pays 600,000 a month for nothing', () => {
    expect(way(ways, 'NOTHING')).toMatchObject({
      basis: 'CONTRACT',
      paymentsWon: 14_400_000,
      balanceLeftWon: 120_000_000,
      netCashWon: 134_400_000,
      savingWon: 0,
      monthlyPaymentWon: 600_000,
      totalInterestWon: 36_000_000,
      horizonInterestWon: 14_400_000,
      upfrontWon: 0,
      breakEvenMonth: null,
      reasons: [],
      unknown: [{ figure: 'BREAK_EVEN_MONTH', reason: 'NOTHING_CHANGES' }, ...NO_DSR.unknown],
    });
  });

  it('saves half a point by an offer from the first month on, at no cost', () => {
    expect(way(ways, 'STAY')).toMatchObject({
      basis: 'GIVEN',
      monthlyPaymentWon: 550_000,
      savingWon: 1_200_000,
      breakEvenMonth: 1,
      upfrontWon: 0,
      totalInterestWon: 33_000_000,
      reasons: ['LOWER_RATE', 'PAYS_OFF'],
      acceptance: null,
    });
  });

  it('says what a cut of a quarter point would bring, and how often requests were granted', () => {
    expect(way(ways, 'RATE_CUT_REQUEST')).toMatchObject({
      monthlyPaymentWon: 575_000,
      savingWon: 600_000,
      acceptance: { value: { percent: '28.8' } },
      reasons: ['LOWER_RATE', 'PAYS_OFF', 'NEEDS_APPROVAL'],
    });
  });

  it('costs 1.2 % and half of 150,000 to leave, earned back in the eleventh month', () => {
    // 1,440,000 + 75,000 = 1,515,000 at 150,000 a month: ten months bring 1,500,000.
    const out = way(ways, 'SWITCH');
    expect(out).toMatchObject({
      upfrontWon: 1_515_000,
      monthlyPaymentWon: 450_000,
      paymentsWon: 10_800_000,
      netCashWon: 132_315_000,
      savingWon: 2_085_000,
      breakEvenMonth: 11,
      totalInterestWon: 27_000_000,
      upfront: { closingInterestWon: 0, prepaymentFee: { amountWon: 1_440_000 }, stampDuty: { dutyWon: 150_000 } },
      reasons: ['LOWER_RATE', 'FEE_CHARGED', 'STAMP_DUTY_DUE', 'PAYS_OFF', 'NEEDS_APPROVAL'],
    });
    expect(wayOut).toBe(out);
  });

  it('turns at the rate that spares as much over two years: 2,085,000 of 240,000,000 is 0.86875 points', () => {
    expect(turningRate).toBe(51_300);
  });

  it('orders by net cash, a cut that is only asked for behind what can be chosen', () => {
    expect(ways.map(({ kind }) => kind)).toEqual(['SWITCH', 'STAY', 'NOTHING', 'RATE_CUT_REQUEST']);
  });
});

describe('a decision with things unknown', () => {
  it('has neither fee nor net cash where the books hold no fee, and still gives payments', () => {
    const setting = aSetting({ ...BULLET, feeMillionths: null }, FIRST_DAY);
    const { ways, wayOut, turningRate } = compareAlternatives(
      setting,
      offers({ switches: [aSwitch(setting.position, 45_000)] }),
    );
    expect(way(ways, 'SWITCH')).toMatchObject({
      netCashWon: null,
      savingWon: null,
      upfrontWon: null,
      breakEvenMonth: null,
      monthlyPaymentWon: 450_000,
      unknown: [
        { figure: 'PREPAYMENT_FEE', reason: 'FEE_RATE_UNKNOWN' },
        { figure: 'NET_CASH', reason: 'FEES_UNKNOWN' },
        { figure: 'BREAK_EVEN_MONTH', reason: 'FEES_UNKNOWN' },
        ...NO_DSR.unknown,
      ],
    });
    expect([wayOut, turningRate]).toEqual([null, null]);
  });

  it('has no offer, no cut and no product where there is none', () => {
    const { ways } = compareAlternatives(aSetting(BULLET, FIRST_DAY), offers({ makesOffer: true }));
    expect(ways.map(({ kind, unknown }) => [kind, unknown[0]?.reason])).toEqual([
      ['NOTHING', 'NOTHING_CHANGES'],
      ['STAY', 'NO_CHEAPER_WAY_OUT'],
      ['SWITCH', 'NO_ELIGIBLE_PRODUCT'],
      ['RATE_CUT_REQUEST', 'NO_CHEAPER_WAY_OUT'],
    ]);
    const silent = compareAlternatives(aSetting(BULLET, FIRST_DAY, { stampDuty: null, acceptance: null }), {
      ...offers({ cutMillionths: 100 }),
      switches: [aSwitch(onDay(BULLET, FIRST_DAY), 1)],
    });
    const reasons = silent.ways.flatMap(({ unknown }) => unknown.map(({ figure, reason }) => `${figure} ${reason}`));
    expect(reasons).toEqual(expect.arrayContaining(['STAMP_DUTY NOT_PUBLISHED', 'ACCEPTANCE NOT_PUBLISHED']));
    expect(reasons).toContain('RATE NO_OFFER');
  });

  it('offers and asks for the rate that turns the decision where none is given', () => {
    const setting = aSetting(BULLET, FIRST_DAY, { horizonMonths: 24 });
    const { ways } = compareAlternatives(
      setting,
      offers({ makesOffer: true, switches: [aSwitch(setting.position, 45_000)] }),
    );
    for (const kind of ['STAY', 'RATE_CUT_REQUEST'] as const)
      expect(way(ways, kind)).toMatchObject({ basis: 'TURNING_RATE', terms: { annualRateMillionths: 51_300 } });
    expect(ways[0]?.kind).toBe('STAY');
  });

  it('does not count a way out that the law would not let a lender grant', () => {
    const above = { ...NO_DSR, stressedMillionths: 400_001, capMillionths: 400_000 };
    const setting = aSetting(BULLET, FIRST_DAY, { dsrOf: (_, replacing) => (replacing ? above : NO_DSR) });
    const { ways, wayOut } = compareAlternatives(setting, offers({ switches: [aSwitch(setting.position, 45_000)] }));
    expect(wayOut).toBeNull();
    expect(way(ways, 'SWITCH')).toMatchObject({
      attainable: false,
      reasons: expect.arrayContaining(['DSR_ABOVE_CAP']),
    });
    expect(ways.at(-1)?.kind).not.toBe('NOTHING');
  });
});

describe('what is shown', () => {
  it('has the requested number of best products, and the offer of another lender however dear', () => {
    const setting = aSetting(BULLET, FIRST_DAY);
    const rates = [44_000, 43_000, 45_000];
    const products = rates.map((rate) => aSwitch(setting.position, rate, { productCode: String(rate) }));
    const other = { ...aSwitch(setting.position, 59_000), product: null, productCode: '', basis: 'GIVEN' as const };
    const { ways } = compareAlternatives(setting, offers({ switches: [...products, other], most: 2 }));
    expect(ways.filter(({ kind }) => kind === 'SWITCH').map(({ productCode }) => productCode)).toEqual([
      ...['43000', '44000', ''],
    ]);
  });
});

describe('every decision', () => {
  const cases = fc.record({
    loan: running(ordinaryLoans),
    day: fc.nat(27),
    horizonMonths: fc.integer({ min: 1, max: 480 }),
    rates: fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 6 }),
    feeMillionths: fc.integer({ min: 0, max: 20_000 }),
  });

  it('sums to the won, breaks even by its own series, and is in order', () => {
    fc.assert(
      fc.property(cases, ({ loan, day, horizonMonths, rates, feeMillionths }) => {
        const on = addDays(dueDate(loan.disbursedOn, loan.paid), day);
        const setting = aSetting({ ...loan, feeMillionths }, on, { horizonMonths });
        const { position } = setting;
        const switches = rates.map((rate, index) => aSwitch(position, rate * 100, { productCode: String(index) }));
        const { ways, wayOut, turningRate } = compareAlternatives(setting, offers({ switches, most: 10 }));
        const kept = costsWon(asItIs(position), 600);
        for (const { cashFlow, netCashWon, paymentsWon, balanceLeftWon, upfrontWon, breakEvenMonth, ...each } of ways) {
          if (!cashFlow || netCashWon === null || paymentsWon === null) continue;
          expect(netCashWon).toBe(paymentsWon + (upfrontWon ?? 0) + (balanceLeftWon ?? 0));
          expect(each.savingWon).toBe((kept[horizonMonths - 1] ?? 0) - netCashWon);
          const below = costsWon(cashFlow, 600).findIndex((cost, month) => cost < (kept[month] ?? 0));
          expect(breakEvenMonth).toBe(below < 0 ? null : below + 1);
        }
        const nets = ways.filter(({ kind }) => kind !== 'RATE_CUT_REQUEST').flatMap((each) => each.netCashWon ?? []);
        expect(nets).toEqual(nets.toSorted((one, other) => one - other));
        if (typeof turningRate === 'number')
          expect(costWon(atRate(position, turningRate), horizonMonths)).toBeLessThanOrEqual(wayOut?.netCashWon ?? 0);
      }),
    );
  });
});

describe('the order of ways', () => {
  const figures = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
  const rankables = fc.array(
    fc.record({
      kind: fc.constantFrom('NOTHING', 'STAY', 'RATE_CUT_REQUEST', 'SWITCH'),
      attainable: fc.boolean(),
      netCashWon: figures,
      upfrontWon: figures,
      totalInterestWon: figures,
      monthlyPaymentWon: figures,
      productCode: fc.constantFrom('', 'A', 'B'),
      place: fc.nat(),
    }),
    { maxLength: 8 },
  );

  it('does not hang on what anybody earns by a way, nor on the order they come in', () => {
    const earned = fc.record({
      commissionPercent: fc.nat(100),
      commissionWon: fc.nat(),
      marginPercent: fc.nat(100),
      bonusWon: fc.nat(),
    });
    fc.assert(
      fc.property(
        rankables,
        fc.array(earned, { minLength: 8, maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8 }),
        (ways, earnings, shuffle) => {
          const distinct = ways.filter((one, index) => ways.findIndex((other) => said(other) === said(one)) === index);
          const order = ranked(distinct).map(said);
          const paid = distinct
            .map((each, index) => ({ ...each, ...earnings[index], shuffled: shuffle[index] ?? 0 }))
            .toSorted((one, other) => one.shuffled - other.shuffled);
          expect(ranked(paid).map(said)).toEqual(order);
        },
      ),
    );
  });

  const said = ({ kind, attainable, netCashWon, upfrontWon, ...way }: Rankable): string =>
    JSON.stringify([
      kind,
      attainable,
      netCashWon,
      upfrontWon,
      way.totalInterestWon,
      way.monthlyPaymentWon,
      way.productCode,
    ]);
});

describe('stamp duty', () => {
  it.each([
    [50_000_000, 0, 0],
    [50_000_001, 70_000, 35_000],
    [100_000_000, 70_000, 35_000],
    [100_000_001, 150_000, 75_000],
    [1_000_000_000, 150_000, 75_000],
    [1_000_000_001, 350_000, 175_000],
  ])('on %d won is %d, and the customer bears %d', (amount, dutyWon, customerWon) => {
    expect(stampDuty(STAMP_DUTY.value, amount)).toEqual({ dutyWon, customerWon });
  });
});
