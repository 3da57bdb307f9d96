import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RefinanceSeriesDocument } from '../../schema/generated/test/graphql.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { daysBetween } from '../../src/platform/calendar.js';
import { dueDayBefore, today } from '../support/lending.js';
import { way, startComparisonSuite, type Wanted, type ComparisonSuite } from '../support/comparison-suite.js';

let suite: ComparisonSuite;
beforeAll(async () => {
  suite = await startComparisonSuite();
});
afterAll(() => suite.close());

describe('refinanceCompare', () => {
  it('puts all ways side by side, to the won', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ code: 'FIXED45' });
    const wanted = { horizonMonths: 24, offerRatePercent: '5.5', rateCutPercent: '0.25', otherLenderRatePercent: '5' };
    const found = await suite.compare((await suite.aLoan()).id, wanted);
    expect(found).toMatchObject({
      ...{ on: today(), horizonMonths: 24, balanceWon: 120_000_000, remainingMonths: 60, monthlyPaymentWon: 600_000 },
      ...{ productsOffered: 1, failedCriteria: [], loan: { customer: { name: '홍길동' } } },
    });
    expect(found.stampDutySource).toContain('인지세법');
    expect(found.ways.map(({ kind, rank, product }) => [rank, kind, product?.code])).toEqual([
      [1, 'SWITCH', 'FIXED45'],
      [2, 'STAY', undefined],
      [3, 'SWITCH', undefined],
      [4, 'NOTHING', undefined],
      [5, 'RATE_CUT_REQUEST', undefined],
    ]);
    expect(way(found, 'NOTHING')).toMatchObject({
      ...{ annualRatePercent: '6.0000', paymentsWon: 14_400_000, netCashWon: 134_400_000, savingWon: 0, upfront: null },
      ...{ totalInterestWon: 36_000_000, horizonInterestWon: 14_400_000, balanceLeftWon: 120_000_000 },
    });
    expect(way(found, 'STAY')).toMatchObject({ rateBasis: 'GIVEN', savingWon: 1_200_000, breakEvenMonth: 1 });
    // Fee 1,440,000 and half of 150,000: 1,515,000 at 150,000 a month is earned back in the eleventh.
    expect(way(found, 'SWITCH', 'FIXED45')).toMatchObject({
      ...{
        monthlyPaymentWon: 450_000,
        netCashWon: 132_315_000,
        savingWon: 2_085_000,
        breakEvenMonth: 11,
        termMonths: 60,
      },
      upfront: {
        ...{ closingInterestWon: 0, stampDutyWon: 150_000, customerStampDutyWon: 75_000, totalWon: 1_515_000 },
        prepaymentFee: { amountWon: 1_440_000, basis: 'CHARGED', remainingDays: 1_095 },
      },
      ...{ reasons: ['LOWER_RATE', 'FEE_CHARGED', 'STAMP_DUTY_DUE', 'PAYS_OFF', 'NEEDS_APPROVAL'], openCriteria: [] },
    });
    // 100,000 a month: 24 of them and 2,400,000 less 1,515,000.
    expect(found.ways[2]).toMatchObject({ rateBasis: 'GIVEN', savingWon: 885_000, breakEvenMonth: 16, product: null });
    expect(way(found, 'RATE_CUT_REQUEST')).toMatchObject({
      ...{ annualRatePercent: '5.7500', savingWon: 600_000, breakEvenMonth: 1 },
      acceptance: {
        percent: '28.8',
        requests: 1_638_000,
        from: '2025-01-01',
        to: '2025-06-30',
        source: 'asiae 2026-02-25',
      },
    });
  });

  it('uses the real balance and the days since the last instalment', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ repayment_methods: ['EQUAL_PAYMENT'] });
    const lastDue = dueDayBefore(10);
    const out = dueDate(lastDue, -24);
    // 36,500,000 won at 3.65 %: 3,650 won a day.
    const { id } = await suite.aLoan({
      disbursed_on: out,
      matures_on: dueDate(out, 60),
      interest_paid_to: lastDue,
      annual_rate_percent: '3.65',
      principal_won: 100_000_000,
      balance_won: 36_500_000,
    });
    const found = await suite.compare(id, { productRate: 'LOWEST' });
    const { upfront, reasons, termMonths, repaymentMethod } = way(found, 'SWITCH');
    const left = 1_095 - daysBetween(out, today());
    expect(upfront).toMatchObject({
      ...{ closingInterestWon: daysBetween(lastDue, today()) * 3_650, stampDutyWon: 0 },
      prepaymentFee: { amountWon: Math.floor((36_500_000 * 0.012 * left) / 1_095) },
    });
    expect([termMonths, repaymentMethod]).toEqual([36, 'EQUAL_PAYMENT']);
    expect(reasons).toEqual(expect.arrayContaining(['HIGHER_RATE', 'REPAYMENT_CHANGES', 'FEE_CHARGED']));
  });

  it('looks at a later day as if every instalment until then had been paid', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct();
    const { id } = await suite.aLoan();
    const on = dueDate(today(), 36);
    const found = await suite.compare(id, { on });
    expect(found).toMatchObject({ on, remainingMonths: 24, horizonMonths: 24, balanceWon: 120_000_000 });
    const { upfront, reasons, breakEvenMonth } = way(found, 'SWITCH');
    expect(upfront).toMatchObject({ prepaymentFee: { amountWon: 0, basis: 'PERIOD_OVER' }, totalWon: 75_000 });
    expect([breakEvenMonth, reasons.includes('FEE_IS_OVER')]).toEqual([1, true]);
  });

  it('gives DSR for every way, computed as the law asks of a new lender', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct();
    const rich = await suite.bank.aCustomer();
    await suite.bank.sql('UPDATE customer SET annual_income_won = 100000000, credit_score = 800 WHERE id = $1', [
      rich.key,
    ]);
    const { id } = await suite.aLoan({}, rich);
    const found = await suite.compare(id, { offerRatePercent: '5.5' }, await suite.bank.loginAs(rich));
    // A fifth of the balance and a year's interest: 24 + 7.2 million of 100, and 1.5 points more for credit over 100 million.
    expect(way(found, 'NOTHING').debtService).toMatchObject({ dsrPercent: '31.2000', stressedDsrPercent: null });
    expect(way(found, 'STAY').debtService.dsrPercent).toBe('30.6000');
    expect(way(found, 'SWITCH').debtService).toEqual({
      ...{ dsrPercent: '29.4000', stressedDsrPercent: '31.2000', stressPercent: '1.5000', capPercent: '40.0000' },
    });
    await suite.bank.sql('UPDATE customer SET annual_income_won = 70000000 WHERE id = $1', [rich.key]);
    const poorer = way(await suite.compare(id, {}, await suite.bank.loginAs(rich)), 'SWITCH');
    expect(poorer).toMatchObject({ attainable: false, debtService: { stressedDsrPercent: '44.5714' } });
    expect(poorer.reasons).toContain('DSR_ABOVE_CAP');
  });

  it('says of everything that is not known why', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ code: 'RANGE', rate_max_percent: '7', min_credit_score: 600 });
    const { id } = await suite.aLoan({ prepayment_fee_percent: null });
    const found = await suite.compare(id);
    expect(way(found, 'SWITCH')).toMatchObject({
      ...{ netCashWon: null, savingWon: null, breakEvenMonth: null, monthlyPaymentWon: 450_000 },
      ...{ upfront: { totalWon: null, prepaymentFee: { amountWon: null, basis: 'RATE_UNKNOWN' } } },
      ...{ openCriteria: ['SCORE_TOO_LOW'], debtService: { dsrPercent: null } },
      unknown: [
        { figure: 'PREPAYMENT_FEE', reason: 'FEE_RATE_UNKNOWN' },
        { figure: 'NET_CASH', reason: 'FEES_UNKNOWN' },
        { figure: 'BREAK_EVEN_MONTH', reason: 'FEES_UNKNOWN' },
        { figure: 'DSR', reason: 'INCOME_UNKNOWN' },
        { figure: 'STRESSED_DSR', reason: 'INCOME_UNKNOWN' },
      ],
    });
    expect(way(found, 'SWITCH').reasons).toEqual(expect.arrayContaining(['RATE_NOT_ASSURED', 'CRITERIA_NOT_CHECKED']));
    expect(way(found, 'STAY')).toMatchObject({ attainable: false, unknown: [{ figure: 'RATE', reason: 'NO_OFFER' }] });
    expect(way(found, 'RATE_CUT_REQUEST').unknown).toEqual([{ figure: 'RATE', reason: 'NO_CHEAPER_WAY_OUT' }]);
  });

  it('leaves out products that an application would be rejected for, and counts why', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ from_loan_types: ['CARD'] });
    await suite.aProduct({ amount_max_won: 100_000_000 });
    await suite.aProduct({ amount_max_won: 100_000_000, from_loan_types: ['CARD'] });
    await suite.aProduct({}, suite.bank.otherInstitutionId);
    const found = await suite.compare((await suite.aLoan()).id);
    expect(found.productsOffered).toBe(3);
    expect(found.failedCriteria).toEqual(
      expect.arrayContaining([
        { reason: 'LOAN_NOT_ELIGIBLE', products: 2 },
        { reason: 'AMOUNT_OUT_OF_RANGE', products: 2 },
      ]),
    );
    expect(way(found, 'SWITCH').unknown).toEqual([{ figure: 'RATE', reason: 'NO_ELIGIBLE_PRODUCT' }]);
  });

  it('shows the requested number of best products, at their lowest rate or their highest', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct({ code: 'WIDE', rate_min_percent: '3', rate_max_percent: '9' });
    await suite.aProduct({ code: 'NARROW', rate_min_percent: '4', rate_max_percent: '5' });
    const { id } = await suite.aLoan();
    const codes = async (wanted: Wanted) =>
      (await suite.compare(id, wanted)).ways.flatMap(({ product, rateBasis }) =>
        product ? [`${product.code} ${rateBasis}`] : [],
      );
    expect(await codes({})).toEqual(['WIDE PRODUCT_LOWEST', 'NARROW PRODUCT_LOWEST']);
    expect(await codes({ productRate: 'HIGHEST' })).toEqual(['NARROW PRODUCT_HIGHEST', 'WIDE PRODUCT_HIGHEST']);
    expect(await codes({ switches: 1 })).toEqual(['WIDE PRODUCT_LOWEST']);
  });

  it('has series that sum to what it says, and break even where it says', async () => {
    await suite.books.withoutProducts();
    await suite.aProduct();
    const { id } = await suite.aLoan();
    const variables = { loanId: id, horizonMonths: 24, rateCutPercent: '0.25', months: 600 };
    const { ways } = (await suite.bank.run(RefinanceSeriesDocument, variables, suite.owner)).refinanceCompare;
    const nothing = ways.find(({ kind }) => kind === 'NOTHING')?.series?.costWon ?? [];
    expect(nothing).toHaveLength(600);
    for (const { kind, series, netCashWon, breakEvenMonth } of ways) {
      expect([kind, series === null]).toEqual([kind, kind === 'STAY']);
      if (!series) continue;
      const { paidWon, balanceLeftWon, costWon } = series;
      expect(costWon[23]).toBe(netCashWon);
      expect(costWon).toEqual(paidWon.map((paid, index) => paid + (balanceLeftWon[index] ?? 0)));
      const below = costWon.findIndex((cost, index) => cost < (nothing[index] ?? 0));
      expect(breakEvenMonth).toBe(below < 0 ? null : below + 1);
    }
  });
});
