import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LenderMirrorDocument,
  RankingPolicyDocument,
  RefinanceCompareDocument,
  RefinanceSeriesDocument,
  type RefinanceCompareQuery,
  type RefinanceCompareQueryVariables,
} from '../../schema/generated/test/graphql.js';
import { dueDate } from '../../src/modules/lending/terms/due-date.js';
import { daysBetween } from '../../src/platform/calendar.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { decisionBooks, type DecisionBooks, type Row } from '../support/decision.js';
import { dueDayBefore, startBank, today, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let books: DecisionBooks;
let hong: TestCustomer;
let owner: string;
beforeAll(async () => {
  bank = await startBank();
  books = decisionBooks(bank);
  hong = await bank.aCustomer({ name: '홍길동' });
  owner = await bank.loginAs(hong);
});
afterAll(() => bank.close());

const aLoan = (row: Row = {}, customer = hong) => books.aLoan(customer, row);
const aProduct = (row: Row = {}, institutionId = bank.institutionId) => books.aProduct(row, institutionId);

type Comparison = RefinanceCompareQuery['refinanceCompare'];
type Way = Comparison['ways'][number];
type Wanted = Partial<RefinanceCompareQueryVariables>;
const compare = async (loanId: string, wanted: Wanted = {}, as: string = owner): Promise<Comparison> =>
  (await bank.run(RefinanceCompareDocument, { loanId, productRate: 'LOWEST', switches: 3, ...wanted }, as))
    .refinanceCompare;
const way = ({ ways }: { readonly ways: readonly Way[] }, kind: string, code?: string): Way => {
  const found = ways.find((each) => each.kind === kind && (code === undefined || each.product?.code === code));
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

const refusals = (variables: Row, as: string | null = owner) => books.refusals(RefinanceCompareDocument, variables, as);

describe('refinanceCompare', () => {
  it('puts all ways side by side, to the won', async () => {
    await books.withoutProducts();
    await aProduct({ code: 'FIXED45' });
    const wanted = { horizonMonths: 24, offerRatePercent: '5.5', rateCutPercent: '0.25', otherLenderRatePercent: '5' };
    const found = await compare((await aLoan()).id, wanted);
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
    await books.withoutProducts();
    await aProduct({ repayment_methods: ['EQUAL_PAYMENT'] });
    const lastDue = dueDayBefore(10);
    const out = dueDate(lastDue, -24);
    // 36,500,000 won at 3.65 %: 3,650 won a day.
    const { id } = await aLoan({
      disbursed_on: out,
      matures_on: dueDate(out, 60),
      interest_paid_to: lastDue,
      annual_rate_percent: '3.65',
      principal_won: 100_000_000,
      balance_won: 36_500_000,
    });
    const found = await compare(id, { productRate: 'LOWEST' });
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
    await books.withoutProducts();
    await aProduct();
    const { id } = await aLoan();
    const on = dueDate(today(), 36);
    const found = await compare(id, { on });
    expect(found).toMatchObject({ on, remainingMonths: 24, horizonMonths: 24, balanceWon: 120_000_000 });
    const { upfront, reasons, breakEvenMonth } = way(found, 'SWITCH');
    expect(upfront).toMatchObject({ prepaymentFee: { amountWon: 0, basis: 'PERIOD_OVER' }, totalWon: 75_000 });
    expect([breakEvenMonth, reasons.includes('FEE_IS_OVER')]).toEqual([1, true]);
  });

  it('gives DSR for every way, computed as the law asks of a new lender', async () => {
    await books.withoutProducts();
    await aProduct();
    const rich = await bank.aCustomer();
    await bank.sql('UPDATE customer SET annual_income_won = 100000000, credit_score = 800 WHERE id = $1', [rich.key]);
    const { id } = await aLoan({}, rich);
    const found = await compare(id, { offerRatePercent: '5.5' }, await bank.loginAs(rich));
    // A fifth of the balance and a year's interest: 24 + 7.2 million of 100, and 1.5 points more for credit over 100 million.
    expect(way(found, 'NOTHING').debtService).toMatchObject({ dsrPercent: '31.2000', stressedDsrPercent: null });
    expect(way(found, 'STAY').debtService.dsrPercent).toBe('30.6000');
    expect(way(found, 'SWITCH').debtService).toEqual({
      ...{ dsrPercent: '29.4000', stressedDsrPercent: '31.2000', stressPercent: '1.5000', capPercent: '40.0000' },
    });
    await bank.sql('UPDATE customer SET annual_income_won = 70000000 WHERE id = $1', [rich.key]);
    const poorer = way(await compare(id, {}, await bank.loginAs(rich)), 'SWITCH');
    expect(poorer).toMatchObject({ attainable: false, debtService: { stressedDsrPercent: '44.5714' } });
    expect(poorer.reasons).toContain('DSR_ABOVE_CAP');
  });

  it('says of everything that is not known why', async () => {
    await books.withoutProducts();
    await aProduct({ code: 'RANGE', rate_max_percent: '7', min_credit_score: 600 });
    const { id } = await aLoan({ prepayment_fee_percent: null });
    const found = await compare(id);
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
    await books.withoutProducts();
    await aProduct({ from_loan_types: ['CARD'] });
    await aProduct({ amount_max_won: 100_000_000 });
    await aProduct({ amount_max_won: 100_000_000, from_loan_types: ['CARD'] });
    await aProduct({}, bank.otherInstitutionId);
    const found = await compare((await aLoan()).id);
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
    await books.withoutProducts();
    await aProduct({ code: 'WIDE', rate_min_percent: '3', rate_max_percent: '9' });
    await aProduct({ code: 'NARROW', rate_min_percent: '4', rate_max_percent: '5' });
    const { id } = await aLoan();
    const codes = async (wanted: Wanted) =>
      (await compare(id, wanted)).ways.flatMap(({ product, rateBasis }) =>
        product ? [`${product.code} ${rateBasis}`] : [],
      );
    expect(await codes({})).toEqual(['WIDE PRODUCT_LOWEST', 'NARROW PRODUCT_LOWEST']);
    expect(await codes({ productRate: 'HIGHEST' })).toEqual(['NARROW PRODUCT_HIGHEST', 'WIDE PRODUCT_HIGHEST']);
    expect(await codes({ switches: 1 })).toEqual(['WIDE PRODUCT_LOWEST']);
  });

  it('has series that sum to what it says, and break even where it says', async () => {
    await books.withoutProducts();
    await aProduct();
    const { id } = await aLoan();
    const variables = { loanId: id, horizonMonths: 24, rateCutPercent: '0.25', months: 600 };
    const { ways } = (await bank.run(RefinanceSeriesDocument, variables, owner)).refinanceCompare;
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

describe('the order of ways', () => {
  it('can be asked for by anybody, and says that no commission takes part', async () => {
    const { refinanceRankingPolicy } = await bank.run(RankingPolicyDocument, {}, owner);
    expect(refinanceRankingPolicy.usesCommission).toBe(false);
    expect(refinanceRankingPolicy.criteria.map(({ criterion }) => criterion)).toEqual([
      ...['CAN_BE_TAKEN', 'PRICE_IS_SET', 'NET_CASH', 'UPFRONT_CASH'],
      ...['TOTAL_INTEREST', 'MONTHLY_PAYMENT', 'LEAST_CHANGE', 'PRODUCT_CODE'],
    ]);
    expect(
      refinanceRankingPolicy.criteria.every(({ place, text }, index) => place === index + 1 && text.length > 5),
    ).toBe(true);
  });

  it('stays the same whatever somebody would earn by a product', async () => {
    await books.withoutProducts();
    for (const [code, rate] of [
      ['ONE', '4.6'],
      ['TWO', '4.4'],
      ['THREE', '4.4'],
      ['FOUR', '4.5'],
    ] as const)
      await aProduct({ code: `EARN-${code}`, rate_min_percent: rate, rate_max_percent: rate });
    const { id } = await aLoan();
    const before = await compare(id, { switches: 10 });
    await bank.sql(
      `ALTER TABLE refinance_product ADD commission_percent numeric, ADD margin_percent numeric, ADD bonus_won bigint`,
    );
    const earned = `UPDATE refinance_product SET commission_percent = $2::numeric, margin_percent = $2::numeric, bonus_won = $2::numeric * 1000000 WHERE code = $1`;
    try {
      for (const amounts of [
        [9, 1, 5, 0],
        [0, 9, 1, 5],
        [1, 1, 99, 1],
      ])
        for (const [index, code] of ['ONE', 'TWO', 'THREE', 'FOUR'].entries()) {
          await bank.sql(earned, [`EARN-${code}`, amounts[index]]);
          expect((await compare(id, { switches: 10 })).ways).toEqual(before.ways);
        }
    } finally {
      await bank.sql('ALTER TABLE refinance_product DROP commission_percent, DROP margin_percent, DROP bonus_won');
    }
    expect(before.ways.flatMap(({ product }) => product?.code ?? [])).toEqual(
      ['THREE', 'TWO', 'FOUR', 'ONE'].map((code) => `EARN-${code}`),
    );
  });
});

describe('lenderMirror', () => {
  const mirror = (loanId: string, fundingRatePercent: string | null, as = bank.staff.token) =>
    bank.run(LenderMirrorDocument, { loanId, horizonMonths: 24, fundingRatePercent }, as);

  it('shows staff the cheapest offer that keeps the customer, and from which probability on it pays', async () => {
    await books.withoutProducts();
    await aProduct();
    const { id } = await aLoan();
    const { refinanceCompare: found } = await mirror(id, '3.5');
    // 2,085,000 won over two years of 120,000,000 are 0.86875 points: 5.13 % keeps, 5.14 % does not.
    expect(found.lenderMirror).toEqual({
      ...{ turningRatePercent: '5.1300', noTurningRate: null, incomeForgoneWon: 2_088_000 },
      ...{ marginKeptWon: 6_000_000, marginWithOfferWon: 3_912_000, offerCostWon: 2_088_000 },
      ...{ lossIfLeftWon: 4_560_000, paysAbovePercent: '45.7895', neverPays: null, unknown: [] },
    });
    expect(found.ways.find(({ kind }) => kind === 'STAY')).toMatchObject({
      ...{ rateBasis: 'TURNING_RATE', annualRatePercent: '5.1300' },
    });
    expect((await mirror(id, null)).refinanceCompare.lenderMirror).toMatchObject({
      ...{ turningRatePercent: '5.1300', marginKeptWon: null, lossIfLeftWon: null, paysAbovePercent: null },
    });
    expect((await mirror(id, '6')).refinanceCompare.lenderMirror).toMatchObject({ neverPays: 'NOTHING_TO_LOSE' });
  });

  it('needs no offer for who stays anyway', async () => {
    await books.withoutProducts();
    await aProduct({ rate_min_percent: '5.99', rate_max_percent: '5.99' });
    const found = (await mirror((await aLoan()).id, '3.5')).refinanceCompare;
    expect(found.lenderMirror).toMatchObject({ turningRatePercent: null, noTurningRate: 'STAYS_ANYWAY' });
    await books.withoutProducts();
    expect((await mirror((await aLoan()).id, '3.5')).refinanceCompare.lenderMirror).toMatchObject({
      ...{ turningRatePercent: null, noTurningRate: null, marginKeptWon: 6_000_000, lossIfLeftWon: null },
    });
  });

  it('is not for customers', async () => {
    const { id } = await aLoan();
    const answer = await bank.query(LenderMirrorDocument, { loanId: id, horizonMonths: 24 }, owner);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(answer.data).toMatchObject({ refinanceCompare: { lenderMirror: null } });
    expect(
      await books.refusals(LenderMirrorDocument, { loanId: id, fundingRatePercent: '101' }, bank.staff.token),
    ).toEqual([['INVALID_INPUT', 'fundingRatePercent']]);
  });
});

describe('refinanceCompare of others and of nonsense', () => {
  it('reads like nothing for whom the loan is not', async () => {
    const { id } = await aLoan();
    const stranger = await bank.loginAs(await bank.aCustomer());
    for (const as of [stranger, bank.stranger.token])
      expect(await refusals({ loanId: id }, as)).toEqual([['LOAN_NOT_FOUND', 'loanId']]);
    expect(await refusals({ loanId: encodeId('Loan', 9_999_999) })).toEqual([['LOAN_NOT_FOUND', 'loanId']]);
    expect(await refusals({ loanId: hong.id })).toEqual([['BAD_USER_INPUT', 'loanId']]);
    expect(await refusals({ loanId: id }, null)).toEqual([['UNAUTHENTICATED', undefined]]);
  });

  it('refuses bad input by field, all at once', async () => {
    const { id } = await aLoan();
    const bad = {
      horizonMonths: 0,
      offerRatePercent: '100.1',
      rateCutPercent: '1.23456',
      switches: 21,
      homePriceWon: 0,
    };
    expect((await refusals({ loanId: id, ...bad })).map(([, field]) => field).sort()).toEqual(Object.keys(bad).sort());
    expect(await refusals({ loanId: id, on: today(1), rateCutPercent: '6.01' })).toEqual([
      ['INVALID_INPUT', 'on'],
      ['INVALID_INPUT', 'rateCutPercent'],
    ]);
    expect(await refusals({ loanId: id, on: dueDate(today(), 60) })).toEqual([['INVALID_INPUT', 'on']]);
    expect(await refusals({ loanId: id, horizonMonths: 601 })).toEqual([['INVALID_INPUT', 'horizonMonths']]);
    expect(await refusals({ loanId: id, rateCutPercent: '6', offerRatePercent: '0', horizonMonths: 600 })).toEqual([]);
  });

  it('has nothing to decide where nothing is owed, and nothing to compare in arrears', async () => {
    for (const row of [
      { status: 'CLOSED', balance_won: 0 },
      { status: 'APPROVED', disbursed_on: null, interest_paid_to: null },
    ])
      expect(await refusals({ loanId: (await aLoan(row)).id })).toEqual([['LOAN_NOT_OPEN', 'loanId']]);
    // An instalment of ten days ago, and interest that was left unpaid then, are overdue whatever the columns say.
    const lastDue = dueDayBefore(10);
    const missed = { disbursed_on: dueDate(lastDue, -1), interest_paid_to: dueDate(lastDue, -1) };
    const unpaid = { disbursed_on: dueDate(lastDue, -1), interest_paid_to: lastDue, unpaid_interest_won: 77 };
    for (const row of [missed, unpaid])
      expect(await refusals({ loanId: (await aLoan(row)).id })).toEqual([['LOAN_IN_ARREARS', 'loanId']]);
  });

  it('records that staff looked', async () => {
    const { id, key } = await aLoan();
    await compare(id, {}, bank.staff.token);
    const seen = await bank.sql(
      `SELECT action FROM audit_entry WHERE account_id = $1 AND (subject_id = $2 OR customer_id = $3) ORDER BY id DESC LIMIT 3`,
      [bank.staff.accountId, key, hong.key],
    );
    expect(seen.map((entry) => (entry as { action: string }).action).sort()).toEqual([
      ...['CUSTOMER_VIEWED', 'LOANS_ASSESSED', 'LOAN_VIEWED'],
    ]);
  });
});
